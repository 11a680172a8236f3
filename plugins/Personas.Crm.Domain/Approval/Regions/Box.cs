using System.Linq;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>A region: of every axis the cells from one to another. Never empty.</summary>
internal sealed class Box
{
    private readonly CellRange[] _cells;

    private Box(CellRange[] cells) => _cells = cells;

    /// <summary>The cells of an axis.</summary>
    public CellRange this[int axis] => _cells[axis];

    /// <summary>How many axes there are.</summary>
    public int Axes => _cells.Length;

    /// <summary>Everything.</summary>
    public static Box All(Space space) => new(space.Axes.Select(axis => axis.All).ToArray());

    /// <summary>The same region with other cells of one axis.</summary>
    public Box With(int axis, CellRange cells)
    {
        var copy = (CellRange[])_cells.Clone();
        copy[axis] = cells;
        return new Box(copy);
    }

    /// <summary>The region before a cell of an axis.</summary>
    public Box Below(int axis, int cell) => With(axis, new CellRange(_cells[axis].From, cell - 1));

    /// <summary>The region from a cell of an axis on.</summary>
    public Box From(int axis, int cell) => With(axis, new CellRange(cell, _cells[axis].To));

    /// <summary>What lies in both; null for nothing.</summary>
    public Box? And(Box other)
    {
        var both = new CellRange[_cells.Length];
        for (var axis = 0; axis < both.Length; axis++)
        {
            both[axis] = new CellRange(
                System.Math.Max(_cells[axis].From, other._cells[axis].From), System.Math.Min(_cells[axis].To, other._cells[axis].To));
            if (both[axis].From > both[axis].To) return null;
        }
        return new Box(both);
    }

    /// <summary>Whether all of it lies in another.</summary>
    public bool IsIn(Box other)
    {
        for (var axis = 0; axis < _cells.Length; axis++)
            if (_cells[axis].From < other._cells[axis].From || _cells[axis].To > other._cells[axis].To) return false;
        return true;
    }
}
