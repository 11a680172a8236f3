using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Dataverse.Sandbox.Messages.Batches;

/// <summary>ExecuteTransaction: a batch of requests in one transaction; the first that fails undoes all.</summary>
internal sealed class ExecuteTransaction(OrganizationRequest request) : Operation
{
    private readonly OrganizationRequestCollection _requests = request.Required<OrganizationRequestCollection>("Requests");

    /// <inheritdoc />
    public override void BeforeTransaction(Turn turn) => BatchRules.Check(turn, "ExecuteTransaction", _requests, "ExecuteMultiple", "ExecuteTransaction");

    /// <inheritdoc />
    public override OrganizationResponse Run(Turn turn)
    {
        var responses = new OrganizationResponseCollection();
        for (var i = 0; i < _requests.Count; i++)
        {
            try
            {
                responses.Add(turn.Organization.Execute(_requests[i], turn));
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                throw Faults.Of(new ExecuteTransactionFault
                {
                    ErrorCode = fault.Detail.ErrorCode,
                    Message = fault.Detail.Message,
                    InnerFault = fault.Detail.InnerFault,
                    TraceText = fault.Detail.TraceText,
                    FaultedRequestIndex = i,
                });
            }
        }

        var response = new ExecuteTransactionResponse { ResponseName = "ExecuteTransaction" };
        if (request.Optional<bool>("ReturnResponses")) response["Responses"] = responses;
        return response;
    }
}
