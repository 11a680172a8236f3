using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_ExplainMembership: why a rule holds for a customer or not, with the values found. The rows are read as the caller, who is shown
/// nothing that the caller may not see.
/// </summary>
public sealed class ExplainMembership : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public ExplainMembership() : base(ExplainMembershipRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new ExplainMembershipRequest(turn.Context.InputParameters);
        var customer = Inputs.Customer(request.CustomerId, request.CustomerTable);
        var question = ExplainedRule.Of(turn, customer.LogicalName, request.SegmentKey, request.Expression);

        var sheet = question.Load(turn, customer);
        var verdicts = question.Rules.Evaluate(sheet, question.Only);
        var explanation = question.Rules.Explain(question.Segment, verdicts);
        var verdict = verdicts.Of(question.Segment);
        _ = new ExplainMembershipResponse(turn.Context.OutputParameters)
        {
            IsMember = verdict.Holds,
            Explanation = explanation.ToJson(),
            Summary = Reason.Sentence(explanation),
            NextFlip = verdict.NextFlip,
        };
    }
}
