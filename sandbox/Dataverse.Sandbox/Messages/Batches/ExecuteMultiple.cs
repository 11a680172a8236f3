using System;
using System.ServiceModel;
using Dataverse.Sandbox.Limits;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.Messages.Batches;

/// <summary>ExecuteMultiple: a batch of requests, each in a transaction of its own.</summary>
internal sealed class ExecuteMultiple(OrganizationRequest request) : Operation
{
    private readonly OrganizationRequestCollection _requests = request.Required<OrganizationRequestCollection>("Requests");

    /// <inheritdoc />
    public override bool OpensTransactions => true;

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        BatchRules.Check(turn, "ExecuteMultiple", _requests, "ExecuteMultiple");
        var settings = request.Optional<ExecuteMultipleSettings>("Settings") ?? new ExecuteMultipleSettings();
        var items = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var i = 0; i < _requests.Count; i++)
        {
            try
            {
                var response = turn.Organization.Execute(
                    _requests[i], turn with { CorrelationId = Guid.NewGuid(), Deadline = new Deadline(turn.Organization.Clock) });
                if (settings.ReturnResponses) items.Add(new ExecuteMultipleResponseItem { RequestIndex = i, Response = response });
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                isFaulted = true;
                items.Add(new ExecuteMultipleResponseItem { RequestIndex = i, Fault = fault.Detail });
                if (!settings.ContinueOnError) break;
            }
        }

        return new ExecuteMultipleResponse { ResponseName = "ExecuteMultiple", ["IsFaulted"] = isFaulted, ["Responses"] = items };
    }
}
