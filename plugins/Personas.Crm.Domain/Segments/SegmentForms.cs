using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;

namespace Personas.Crm.Domain.Segments;

/// <summary>The compiled segments of one table, and their other form: conjunctions over coded slots, made when first needed. Shared by all threads.</summary>
internal sealed class SegmentForms
{
    private readonly Lazy<IReadOnlyList<Term[]>?[]> _forms;
    private readonly Lazy<SlotCoders> _coders;
    private readonly Lazy<SegmentMasks> _all;

    /// <summary>The forms of trees.</summary>
    /// <param name="trees">The compiled segments, in the order of evaluation.</param>
    /// <param name="members">How many memberships an evaluation knows: those of the segments, and after them those that are given.</param>
    public SegmentForms(CompiledNode[] trees, int members)
    {
        MemberCount = members;
        Trees = trees;
        Order = Enumerable.Range(0, trees.Length).ToArray();
        _forms = new(() => trees.Select(tree => (IReadOnlyList<Term[]>?)NormalForm.Of(tree)).ToArray());
        _coders = new(() => new SlotCoders(_forms.Value.SelectMany(form => form ?? []).SelectMany(terms => terms).Select(term => term.Test)));
        _all = new(() => Masks(Order));
    }

    /// <summary>How many memberships an evaluation knows.</summary>
    public int MemberCount { get; }

    /// <summary>The trees, in the order of evaluation.</summary>
    public CompiledNode[] Trees { get; }

    /// <summary>Every segment by its index.</summary>
    public int[] Order { get; }

    /// <summary>What codes the slots.</summary>
    public SlotCoders Coders => _coders.Value;

    /// <summary>The masks of all segments.</summary>
    public SegmentMasks All => _all.Value;

    /// <summary>The masks of some segments, given by their indexes in order.</summary>
    public SegmentMasks Masks(int[] segments)
    {
        var table = new MaskTable(segments.Select(segment => _forms.Value[segment]).ToList(), Coders);
        var bits = new int[Trees.Length];
        for (var i = 0; i < segments.Length; i++) bits[segments[i]] = table.Bits[i];
        var trees = table.Trees.Select(item => segments[item]).ToArray();
        return new SegmentMasks(table, bits, trees, segments.OrderBy(segment => bits[segment]).ToArray());
    }
}

/// <summary>Masks that give the verdicts on segments.</summary>
/// <param name="Table">The masks.</param>
/// <param name="Bits">The bit of each segment, by the index of all.</param>
/// <param name="Trees">The segments that are evaluated by their trees instead, in order.</param>
/// <param name="ByBit">The segments, by their bits.</param>
internal sealed record SegmentMasks(MaskTable Table, int[] Bits, int[] Trees, int[] ByBit)
{
    /// <summary>Whether a segment is evaluated by its tree.</summary>
    public bool IsTree(int segment) => Array.BinarySearch(Trees, segment) >= 0;
}
