using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>A condition over the axes of a space, without negations. Immutable.</summary>
internal abstract class Clause
{
    /// <summary>What always holds.</summary>
    public static Clause Always { get; } = new GroupClause(true, []);

    /// <summary>Whether it holds in a region; partly also when that is only not known.</summary>
    public abstract Holding In(Box box);

    /// <summary>Adds, for every axis, where the region could be cut so that more is known: the first cell behind each cut.</summary>
    public abstract void AddBorders(Box box, List<int>?[] borders);

    /// <summary>The clause that holds exactly where this one does not.</summary>
    public abstract Clause Not(Space space);

    /// <summary>The tests of axes in it.</summary>
    public abstract IEnumerable<TestClause> Tests { get; }

    /// <summary>All of several.</summary>
    public static Clause Every(IEnumerable<Clause> clauses) => Of(true, clauses);

    /// <summary>Any of several.</summary>
    public static Clause Any(IEnumerable<Clause> clauses) => Of(false, clauses);

    private static Clause Of(bool every, IEnumerable<Clause> clauses)
    {
        var flat = clauses.SelectMany(clause => clause is GroupClause group && group.IsEvery == every ? group.Clauses : [clause]).ToArray();
        return flat.Length == 1 ? flat[0] : new GroupClause(every, flat);
    }
}

/// <summary>That the value of an axis lies in some cells.</summary>
internal sealed class TestClause(int axis, CellSet cells) : Clause
{
    /// <summary>The axis.</summary>
    public int Axis => axis;

    /// <summary>The cells.</summary>
    public CellSet Passing => cells;

    /// <inheritdoc/>
    public override IEnumerable<TestClause> Tests => [this];

    /// <inheritdoc/>
    public override Holding In(Box box)
    {
        var range = box[axis];
        return cells.At(range.From, range.To);
    }

    /// <inheritdoc/>
    public override void AddBorders(Box box, List<int>?[] borders)
    {
        var range = box[axis];
        cells.AddBorders(range.From, range.To, borders[axis] ??= []);
    }

    /// <inheritdoc/>
    public override Clause Not(Space space) => new TestClause(axis, cells.Not(space.Axes[axis].Cells));
}

/// <summary>All or any of several clauses.</summary>
internal sealed class GroupClause(bool isEvery, Clause[] clauses) : Clause
{
    /// <summary>Whether all must hold; else any.</summary>
    public bool IsEvery => isEvery;

    /// <summary>The clauses.</summary>
    public Clause[] Clauses => clauses;

    /// <inheritdoc/>
    public override IEnumerable<TestClause> Tests => clauses.SelectMany(clause => clause.Tests);

    /// <inheritdoc/>
    public override Holding In(Box box)
    {
        // What decides all, and what they say when none does and all agree.
        var decides = isEvery ? Holding.Nowhere : Holding.Everywhere;
        var found = isEvery ? Holding.Everywhere : Holding.Nowhere;
        foreach (var clause in clauses)
        {
            var holding = clause.In(box);
            if (holding == decides) return decides;
            if (holding == Holding.Partly) found = Holding.Partly;
        }
        return found;
    }

    /// <inheritdoc/>
    public override void AddBorders(Box box, List<int>?[] borders)
    {
        foreach (var clause in clauses)
            if (clause.In(box) == Holding.Partly) clause.AddBorders(box, borders);
    }

    /// <inheritdoc/>
    public override Clause Not(Space space) => new GroupClause(!isEvery, clauses.Select(clause => clause.Not(space)).ToArray());
}
