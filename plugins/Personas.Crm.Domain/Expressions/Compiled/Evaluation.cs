using Personas.Crm.Domain.Facts;
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

    /// <summary>The instants (UTC ticks) at which those verdicts may differ by themselves.</summary>
    public long[] MemberFlips = [];

    /// <summary>Per slot, the first later instant (UTC ticks) at which its value may change by itself; empty for rows.</summary>
    public long[] Changes = [];

    public Moment Moment { get; } = moment;
}
