using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>Compiled rules at one moment. Immutable; any number of customers and threads can be evaluated with it.</summary>
public sealed class DatedRules
{
    private readonly ValueTest[] _tests;
    private SlotCodes? _codes;

    internal DatedRules(CustomerRules rules, Moment moment, ValueTest[] tests)
    {
        Rules = rules;
        Moment = moment;
        _tests = tests;
    }

    /// <summary>The rules, whatever the moment.</summary>
    public CustomerRules Rules { get; }

    /// <summary>The moment.</summary>
    public Moment Moment { get; }

    /// <summary>How values are coded at the moment; made when first needed.</summary>
    internal SlotCodes Codes => _codes ??= Rules.Forms.Coders.At(_tests);

    /// <summary>The verdicts on a customer.</summary>
    /// <param name="sheet">The customer's facts.</param>
    /// <param name="only">The segments to evaluate; the others count as the customer's current membership says. All when left out.</param>
    public Verdicts Evaluate(FactSheet sheet, SegmentSet? only = null)
    {
        var evaluation = sheet.Open(this);
        var asked = only ?? Rules.All;
        asked.Evaluate(evaluation, sheet, this);
        return new Verdicts(this, sheet, evaluation, asked);
    }

    /// <summary>Why a customer belongs to a segment or not: the whole tree with the values found.</summary>
    public Explanation Explain(Segment segment, Verdicts verdicts) => Explainer.Explain(Rules.Nodes[segment.Index], verdicts.Evaluation);

    /// <summary>The test of a condition at the moment.</summary>
    internal ValueTest TestOf(SlotTest test) => test.At(_tests);

    internal Evaluation NewEvaluation(FactValue[] values, SlotChanges? changes) => new(values, _tests, Moment) { Changes = changes };
}
