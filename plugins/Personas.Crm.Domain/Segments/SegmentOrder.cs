using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>Puts the segments of one table into an order in which each comes after those it depends on, and sets aside those for which there is none.</summary>
internal sealed class SegmentOrder
{
    private readonly Dictionary<string, ReadSegment> _segments;
    private readonly HashSet<string> _given;
    private readonly Dictionary<string, State> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _trail = [];

    public SegmentOrder(IEnumerable<ReadSegment> segments, IEnumerable<string> given)
    {
        _given = new HashSet<string>(given, StringComparer.OrdinalIgnoreCase);
        _segments = segments.ToDictionary(segment => segment.Text.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var segment in _segments.Values.OrderBy(segment => segment.Text.Key, StringComparer.OrdinalIgnoreCase)) Visit(segment);
    }

    private enum State
    {
        Open,
        Ordered,
        Broken,
    }

    public List<ReadSegment> Ordered { get; } = [];

    public List<BrokenSegment> Broken { get; } = [];

    private void Visit(ReadSegment segment)
    {
        var key = segment.Text.Key;
        if (_states.ContainsKey(key)) return;
        _states[key] = State.Open;
        _trail.Add(key);
        var problems = segment.Expression.Segments.Select(other => Follow(segment.Expression, other)).OfType<Problem>().ToList();
        _trail.RemoveAt(_trail.Count - 1);
        _states[key] = problems.Count == 0 ? State.Ordered : State.Broken;
        if (problems.Count == 0) Ordered.Add(segment);
        else Broken.Add(new BrokenSegment(segment.Text, problems));
    }

    private Problem? Follow(Expression expression, string other)
    {
        var place = Place(expression, other);
        if (!_segments.TryGetValue(other, out var segment))
            return _given.Contains(other) ? null : new Problem(place,
                $"There is no usable published {Named(other)} of customers in '{expression.CustomerTable}'.",
                $"{Nearest.Question(other, _segments.Keys.Concat(_given))}Publish or correct it first.");
        if (_states.TryGetValue(segment.Text.Key, out var state) && state == State.Open)
        {
            var from = _trail.FindIndex(key => string.Equals(key, other, StringComparison.OrdinalIgnoreCase));
            var circle = string.Join(" → ", _trail.Skip(from).Concat([segment.Text.Key]));
            return new Problem(place, $"The {(AudienceKey.Is(other) ? "audiences" : "segments")} depend on each other in a circle: {circle}.",
                "Remove one of these memberships.");
        }
        Visit(segment);
        if (_states[segment.Text.Key] == State.Ordered) return null;
        var fault = Broken.First(broken => broken.Segment == segment.Text).Problems[0].Fault;
        return new Problem(place, $"The {Named(segment.Text.Key)} has faults: {fault}", "Correct it first.");
    }

    private static string Named(string key) => AudienceKey.Is(key) ? $"audience '{AudienceKey.Without(key)}'" : $"segment '{key}'";

    private static string Place(Expression expression, string segment)
    {
        var place = Expression.Walk(expression.Root).OfType<Condition>().First(condition => AsksFor(condition, segment)).Place;
        return place.Length > 0 ? place + ".fact" : "fact";
    }

    private static bool AsksFor(Condition condition, string segment) =>
        condition.Subject is FactSubject { Fact.Definition: MembershipDefinition found }
            && string.Equals(found.Segment, segment, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A stored segment whose expression has been read.</summary>
internal sealed record ReadSegment(SegmentText Text, Expression Expression);
