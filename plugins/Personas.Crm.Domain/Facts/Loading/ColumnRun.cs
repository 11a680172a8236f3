using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Facts.Loading;

/// <summary>Columns of a row that stand in slots one behind the other, in the same order: they are copied at once.</summary>
/// <param name="Slot">The first slot.</param>
/// <param name="Column">The first column.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct ColumnRun(int Slot, int Column, int Length)
{
    /// <summary>The fewest runs that slots make.</summary>
    /// <param name="slots">The slots, in order.</param>
    /// <param name="column">The column of each.</param>
    public static ColumnRun[] Of(IEnumerable<int> slots, Func<int, int> column)
    {
        var runs = new List<ColumnRun>();
        foreach (var slot in slots)
        {
            var last = runs.Count == 0 ? default : runs[runs.Count - 1];
            if (last.Length > 0 && last.Slot + last.Length == slot && last.Column + last.Length == column(slot))
                runs[runs.Count - 1] = last with { Length = last.Length + 1 };
            else runs.Add(new ColumnRun(slot, column(slot), 1));
        }
        return runs.ToArray();
    }
}
