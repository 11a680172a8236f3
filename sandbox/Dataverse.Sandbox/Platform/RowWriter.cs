using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Platform;

/// <summary>
/// Writes the rows that make up an organisation: its first rows, and the components of a solution. It does what the platform does on import:
/// no plug-in runs; system columns are filled as if SYSTEM had written.
/// </summary>
internal sealed class RowWriter(Session session, Catalog catalog, DateTime utcNow)
{
    private static readonly HashSet<string> OnlyOnCreate = new(StringComparer.Ordinal)
    {
        "createdon", "createdby", "ownerid", "owninguser", "owningbusinessunit", "organizationid",
    };

    private static readonly HashSet<string> OnEveryWrite = new(StringComparer.Ordinal) { "modifiedon", "modifiedby", "versionnumber" };

    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private long _version = -1;

    /// <summary>Writes the values into the row of that id, which is made when there is none. Other columns of an existing row stay.</summary>
    public void Put(string table, Guid id, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        var statement = StatementOf(table, values);
        var parameters = new List<object?>(statement.Columns.Count + 4);
        foreach (var (column, given) in statement.Columns)
        {
            var value = given >= 0 ? values[given].Value : column.LogicalName == statement.Table.PrimaryId ? id : SystemValue(statement.Table, column);
            parameters.Add(Stored.Write(column, value));
            if (column.IsPolymorphic) parameters.Add((value as EntityReference)?.LogicalName);
        }

        session.Run(statement.Sql, [.. parameters]);
    }

    /// <summary>Relates two rows through an N:N relationship; a pair that exists stays.</summary>
    public void Relate(string relationship, Guid first, Guid second, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        var nn = catalog.FindManyToMany(relationship) ?? throw UnknownNameException.Relationship(catalog, relationship);
        var id = DeterministicId.Of(nn.IntersectTable, $"{first}:{second}");
        Put(nn.IntersectTable, id, [(nn.FirstColumn, first), (nn.SecondColumn, second), .. values]);
    }

    /// <summary>Keeps the last row version given. Call once, after the last row.</summary>
    public void Finish()
    {
        if (_version >= 0) Sequences.Set(session, Sequences.RowVersion, _version);
    }

    private Statement StatementOf(string tableName, ReadOnlySpan<(string Column, object? Value)> values)
    {
        var key = new System.Text.StringBuilder(tableName);
        foreach (var (column, _) in values) key.Append('|').Append(column);
        if (_statements.TryGetValue(key.ToString(), out var known)) return known;

        var table = catalog[tableName];
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++) given[table[values[i].Column].LogicalName] = i;
        var columns = table.Columns.Where(column => column.IsStored
            && (given.ContainsKey(column.LogicalName) || column.LogicalName == table.PrimaryId || HasSystemValue(table, column)))
            .Select(column => (column, given.GetValueOrDefault(column.LogicalName, -1))).ToList();
        return _statements[key.ToString()] = new Statement(table, columns, SqlOf(table, columns));
    }

    private static string SqlOf(Table table, List<(Column Column, int Given)> columns)
    {
        var names = columns.SelectMany(slot => NamesOf(slot.Column)).ToArray();
        var updates = columns.Where(slot => (slot.Given >= 0 || OnEveryWrite.Contains(slot.Column.LogicalName))
            && !OnlyOnCreate.Contains(slot.Column.LogicalName))
            .SelectMany(slot => NamesOf(slot.Column)).DefaultIfEmpty(Schema.Quoted(table.PrimaryId));
        return $"INSERT INTO {Schema.Quoted(table.LogicalName)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => "$" + i))}) " +
            $"ON CONFLICT ({Schema.Quoted(table.PrimaryId)}) DO UPDATE SET {string.Join(", ", updates.Select(name => $"{name} = excluded.{name}"))}";
    }

    private static IEnumerable<string> NamesOf(Column column) =>
        column.IsPolymorphic ? [Schema.Quoted(column.LogicalName), Schema.Quoted(Stored.TypeColumn(column))] : [Schema.Quoted(column.LogicalName)];

    private static bool HasSystemValue(Table table, Column column) => column.DefaultOption is not null || column.LogicalName switch
    {
        "createdon" or "modifiedon" or "createdby" or "modifiedby" or "versionnumber" or "owninguser" or "owningbusinessunit" or "statecode" or "statuscode" =>
            true,
        "organizationid" => table.LogicalName != "organization",
        "ownerid" => column.Type == ColumnType.Owner,
        _ => false,
    };

    private object? SystemValue(Table table, Column column) => column.LogicalName switch
    {
        "createdon" or "modifiedon" => utcNow,
        "createdby" or "modifiedby" or "owninguser" => WellKnown.SystemUser,
        "versionnumber" => NextVersion(),
        "organizationid" when table.LogicalName != "organization" => WellKnown.Organization,
        "ownerid" when column.Type == ColumnType.Owner => new EntityReference("systemuser", WellKnown.SystemUser),
        "owningbusinessunit" => WellKnown.BusinessUnit,
        "statecode" or "statuscode" => column.Choice!.Options[0].Value,
        _ => column.DefaultOption,
    };

    private long NextVersion()
    {
        if (_version < 0) _version = Sequences.Current(session, Sequences.RowVersion);
        return ++_version;
    }

    /// <summary>
    /// How rows with the same columns are written: each column with the position of its value among those given, or -1 for the platform's own.
    /// </summary>
    private sealed record Statement(Table Table, List<(Column Column, int Given)> Columns, string Sql);
}
