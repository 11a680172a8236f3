using System;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>The kind of a column, and what to call it.</summary>
internal static class ColumnKinds
{
    /// <summary>The kind of a column.</summary>
    public static Kinds Kind(this Column column) => column.Type switch
    {
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => Kinds.Text,
        ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Double or ColumnType.Money => Kinds.Number,
        ColumnType.DateTime => column.Behavior == DateTimeBehavior.DateOnly ? Kinds.Day : Kinds.Time,
        ColumnType.Boolean => Kinds.Boolean,
        ColumnType.Choice or ColumnType.State or ColumnType.Status => Kinds.Choice,
        ColumnType.Choices => Kinds.Choices,
        ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Kinds.Reference,
        ColumnType.Image or ColumnType.File => Kinds.Binary,
        _ => Kinds.None,
    };

    /// <summary>The kinds whose operators apply to a column: its own; an identifier has an order besides, a lookup has none.</summary>
    public static Kinds Usable(this Column column) => column.Type == ColumnType.UniqueIdentifier ? column.Kind() | Kinds.Id : column.Kind();

    /// <summary>A value of the column, in words.</summary>
    public static string Expected(this Column column) => column.Type switch
    {
        ColumnType.Integer or ColumnType.BigInt => "a whole number",
        ColumnType.Decimal or ColumnType.Double or ColumnType.Money => "a number",
        ColumnType.DateTime when column.Behavior == DateTimeBehavior.DateOnly => "a date such as 2024-05-15",
        ColumnType.DateTime => "a date or date and time such as 2024-05-15T13:30:00Z",
        ColumnType.Boolean => "yes or no: 1, 0, true or false",
        ColumnType.Choice or ColumnType.State or ColumnType.Status or ColumnType.Choices => "the number of an option",
        ColumnType.UniqueIdentifier => "a GUID",
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => "the GUID of a row",
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => "text",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "No value of this type can be compared."),
    };
}
