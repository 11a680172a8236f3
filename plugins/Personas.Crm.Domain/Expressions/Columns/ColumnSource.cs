using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Columns;

/// <summary>Where the values of a column come from: as loaded, from the customer's row or that of a parent; else a filled slot.</summary>
/// <param name="Parent">The parent row; -1 for the customer's own and for slots.</param>
/// <param name="Column">The column of that row; -1 for a slot.</param>
/// <param name="Slot">The slot; -1 for a column as loaded.</param>
internal readonly record struct ColumnSource(int Parent, int Column, int Slot)
{
    /// <summary>Where the values of a slot come from.</summary>
    public static ColumnSource Of(SheetLayout layout, int slot) =>
        layout.Slot(slot) is { IsColumn: true } info ? new ColumnSource(info.Parent, info.Column, -1) : new ColumnSource(-1, -1, slot);

    /// <summary>The row that holds the values.</summary>
    public FactValue[] Row(CustomerData data, Evaluation filled) => Slot >= 0 ? filled.Values : Parent < 0 ? data.Customer : data.Parent(Parent);

    /// <summary>What sources in one row have in common.</summary>
    public int RowKey => Slot >= 0 ? -2 : Parent;

    /// <summary>The position in that row.</summary>
    public int Position => Slot >= 0 ? Slot : Column;
}
