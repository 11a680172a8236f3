using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>What compiled nodes look at while they are evaluated: the slots of a customer, or the columns of one related row. Per run.</summary>
internal sealed class Evaluation(FactValue[] values, ValueTest[] tests, Moment moment)
{
    /// <summary>The values; a node's slot counts from <see cref="Offset"/>.</summary>
    public readonly FactValue[] Values = values;

    /// <summary>The tests that the moment made definite.</summary>
    public readonly ValueTest[] Tests = tests;

    /// <summary>Where the row begins; 0 for a customer.</summary>
    public int Offset;

    /// <summary>The verdicts so far on the customer's segments.</summary>
    public Members Members;

    /// <summary>When those verdicts may differ by themselves; null until somebody asks.</summary>
    public MemberFlips? MemberFlips;

    /// <summary>The instant (UTC ticks) up to which flips are asked for: of a later one nothing need be known but that it is later.</summary>
    public long FlipsUntil = Edge.Never;

    /// <summary>When slots may change by themselves; null where nobody asks, and for rows.</summary>
    public SlotChanges? Changes;

    public Moment Moment { get; } = moment;

    /// <summary>The first later instant (UTC ticks) at which the value of a slot may change though no data changed.</summary>
    public long ChangeOf(int slot) => Changes!.Of(slot, this);
}
