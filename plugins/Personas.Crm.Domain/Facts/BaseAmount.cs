using System;

namespace Personas.Crm.Domain.Facts;

/// <summary>
/// Amounts of money compare in one currency, the organisation's. The platform keeps every amount a second time in that currency, converted by
/// the exchange rate when the row was saved, in a column beside it: that is the one that is read.
/// </summary>
public static class BaseAmount
{
    /// <summary>The lookup to the currency of a row's amounts.</summary>
    public const string Currency = "transactioncurrencyid";

    private const string Suffix = "_base";

    /// <summary>The column beside an amount's.</summary>
    public static string Of(string column) => column.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? column : column + Suffix;

    /// <summary>The column that is read for a column: the one beside it for an amount, where the table is known to have it; else itself.</summary>
    public static string Of(ISchema schema, string table, string column) =>
        schema.ColumnType(table, column) == FactType.Money && schema.ColumnType(table, Of(column)) == FactType.Money ? Of(column) : column;
}
