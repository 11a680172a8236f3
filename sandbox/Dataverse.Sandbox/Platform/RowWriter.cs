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

    private long _version = -1;

    /// <summary>Writes the values into the row of that id, which is made when there is none. Other columns of an existing row stay.</summary>
    public void Put(string table, Guid id, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        var target = catalog[table];
        var row = Defaults(target);
        foreach (var (column, value) in values) row[column] = value;
        row[target.PrimaryId] = id;

        var names = new List<string>();
        var kept = new List<object?>();
        foreach (var (name, value) in row)
        {
            var column = target[name];
            if (!column.IsStored) continue;
            names.Add(Schema.Quoted(name));
            kept.Add(Stored.Write(column, value));
            if (!column.IsPolymorphic) continue;
            names.Add(Schema.Quoted(Stored.TypeColumn(column)));
            kept.Add((value as EntityReference)?.LogicalName);
        }

        var given = values.ToArray().Select(pair => pair.Column).Append("modifiedon").Append("modifiedby").Append("versionnumber").Where(row.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var updates = given.Where(name => target[name].IsStored && !OnlyOnCreate.Contains(name))
            .SelectMany(name => target[name].IsPolymorphic ? new[] { name, Stored.TypeColumn(target[name]) } : [name])
            .Select(name => $"{Schema.Quoted(name)} = excluded.{Schema.Quoted(name)}");
        session.Run(
            $"INSERT INTO {Schema.Quoted(target.LogicalName)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => "$" + i))}) " +
            $"ON CONFLICT ({Schema.Quoted(target.PrimaryId)}) DO UPDATE SET {string.Join(", ", updates.DefaultIfEmpty($"{Schema.Quoted(target.PrimaryId)} = excluded.{Schema.Quoted(target.PrimaryId)}"))}",
            [.. kept]);
    }

    /// <summary>Relates two rows through an N:N relationship; a pair that exists stays.</summary>
    public void Relate(string relationship, Guid first, Guid second, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        var nn = catalog.FindManyToMany(relationship) ?? throw UnknownNameException.Relationship(relationship);
        var id = DeterministicId.Of(nn.IntersectTable, $"{first}:{second}");
        Put(nn.IntersectTable, id, [(nn.FirstColumn, first), (nn.SecondColumn, second), .. values]);
    }

    /// <summary>Deletes a row; nothing happens when there is none.</summary>
    public void Remove(string table, Guid id) =>
        session.Run($"DELETE FROM {Schema.Quoted(table)} WHERE {Schema.Quoted(catalog[table].PrimaryId)} = $0", Stored.Of(id));

    /// <summary>Keeps the last row version given. Call once, after the last row.</summary>
    public void Finish()
    {
        if (_version >= 0) Sequences.Set(session, Sequences.RowVersion, _version);
    }

    private Dictionary<string, object?> Defaults(Table table)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
            if (SystemValue(table, column) is { } value) row[column.LogicalName] = value;
        return row;
    }

    private object? SystemValue(Table table, Column column) => column.LogicalName switch
    {
        "createdon" or "modifiedon" => utcNow,
        "createdby" or "modifiedby" => WellKnown.SystemUser,
        "versionnumber" => NextVersion(),
        "organizationid" when table.LogicalName != "organization" => WellKnown.Organization,
        "ownerid" when column.Type == ColumnType.Owner => new EntityReference("systemuser", WellKnown.SystemUser),
        "owninguser" => WellKnown.SystemUser,
        "owningbusinessunit" => WellKnown.BusinessUnit,
        "statecode" or "statuscode" => column.Choice!.Options[0].Value,
        _ => column is { DefaultOption: { } option } ? option : null,
    };

    private long NextVersion()
    {
        if (_version < 0) _version = Sequences.Current(session, Sequences.RowVersion);
        return ++_version;
    }
}
