using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Segments.Estimates;

/// <summary>A change of a rule at one moment: each customer is decided twice, by the published rule and by the new one.</summary>
public sealed class DatedChange
{
    private readonly Segment? _before;
    private readonly Segment _after;

    internal DatedChange(DatedRules rules, Segment? before, Segment after, IReadOnlyList<Segment> dependents)
    {
        Rules = rules;
        Dependents = dependents;
        _before = before;
        _after = after;
    }

    /// <summary>The rules, both of the segment's among them.</summary>
    public DatedRules Rules { get; }

    /// <summary>The segments that build on the changed one, directly or through others, each after those it builds on.</summary>
    public IReadOnlyList<Segment> Dependents { get; }

    /// <summary>Decides a customer.</summary>
    /// <param name="sheet">The customer's facts, and the memberships of <see cref="SegmentChange.Given"/>.</param>
    public ChangeOutcome Evaluate(FactSheet sheet)
    {
        var evaluation = sheet.OpenCurrent(Rules);
        foreach (var segment in Rules.Rules.Segments) Decide(segment, evaluation);
        var members = evaluation.Members;
        var was = _before is not null && members[_before.Index];
        if (_before is null) return new ChangeOutcome(was, members[_after.Index], [], Explain(evaluation));

        // What builds on the segment is decided again, now that the customer is in it by the new rule.
        var earlier = Dependents.Select(segment => members[segment.Index]).ToList();
        members[_before.Index] = members[_after.Index];
        foreach (var segment in Dependents) Decide(segment, evaluation);
        var further = Dependents.Select((segment, i) => new DependentOutcome(earlier[i], members[segment.Index])).ToList();
        return new ChangeOutcome(was, members[_after.Index], further, Explain(evaluation));
    }

    private void Decide(Segment segment, Evaluation evaluation) =>
        evaluation.Members[segment.Index] = Rules.Rules.Nodes[segment.Index].Holds(evaluation);

    private Func<Explanation> Explain(Evaluation evaluation) => () => Explainer.Explain(Rules.Rules.Nodes[_after.Index], evaluation);
}

/// <summary>What a change does to one customer.</summary>
/// <param name="Was">Whether the published rule holds.</param>
/// <param name="Is">Whether the new rule holds.</param>
/// <param name="Dependents">The same for each of <see cref="DatedChange.Dependents"/>.</param>
/// <param name="Explain">Why the new rule holds or not.</param>
public sealed record ChangeOutcome(bool Was, bool Is, IReadOnlyList<DependentOutcome> Dependents, Func<Explanation> Explain);

/// <summary>What a change does to one customer's membership of a segment that builds on the changed one.</summary>
public readonly record struct DependentOutcome(bool Was, bool Is);
