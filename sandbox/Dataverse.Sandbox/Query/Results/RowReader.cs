using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>Makes rows of the SDK from rows of a statement. Empty columns are left out.</summary>
internal sealed class RowReader(string table, string? primaryId, IReadOnlyList<ResultColumn> columns, int versionOrdinal, QueryScope scope)
{
    private readonly ResultColumn[] _columns = [.. columns];
    private readonly Formats _formats = new(scope);
    private readonly ReferredNames _names = new(scope);

    /// <summary>The row at which the reader stands.</summary>
    public Entity Read(SqliteDataReader row)
    {
        var entity = new Entity(table);
        foreach (var column in _columns)
            if (column.Read(row) is { } value)
                Add(entity, column, value, row);
        if (versionOrdinal >= 0 && !row.IsDBNull(versionOrdinal)) entity.RowVersion = row.GetInt64(versionOrdinal).ToString(CultureInfo.InvariantCulture);
        return entity;
    }

    /// <summary>Gives all references read so far their names.</summary>
    public void FillNames() => _names.Fill();

    private void Add(Entity entity, ResultColumn column, object value, SqliteDataReader row)
    {
        if (value is Guid id && column.AliasedTable is null && column.Key == primaryId) entity.Id = id;
        entity.Attributes.Add(column.Key, column.AliasedTable is { } aliased ? new AliasedValue(aliased, column.Column.LogicalName, value) : value);
        if (value is EntityReference reference) _names.Add(reference, entity, column.Key);
        else if (_formats.Of(column, value, row) is { } shown) entity.FormattedValues.Add(column.Key, shown);
    }
}
