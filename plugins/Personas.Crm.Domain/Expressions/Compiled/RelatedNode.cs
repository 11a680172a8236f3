using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>Whether related rows exist: their number was counted into a slot when the sheet was loaded.</summary>
internal sealed class RelatedNode(RelatedTest source, CountedRows rows) : CompiledNode(source)
{
    private readonly ValueTest _test = source.Exists ? WholeTest.Between(1, long.MaxValue) : WholeTest.Between(1, long.MaxValue).Not();

    /// <summary>The slot that the rows are counted in.</summary>
    public int Slot => rows.Slot;

    public override bool Moves => rows.Changes;

    public override SlotTest? SlotTest => new(rows.Slot, _test);

    public override bool Holds(Evaluation evaluation) => evaluation.Values[rows.Slot].AsWhole > 0 == source.Exists;

    public override long NextFlip(Evaluation evaluation) => rows.Changes ? evaluation.ChangeOf(rows.Slot) : Edge.Never;

    public override FactValue Found(Evaluation evaluation) => evaluation.Values[rows.Slot];
}

/// <summary>The slot of a number of rows, and whether time alone can change it.</summary>
internal sealed record CountedRows(int Slot, bool Changes);
