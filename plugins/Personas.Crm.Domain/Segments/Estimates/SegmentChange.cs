using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments.Estimates;

/// <summary>
/// A segment with its published rule and with another one, compiled together with what both build on and with the segments that build on it.
/// Immutable.
/// </summary>
public sealed class SegmentChange
{
    private const string Changed = "changed:";

    private readonly CustomerRules _rules;
    private readonly Segment? _before;
    private readonly Segment _after;
    private readonly IReadOnlyList<Segment> _dependents;

    private SegmentChange(CustomerRules rules, string key, IEnumerable<string> dependents, IReadOnlyList<SegmentText> given)
    {
        _rules = rules;
        _before = rules.Find(key);
        _after = rules.Find(Changed + key)!;
        _dependents = dependents.Select(rules.Find).OfType<Segment>().OrderBy(segment => segment.Index).ToList();
        Given = given;
    }

    /// <summary>The manual segments that are asked for: publishing does not find their members anew, so their stored memberships are given.</summary>
    public IReadOnlyList<SegmentText> Given { get; }

    /// <summary>Compiles a change.</summary>
    /// <param name="facts">The stored facts.</param>
    /// <param name="published">The published segments.</param>
    /// <param name="changed">The segment with its new rule.</param>
    /// <param name="schema">What the tables have.</param>
    /// <returns>The change, or why the rule could not be published.</returns>
    public static Reading<SegmentChange> Compile(
        IReadOnlyCollection<FactText> facts, IReadOnlyCollection<SegmentText> published, SegmentText changed, ISchema schema)
    {
        var others = published.Where(segment => segment.Id != changed.Id).ToList();
        var afterwards = RuleSet.Compile(facts, [changed, .. others], schema);
        if (afterwards.Broken.FirstOrDefault(broken => broken.Segment.Id == changed.Id) is { } fault) return Readings.Failed<SegmentChange>(fault.Problems);

        var rules = afterwards.For(changed.CustomerTable).Segments;
        var dependents = Dependents(rules, changed);
        var before = published.Where(segment => segment.Id == changed.Id).ToList();
        var asked = WithThoseBelow(dependents.Concat([changed.Key]).Concat(BuiltOn(facts, before, published, schema)), rules);
        var given = others.Where(segment => segment.Mode == RefreshMode.Manual && asked.Contains(segment.Key)).ToList();
        var evaluated = others.Where(segment => segment.Mode != RefreshMode.Manual && asked.Contains(segment.Key));
        var keys = given.Select(segment => segment.Key).ToList();
        var both = RuleSet.Compile(facts, [changed with { Key = Changed + changed.Key }, .. before, .. evaluated], schema, keys);
        return Readings.Of(new SegmentChange(both.For(changed.CustomerTable), changed.Key, dependents, given));
    }

    /// <summary>The change at a moment.</summary>
    public DatedChange At(Moment moment) => new(_rules.At(moment), _before, _after, _dependents);

    // What the published rule asks for, when there is one and it can be evaluated.
    private static IEnumerable<string> BuiltOn(
        IReadOnlyCollection<FactText> facts, List<SegmentText> before, IReadOnlyCollection<SegmentText> published, ISchema schema) =>
        before.SelectMany(segment => RuleSet.Compile(facts, published, schema).For(segment.CustomerTable).Find(segment.Key)?.Expression.Segments ?? []);

    private static HashSet<string> WithThoseBelow(IEnumerable<string> keys, IEnumerable<Segment> ordered)
    {
        var asked = new HashSet<string>(keys, StringComparer.OrdinalIgnoreCase);
        foreach (var segment in ordered.Reverse())
            if (asked.Contains(segment.Key)) asked.UnionWith(segment.Expression.Segments);
        return asked;
    }

    // The segments that a refresh after publishing looks at: manual ones, and what builds on them alone, stay as they are.
    private static HashSet<string> Dependents(IEnumerable<Segment> ordered, SegmentText changed)
    {
        var affected = new HashSet<string>([changed.Key], StringComparer.OrdinalIgnoreCase);
        foreach (var segment in ordered)
            if (segment.Mode != RefreshMode.Manual && segment.Expression.Segments.Any(affected.Contains)) affected.Add(segment.Key);
        affected.Remove(changed.Key);
        return affected;
    }
}
