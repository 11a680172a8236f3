using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>A column of the result and where its value stands in the rows of the statement.</summary>
/// <param name="Key">Its name in the row.</param>
/// <param name="Column">What it holds.</param>
/// <param name="Ordinal">Position of the value.</param>
internal record ResultColumn(string Key, Column Column, int Ordinal)
{
    /// <summary>Position of the table of a reference to several; -1 for none.</summary>
    public int TypeOrdinal { get; init; } = -1;

    /// <summary>Position of the currency of an amount; -1 for none.</summary>
    public int CurrencyOrdinal { get; init; } = -1;

    /// <summary>The table of a value that comes as AliasedValue: of a link, with an alias, or aggregated; null for a plain one.</summary>
    public string? AliasedTable { get; init; }

    /// <summary>Whether the number is a part of a date, which is shown without separators.</summary>
    public bool IsDatePart { get; init; }

    /// <summary>The value in the SDK's type; null when empty.</summary>
    public virtual object? Read(SqliteDataReader row) => Stored.Read(Column, row, Ordinal, TypeOrdinal);
}
