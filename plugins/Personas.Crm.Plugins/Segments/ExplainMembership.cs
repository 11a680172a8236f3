using Personas.Crm.Domain.Expressions.Changes;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_ExplainMembership: why a rule holds for a customer or not, with the values found, what would turn the verdict and when it turns by
/// itself. The rows are read as the caller, who is shown nothing that the caller may not see. Memberships that the rule asks for are
/// taken as they are.
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
        var asOf = Inputs.Instant("AsOf", request.AsOf) ?? turn.UtcNow;
        var question = Question.Of(request.CustomerTable, request.SegmentKey, request.Expression, request.Rules, asOf);
        if (!question.IsOfOne) throw new Refusal("SegmentKey, Expression: give exactly one of them.");
        var rules = AskedRules.Of(turn, question);
        var asked = rules.Asked!;

        var supposed = AskedCustomer.Of(turn, rules, customer, FactOverrides.None);
        supposed = supposed with { Decided = rules.Dated.Rules.Select(segment => segment.Id == asked.Id) };
        var verdicts = supposed.Evaluate();
        var explanation = rules.Dated.Explain(asked, verdicts);
        _ = new ExplainMembershipResponse(turn.Context.OutputParameters)
        {
            IsMember = verdicts.Holds(asked),
            Explanation = explanation.ToJson(),
            Summary = Reason.Sentence(explanation),
            SmallestChange = SmallestChange.Of(supposed, asked)?.ToJson() ?? "[]",
            NextFlip = FlipDate.Of(supposed, asked),
        };
    }
}
