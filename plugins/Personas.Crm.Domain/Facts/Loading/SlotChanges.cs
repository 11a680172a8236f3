using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>When the slots of one customer may change by themselves. Found when somebody asks: most evaluations do not need it of most slots.</summary>
internal sealed class SlotChanges(SheetLayout layout, int related)
{
    private readonly RowFlips?[] _rows = new RowFlips?[related];
    private HashSet<int>? _still;

    /// <summary>How a slot is filled.</summary>
    public SlotInfo Slot(int slot) => layout.Slot(slot);

    /// <summary>Keeps what is known of the rows of a related table.</summary>
    public void Keep(int table, RowFlips flips) => _rows[table] = flips;

    /// <summary>A slot that does not change: its value is supposed.</summary>
    public void Stop(int slot) => (_still ??= []).Add(slot);

    /// <summary>The first later instant (UTC ticks) at which the value of a slot may change though no data changed.</summary>
    public long Of(int slot, Evaluation customer)
    {
        if (_still?.Contains(slot) == true) return Edge.Never;
        var info = layout.Slot(slot);
        if (info.Function is { } function) return function.Change(customer);
        if (info.Rows is not { } rows || _rows[rows.Table] is not { } flips) return Edge.Never;

        // A test of existence holds until the last of its rows has gone; any other figure may differ as soon as one row comes or goes.
        return rows.IsExistence ? flips.Last(rows.Predicate, customer) : flips.First(rows.Predicate, customer);
    }
}

/// <summary>The rows that a slot is a figure of.</summary>
/// <param name="Table">Which of the related tables.</param>
/// <param name="Predicate">Which of its rows.</param>
/// <param name="IsExistence">Whether only matters that there are some.</param>
internal sealed record RowSource(int Table, int Predicate, bool IsExistence = false);
