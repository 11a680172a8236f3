using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>
/// One dimension of what customers and requests can be: a fact, a membership, or a condition that cannot be taken apart. Its possible values lie
/// in numbered cells, so that no condition of the version tells the values of a cell apart. Immutable once its space is built.
/// </summary>
internal abstract class Axis(int index, string name)
{
    /// <summary>Its number among the axes of the space.</summary>
    public int Index => index;

    /// <summary>What people call it, within a sentence.</summary>
    public string Name => name;

    /// <summary>The fact whose values it holds; null when it is a membership or a condition.</summary>
    public virtual Fact? Fact => null;

    /// <summary>How many cells there are.</summary>
    public abstract int Cells { get; }

    /// <summary>Whether it is a condition that was not taken apart, so that nobody knows whether it goes with the others.</summary>
    public virtual bool IsAssumed => false;

    /// <summary>Whether it is a number of which more or less can be said.</summary>
    public virtual bool IsNumber => false;

    /// <summary>The cell of a missing value; -1 when there is always one.</summary>
    public virtual int MissingCell => -1;

    /// <summary>The cells whose values pass a test; null when cells cannot decide it.</summary>
    public abstract CellSet? Passing(ValueTest test);

    /// <summary>Whether a cell holds one value only, so that every test of it can be decided.</summary>
    public abstract bool IsSingle(int cell);

    /// <summary>A value in a cell, as round as there is.</summary>
    public abstract FactValue Sample(int cell);

    /// <summary>Of the cells between two, the one that shows best what is special there.</summary>
    public virtual int Typical(CellRange cells) => cells.From == MissingCell && cells.To > cells.From ? cells.From + 1 : cells.From;

    /// <summary>The cells between two as a clause: "income is exactly 5,000".</summary>
    public abstract string Words(CellRange cells);

    /// <summary>A value as a clause: "income is 5,000".</summary>
    public abstract string Words(in FactValue value);

    /// <summary>All cells.</summary>
    public CellRange All => new(0, Cells - 1);

    /// <summary>The cells that pass a test when each of them is asked.</summary>
    protected static CellSet Asked(ValueTest test, IReadOnlyList<FactValue> samples)
    {
        var passing = new List<CellRange>();
        for (var cell = 0; cell < samples.Count; cell++)
            if (test.Holds(samples[cell])) passing.Add(new CellRange(cell, cell));
        return new CellSet(passing);
    }
}
