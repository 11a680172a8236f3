using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>What holds or does not: a membership, an option among several, or a condition that cells cannot decide.</summary>
/// <param name="index">Its number.</param>
/// <param name="holds">That it holds, as a clause.</param>
/// <param name="holdsNot">That it does not.</param>
/// <param name="isAssumed">Whether it was not taken apart.</param>
internal sealed class TruthAxis(int index, string holds, string holdsNot, bool isAssumed) : Axis(index, holds)
{
    private static readonly IReadOnlyList<FactValue> Samples = [FactValue.OfTruth(false), FactValue.OfTruth(true)];

    /// <inheritdoc/>
    public override int Cells => 2;

    /// <inheritdoc/>
    public override bool IsAssumed => isAssumed;

    /// <summary>The key of the segment or audience; null when it is no membership.</summary>
    public string? Membership { get; init; }

    /// <summary>The option of a set that it stands for; null when it is none.</summary>
    public SetOption? Option { get; init; }

    /// <summary>The cells in which it holds.</summary>
    public static CellSet Yes { get; } = new([new CellRange(1, 1)]);

    /// <inheritdoc/>
    public override CellSet Passing(ValueTest test) => Asked(test, Samples);

    /// <inheritdoc/>
    public override bool IsSingle(int cell) => true;

    /// <inheritdoc/>
    public override FactValue Sample(int cell) => Samples[cell];

    /// <inheritdoc/>
    public override string Words(CellRange cells) => cells.To > cells.From ? $"{Name} or not" : cells.From == 1 ? Name : holdsNot;

    /// <inheritdoc/>
    public override string Words(in FactValue value) => value.AsWhole != 0 ? Name : holdsNot;
}

/// <summary>An option of a fact with several; null stands for there being any.</summary>
internal sealed record SetOption(Fact Fact, int? Number);
