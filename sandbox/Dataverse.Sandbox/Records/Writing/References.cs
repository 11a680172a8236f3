using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>References of a request to rows: by id, or by the values of an alternate key.</summary>
internal static class References
{
    /// <summary>The reference by id; the row exists.</summary>
    public static EntityReference Existing(UnitOfWork work, EntityReference reference)
    {
        var table = work.Catalog[reference.LogicalName];
        var id = IdOf(work, table, reference.Id, reference.KeyAttributes);
        if (!work.Exists(table, id)) throw Faults.NoRow(table.LogicalName, id);
        return reference.Id == id ? reference : new EntityReference(table.LogicalName, id);
    }

    /// <summary>The id of the row, given itself or by key; the row need not exist when it is given itself.</summary>
    public static Guid IdOf(UnitOfWork work, Table table, Guid id, KeyAttributeCollection? key)
    {
        if (id != Guid.Empty) return id;
        if (key is not { Count: > 0 }) throw Faults.Invalid($"A reference to '{table.LogicalName}' has neither an id nor the values of an alternate key.");
        return FindByKey(work, table, key) ?? throw Faults.Of(
            Faults.RecordNotFoundByEntityKey, $"A record with the specified key values does not exist in {table.LogicalName} entity: {Words(key)}");
    }

    /// <summary>The row with these values of an alternate key; null when there is none.</summary>
    public static Guid? FindByKey(UnitOfWork work, Table table, KeyAttributeCollection key)
    {
        var alternate = table.Keys.FirstOrDefault(known => known.Columns.Count == key.Count && known.Columns.All(key.ContainsKey))
            ?? throw Faults.Of(Faults.InvalidEntityKey,
                $"The columns {string.Join(", ", key.Keys)} are no alternate key of '{table.LogicalName}'. Its keys: {Keys(table)}.");
        var values = alternate.Columns.Select(name => Value(work, table, table[name], key[name])).ToArray();
        var where = string.Join(" AND ", alternate.Columns.Select((name, i) => $"\"{name}\" = ${i}"));
        return work.Session.Scalar($"""SELECT "{table.PrimaryId}" FROM "{table.LogicalName}" WHERE {where}""", values) is string id ? Guid.ParseExact(id, "D")
            : null;
    }

    private static object? Value(UnitOfWork work, Table table, Column column, object? value)
    {
        var known = ValueCheck.Checked(table, column, value is Guid id && column.IsReference ? new EntityReference(column.Targets[0], id) : value);
        return Stored.Write(column, known is EntityReference reference ? Existing(work, reference) : known);
    }

    private static string Keys(Table table) =>
        table.Keys.Count == 0 ? "none" : string.Join("; ", table.Keys.Select(key => $"{key.Name} ({string.Join(", ", key.Columns)})"));

    private static string Words(KeyAttributeCollection key) => string.Join(", ", key.Select(pair => $"{pair.Key} = {pair.Value}"));
}
