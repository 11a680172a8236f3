using System;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>The total of a column. That of whole numbers is a 32-bit whole number, as on the platform.</summary>
internal sealed record SumColumn(string Key, Column Column, int Ordinal) : ResultColumn(Key, Column, Ordinal)
{
    /// <inheritdoc />
    public override object? Read(SqliteDataReader row)
    {
        if (Column.Type == ColumnType.Integer && !row.IsDBNull(Ordinal) && row.GetInt64(Ordinal) is < int.MinValue or > int.MaxValue)
            throw new QueryException(Key, $"the sum of '{Column.LogicalName}' does not fit into a 32-bit whole number. Aggregate fewer rows.");
        return base.Read(row);
    }
}

/// <summary>The mean of a column, made exactly from total and number. That of whole numbers is whole, without its decimals, as on the platform.</summary>
internal sealed record AverageColumn(string Key, Column Column, int Ordinal, int CountOrdinal) : ResultColumn(Key, Column, Ordinal)
{
    private const int Decimals = 10;

    /// <inheritdoc />
    public override object? Read(SqliteDataReader row)
    {
        if (row.IsDBNull(Ordinal)) return null;
        var count = row.GetInt64(CountOrdinal);
        return Column.Type switch
        {
            ColumnType.Double => row.GetDouble(Ordinal) / count,
            ColumnType.Integer => checked((int)(row.GetInt64(Ordinal) / count)),
            ColumnType.BigInt => row.GetInt64(Ordinal) / count,
            ColumnType.Money => new Money(Mean(row, count)),
            _ => Mean(row, count),
        };
    }

    private decimal Mean(SqliteDataReader row, long count) => Math.Round(Stored.Decimal(Column, row.GetInt64(Ordinal)) / count, Decimals);
}
