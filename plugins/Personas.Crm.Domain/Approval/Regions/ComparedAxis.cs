using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>How the values of two facts lie to each other when both are known: the first is less, they are equal, the first is more.</summary>
internal sealed class ComparedAxis(int index, string left, string right) : Axis(index, $"{left} compared with {right}")
{
    private static readonly string[] Orders = ["is less than", "is", "is more than"];

    /// <inheritdoc/>
    public override int Cells => Orders.Length;

    /// <inheritdoc/>
    public override bool IsAssumed => true;

    /// <summary>The cells in which a comparison holds.</summary>
    public static CellSet Passing(Comparison comparison)
    {
        bool[] holds = [comparison.OnLess, comparison.OnEqual, comparison.OnMore];
        return new CellSet(Enumerable.Range(0, holds.Length).Where(cell => holds[cell]).Select(cell => new CellRange(cell, cell)));
    }

    /// <inheritdoc/>
    public override CellSet? Passing(ValueTest test) => null;

    /// <inheritdoc/>
    public override bool IsSingle(int cell) => true;

    /// <inheritdoc/>
    public override FactValue Sample(int cell) => FactValue.OfWhole(cell);

    /// <inheritdoc/>
    public override string Words(CellRange cells)
    {
        var clauses = new List<string>();
        for (var cell = cells.From; cell <= cells.To; cell++) clauses.Add(Clause(cell));
        return string.Join(" or ", clauses);
    }

    /// <inheritdoc/>
    public override string Words(in FactValue value) => Clause((int)value.AsWhole);

    private string Clause(int cell) => $"{left} {Orders[cell]} {right}";
}
