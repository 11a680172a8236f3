using System;
using Personas.Crm.Domain.Expressions.Operators;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>When the verdicts on segments may differ by themselves, each found when somebody asks. Per run.</summary>
/// <param name="trees">The compiled segments, in the order of evaluation.</param>
/// <param name="isOpen">Whether time may turn the verdict on a segment at all.</param>
internal sealed class MemberFlips(CompiledNode[] trees, Func<int, bool> isOpen)
{
    private long[]? _found;

    /// <summary>The first later instant (UTC ticks) at which the verdict on a segment may differ though no data changed.</summary>
    /// <param name="segment">The segment, or a membership that is given: those stay.</param>
    /// <param name="evaluation">The evaluation whose verdict it is.</param>
    public long Of(int segment, Evaluation evaluation)
    {
        if (segment >= trees.Length) return Edge.Never;
        var found = _found ??= new long[trees.Length];
        if (found[segment] == 0) found[segment] = isOpen(segment) ? trees[segment].NextFlip(evaluation) : Edge.Never;
        return found[segment];
    }
}
