using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Facts;

/// <summary>What is known about one customer at one moment: a slot for every fact that rules use, and the current memberships.</summary>
public sealed class FactSheet
{
    private readonly FactValue[] _values;
    private readonly long[] _changes;
    private readonly bool[] _members;

    private FactSheet(FactValue[] values, long[] changes, bool[] members)
    {
        _values = values;
        _changes = changes;
        _members = members;
    }

    /// <summary>The sheet of a customer.</summary>
    /// <param name="rules">The rules that will be evaluated.</param>
    /// <param name="data">The customer's rows.</param>
    /// <param name="currentSegments">The keys of the segments that the customer is in now; keys that the rules do not know are passed over.</param>
    /// <param name="overrides">What is supposed of the customer in the place of rows and memberships; nothing when left out.</param>
    public static FactSheet From(DatedRules rules, CustomerData data, IEnumerable<string> currentSegments, FactOverrides? overrides = null)
    {
        var layout = rules.Rules.Layout;
        if (!ReferenceEquals(data.Needs, layout.Needs)) throw new ArgumentException("The rows were loaded for other rules.", nameof(data));
        var values = layout.NewValues();
        var changes = layout.NewChanges();
        if (overrides is null) layout.Fill(data, rules.NewEvaluation(values, changes));
        else layout.Fill(data, rules.NewEvaluation(values, changes), overrides);
        var members = new bool[rules.Rules.MemberCount];
        foreach (var key in overrides?.Current(currentSegments) ?? currentSegments)
            if (rules.Rules.MemberIndex(key) is { } index) members[index] = true;
        return new FactSheet(values, changes, members);
    }

    /// <summary>Whether the customer is in a segment now, before evaluation.</summary>
    public bool IsMember(Segment segment) => _members[segment.Index];

    internal bool[] CurrentMembers() => (bool[])_members.Clone();

    internal Evaluation Open(DatedRules rules, bool[]? members)
    {
        var evaluation = rules.NewEvaluation(_values, _changes);
        evaluation.Members = members ?? new bool[_members.Length];
        return evaluation;
    }
}
