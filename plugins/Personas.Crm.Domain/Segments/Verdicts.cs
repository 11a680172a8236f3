using System;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Segments;

/// <summary>Whether a customer belongs, and until when that is certain.</summary>
/// <param name="Holds">Whether the customer belongs.</param>
/// <param name="NextFlip">The earliest later instant (UTC) at which that could change though no data changed; null for never.</param>
public readonly record struct Verdict(bool Holds, DateTime? NextFlip);

/// <summary>The verdicts of one evaluation of one customer.</summary>
public sealed class Verdicts
{
    private readonly DatedRules _rules;
    private readonly FactSheet _sheet;
    private readonly SegmentSet _evaluated;

    internal Verdicts(DatedRules rules, FactSheet sheet, Evaluation evaluation, SegmentSet evaluated)
    {
        _rules = rules;
        _sheet = sheet;
        Evaluation = evaluation;
        _evaluated = evaluated;
    }

    internal Evaluation Evaluation { get; }

    private MemberFlips Flips => Evaluation.MemberFlips ??= _evaluated.Flips(Evaluation, _sheet, _rules);

    /// <summary>Whether the customer belongs to a segment.</summary>
    public bool Holds(Segment segment) => Evaluation.Members[segment.Index];

    /// <summary>The memberships that follow, a bit each in the order of evaluation: those that were not evaluated as they are.</summary>
    internal ulong[] After() => _evaluated.After(Evaluation, _sheet);

    /// <summary>Whether the customer belongs to a segment, and until when that is certain.</summary>
    public Verdict Of(Segment segment) => new(Holds(segment), Instant(Flips.Of(segment.Index, Evaluation)));

    /// <summary>The earliest later instant (UTC) at which any evaluated verdict could change though no data changed; null for never.</summary>
    public DateTime? NextFlip() => Instant(_evaluated.NextFlip(Evaluation, _sheet, _rules));

    private static DateTime? Instant(long ticks) => ticks == Edge.Never ? null : new DateTime(ticks, DateTimeKind.Utc);
}
