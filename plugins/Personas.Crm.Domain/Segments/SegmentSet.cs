using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Columns;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Segments;

/// <summary>Some of the segments of one table of customers. Immutable.</summary>
public sealed class SegmentSet
{
    // Of few segments the trees, which stop early, are sooner done than all slots of the masks of all segments are looked at.
    private const int Few = 8;
    private readonly SegmentForms _forms;
    private readonly ulong[] _included;
    private readonly bool _isEverything;
    private readonly bool _usesTrees;
    private readonly Lazy<SegmentMasks>? _own;

    /// <summary>A set made for one question: evaluated by the masks of all segments, or by the trees when it is small.</summary>
    internal SegmentSet(IReadOnlyList<Segment> all, IEnumerable<int> included, SegmentForms forms)
    {
        _forms = forms;
        _included = Members.None(forms.MemberCount);
        foreach (var index in included) Members.Set(_included, index);
        Segments = all.Where(segment => Includes(segment.Index)).ToList();
        _isEverything = Segments.Count == forms.MemberCount;
        _usesTrees = Segments.Count < Few;
    }

    private SegmentSet(IReadOnlyList<Segment> all, int[] included, SegmentForms forms)
        : this(all, (IEnumerable<int>)included, forms)
    {
        if (Segments.Count == all.Count) return;
        _usesTrees = false;
        _own = new(() => forms.Masks(included));
    }

    /// <summary>The segments, in the order of evaluation.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Segments.Count == 0;

    /// <summary>A set that is kept with the rules and evaluated often: it has masks of its own, made when it is first evaluated, once.</summary>
    /// <param name="all">The segments of the rules.</param>
    /// <param name="included">The indexes of those in the set, in order.</param>
    /// <param name="forms">Their compiled forms.</param>
    internal static SegmentSet Kept(IReadOnlyList<Segment> all, IEnumerable<int> included, SegmentForms forms) => new(all, included.ToArray(), forms);

    internal bool Includes(int index) => Members.Has(_included, index);

    /// <summary>Fills <see cref="Evaluation.Members"/>: the verdicts on the segments of the set, the current memberships of the others.</summary>
    internal void Evaluate(Evaluation evaluation, FactSheet sheet, DatedRules rules)
    {
        if (_usesTrees) EvaluateTrees(evaluation, sheet);
        else EvaluateMasks(Masks, evaluation, sheet, rules);
    }

    /// <summary>The current memberships, in which those of the set can be replaced by what is found.</summary>
    internal Members Current(FactSheet sheet) => new(_included, _forms.Order, (ulong[])sheet.Before.Clone(), sheet.Before);

    /// <summary>The memberships that follow from an evaluation, a bit each in the order of evaluation.</summary>
    internal ulong[] After(Evaluation evaluation, FactSheet sheet)
    {
        var found = evaluation.Members.Found;
        var members = (ulong[])sheet.Before.Clone();
        for (var word = 0; word < members.Length; word++) members[word] = (members[word] & ~_included[word]) | (_usesTrees ? found[word] : 0);
        var byBit = _usesTrees ? [] : Masks.ByBit;
        for (var word = 0; word << 6 < byBit.Length; word++)
            for (var left = found[word]; left != 0; left &= left - 1)
            {
                var index = byBit[(word << 6) + Bits.Lowest(left)];
                if (Includes(index)) Members.Set(members, index);
            }
        return members;
    }

    /// <summary>When the verdicts on segments of the set may differ by themselves, found one by one; the others stay as they are.</summary>
    internal MemberFlips Flips(Evaluation evaluation, FactSheet sheet, DatedRules rules)
    {
        var trees = _forms.Trees;
        if (_usesTrees) return new MemberFlips(trees, segment => Includes(segment) && trees[segment].Moves);
        var masks = Masks;
        var open = new Lazy<ulong[]>(() => masks.Table.At(rules.Codes).MayMove(evaluation, sheet.Codes(rules)));
        return new MemberFlips(trees, segment => Includes(segment) && trees[segment].Moves && (masks.IsTree(segment) || Members.Has(open.Value, masks.Bits[segment])));
    }

    /// <summary>The first instant (UTC ticks) at which a verdict on a segment of the set may differ by itself.</summary>
    internal long NextFlip(Evaluation evaluation, FactSheet sheet, DatedRules rules)
    {
        var flips = evaluation.MemberFlips ??= Flips(evaluation, sheet, rules);
        if (_usesTrees) return Segments.Select(segment => flips.Of(segment.Index, evaluation)).DefaultIfEmpty(Edge.Never).Min();
        var masks = Masks;
        var search = new FlipSearch(masks.Table.At(rules.Codes), evaluation, sheet.Codes(rules));
        var first = search.First(bit => Includes(masks.ByBit[bit]) ? _forms.Trees[masks.ByBit[bit]].NextFlip(evaluation) : Edge.Never);
        foreach (var segment in masks.Trees)
            if (Includes(segment)) first = Math.Min(first, flips.Of(segment, evaluation));
        return first;
    }

    private SegmentMasks Masks => _own?.Value ?? _forms.All;

    private void EvaluateMasks(SegmentMasks masks, Evaluation evaluation, FactSheet sheet, DatedRules rules)
    {
        var found = new ulong[masks.Table.Words];
        masks.Table.At(rules.Codes).Evaluate(evaluation, sheet.Codes(rules), found);
        evaluation.Members = new Members(_isEverything ? null : _included, masks.Bits, found, sheet.Before);
        foreach (var index in masks.Trees)
            if (Includes(index)) evaluation.Members[index] = _forms.Trees[index].Holds(evaluation);
    }

    private void EvaluateTrees(Evaluation evaluation, FactSheet sheet)
    {
        evaluation.Members = new Members(_included, _forms.Order, new ulong[_included.Length], sheet.Before);
        foreach (var segment in Segments) evaluation.Members[segment.Index] = _forms.Trees[segment.Index].Holds(evaluation);
    }
}
