using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_EvaluateCustomer: decides the memberships of one customer now, in one transaction. They are decided whoever asks, but only who may read the
/// customer may ask: the answer says what the customer is in.
/// </summary>
public sealed class EvaluateCustomer : ApiPlugin
{
    private const int NoSuchRow = unchecked((int)0x80040217);

    /// <summary>Made by the platform.</summary>
    public EvaluateCustomer() : base(EvaluateCustomerRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new EvaluateCustomerRequest(turn.Context.InputParameters);
        var customer = Inputs.Customer(request.CustomerId, request.CustomerTable);
        var cause = Inputs.Cause(request.Cause);

        var decision = Decide(turn, customer, cause);

        _ = new EvaluateCustomerResponse(turn.Context.OutputParameters)
        {
            Memberships = Keys(decision.Members),
            Entered = Keys(decision.Entered.Select(change => change.Segment)),
            Left = Keys(decision.Left.Select(change => change.Segment)),
        };
    }

    private static MembershipDecision Decide(Turn turn, EntityReference customer, Cause cause)
    {
        try
        {
            if (!OwnWork.IsElevated(turn.Context)) turn.AsCaller.Retrieve(customer.LogicalName, customer.Id, new ColumnSet(false));
            return new CustomerEvaluation(turn.Elevated(Elevation.Deciding), turn.UtcNow, turn.Trace).Run(customer, cause);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == NoSuchRow)
        {
            // The code stays what it is: callers whose customer was deleted in the meantime pass over it.
            throw new InvalidPluginExecutionException(
                OperationStatus.Failed, NoSuchRow,
                $"CustomerId: there is no {customer.LogicalName} {customer.Id:D}. Give the id of one, and with an account CustomerTable as well.");
        }
    }

    private static string Keys(IEnumerable<Segment> segments) => JsonConvert.SerializeObject(segments.Select(segment => segment.Key));
}
