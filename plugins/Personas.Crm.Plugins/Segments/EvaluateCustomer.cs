using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>pcrm_EvaluateCustomer: decides the memberships of one customer now, in one transaction.</summary>
public sealed class EvaluateCustomer : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public EvaluateCustomer() : base(EvaluateCustomerRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new EvaluateCustomerRequest(turn.Context.InputParameters);
        var customer = Inputs.Customer(request.CustomerId, request.CustomerTable);
        var cause = Inputs.Cause(request.Cause);

        var decision = new CustomerEvaluation(turn.Elevated(Elevation.Deciding), turn.UtcNow, turn.Trace).Run(customer, cause);

        _ = new EvaluateCustomerResponse(turn.Context.OutputParameters)
        {
            Memberships = Keys(decision.Members),
            Entered = Keys(decision.Entered.Select(change => change.Segment)),
            Left = Keys(decision.Left.Select(change => change.Segment)),
        };
    }

    private static string Keys(IEnumerable<Segment> segments) => JsonConvert.SerializeObject(segments.Select(segment => segment.Key));
}
