using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Facts;

/// <summary>What is known about one customer at one moment: a slot for every fact that rules use, and the current memberships.</summary>
public sealed class FactSheet
{
    private readonly FactValue[] _values;
    private readonly SlotChanges _changes;
    private SlotCodes? _codedBy;
    private int[] _codes = [];

    private FactSheet(FactValue[] values, SlotChanges changes, ulong[] before)
    {
        _values = values;
        _changes = changes;
        Before = before;
    }

    /// <summary>The current memberships, a bit for each segment by its index.</summary>
    internal ulong[] Before { get; }

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
        var before = Members.None(rules.Rules.MemberCount);
        foreach (var key in overrides?.Current(currentSegments) ?? currentSegments)
            if (rules.Rules.MemberIndex(key) is { } index) Members.Set(before, index);
        return new FactSheet(values, changes, before);
    }

    /// <summary>Whether the customer is in a segment now, before evaluation.</summary>
    public bool IsMember(Segment segment) => Members.Has(Before, segment.Index);

    /// <summary>The codes of all slots at the moment of the rules; found once.</summary>
    internal int[] Codes(DatedRules rules)
    {
        if (ReferenceEquals(_codedBy, rules.Codes)) return _codes;
        _codedBy = rules.Codes;
        return _codes = _codedBy.Of(_values);
    }

    /// <summary>The value in a slot.</summary>
    internal FactValue Value(int slot) => _values[slot];

    /// <summary>Puts a value into a slot whose rows are not there, before anything is evaluated.</summary>
    internal void Put(int slot, in FactValue value) => _values[slot] = value;

    internal Evaluation Open(DatedRules rules) => rules.NewEvaluation(_values, _changes);

    /// <summary>An evaluation in which all memberships are the current ones, until somebody finds others.</summary>
    internal Evaluation OpenCurrent(DatedRules rules)
    {
        var evaluation = Open(rules);
        evaluation.Members = rules.Rules.All.Current(this);
        return evaluation;
    }
}
