using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Platform;

/// <summary>
/// The SQL tables behind the catalogue: one for each table, with one column for each stored column, the table beside a polymorphic reference,
/// a unique index for each alternate key and an index for each reference that queries follow.
/// </summary>
public static class Schema
{
    // Written on every row and followed by no query of ours: an index on them costs more than it gives.
    private static readonly HashSet<string> Unindexed = new(StringComparer.Ordinal)
    {
        "createdby", "createdonbehalfby", "modifiedby", "modifiedonbehalfby", "owningbusinessunit", "owninguser", "owningteam", "organizationid",
        "transactioncurrencyid",
    };

    /// <summary>Creates the SQL tables of a whole catalogue.</summary>
    public static void Create(Session session, Catalog catalog)
    {
        foreach (var table in catalog.Tables) Create(session, catalog, table);
    }

    /// <summary>Makes the SQL tables of one catalogue those of another; rows are kept.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">Existing rows break a new alternate key.</exception>
    public static void Change(Session session, Catalog before, Catalog after)
    {
        foreach (var table in before.Tables.Where(table => table.Unites.Count > 0)) Drop(session, table);
        foreach (var table in before.Tables.Where(table => table.Unites.Count == 0 && after.Find(table.LogicalName) is null)) Drop(session, table);
        foreach (var table in after.Tables.OrderBy(table => table.Unites.Count))
        {
            var known = before.Find(table.LogicalName);
            if (known is null || table.Unites.Count > 0) Create(session, after, table);
            else if (!ReferenceEquals(known, table) || !SameIntersect(before, after, table)) Alter(session, after, known, table);
        }
    }

    private static void Create(Session session, Catalog catalog, Table table)
    {
        if (table.Unites.Count > 0)
        {
            session.Run(UnionView.Of(catalog, table));
            return;
        }

        var columns = table.Columns.Where(column => column.IsStored).SelectMany(column => SqlColumns(table, column));
        session.Run($"CREATE TABLE {Quoted(table.LogicalName)} ({string.Join(", ", columns)})");
        foreach (var statement in Indexes(catalog, table).Values) session.Run(statement);
    }

    private static void Alter(Session session, Catalog catalog, Table before, Table after)
    {
        var wanted = Indexes(catalog, after);
        var present = session.Rows("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = $0 AND sql IS NOT NULL",
            row => (Name: row.GetString(0), Sql: row.GetString(1)), after.LogicalName)
            .ToDictionary(index => index.Name, index => index.Sql, StringComparer.Ordinal);
        foreach (var (name, sql) in present)
            if (!wanted.TryGetValue(name, out var statement) || statement != sql) session.Run($"DROP INDEX {Quoted(name)}");

        foreach (var column in before.Columns.Where(column => column.IsStored && after.Find(column.LogicalName) is not { IsStored: true }))
            DropColumn(session, before, column);
        foreach (var column in after.Columns.Where(column => column.IsStored)) AlterColumn(session, after, before.Find(column.LogicalName), column);

        foreach (var (name, sql) in wanted)
            if (!present.TryGetValue(name, out var statement) || statement != sql) session.Run(sql);
    }

    private static void AlterColumn(Session session, Table table, Column? before, Column after)
    {
        if (before is not { IsStored: true })
        {
            foreach (var column in SqlColumns(table, after)) session.Run($"ALTER TABLE {Quoted(table.LogicalName)} ADD COLUMN {column}");
            return;
        }

        if (after.IsPolymorphic && !before.IsPolymorphic)
        {
            var type = Quoted(Stored.TypeColumn(after));
            session.Run($"ALTER TABLE {Quoted(table.LogicalName)} ADD COLUMN {type} TEXT");
            session.Run($"UPDATE {Quoted(table.LogicalName)} SET {type} = $0 WHERE {Quoted(after.LogicalName)} IS NOT NULL",
                before.Targets is [var only] ? only : after.Targets[0]);
        }

        // Decimals are kept scaled by their precision.
        var difference = Stored.Scale(after) - Stored.Scale(before);
        if (after.Type != ColumnType.Decimal || difference == 0) return;
        var factor = (long)Math.Pow(10, Math.Abs(difference));
        var rescaled = difference > 0 ? $"{Quoted(after.LogicalName)} * {factor}" : $"CAST(ROUND({Quoted(after.LogicalName)} / {factor}.0) AS INTEGER)";
        session.Run($"UPDATE {Quoted(table.LogicalName)} SET {Quoted(after.LogicalName)} = {rescaled}");
    }

    private static void DropColumn(Session session, Table table, Column column)
    {
        session.Run($"ALTER TABLE {Quoted(table.LogicalName)} DROP COLUMN {Quoted(column.LogicalName)}");
        if (column.IsPolymorphic) session.Run($"ALTER TABLE {Quoted(table.LogicalName)} DROP COLUMN {Quoted(Stored.TypeColumn(column))}");
    }

    private static void Drop(Session session, Table table) =>
        session.Run($"DROP {(table.Unites.Count > 0 ? "VIEW" : "TABLE")} IF EXISTS {Quoted(table.LogicalName)}");

    private static IEnumerable<string> SqlColumns(Table table, Column column)
    {
        var isText = column.Type is ColumnType.String or ColumnType.Memo or ColumnType.EntityName;
        var collation = isText ? $" COLLATE {TextFunctions.Collation}" : "";
        var constraint = column.LogicalName == table.PrimaryId ? " PRIMARY KEY NOT NULL" : "";
        yield return $"{Quoted(column.LogicalName)} {Stored.SqlType(column)}{collation}{constraint}";
        if (column.IsPolymorphic) yield return $"{Quoted(Stored.TypeColumn(column))} TEXT";
    }

    private static Dictionary<string, string> Indexes(Catalog catalog, Table table)
    {
        var indexes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in table.Keys)
        {
            var name = $"key_{table.LogicalName}_{key.Name}";
            indexes[name] = $"CREATE UNIQUE INDEX {Quoted(name)} ON {Quoted(table.LogicalName)} ({string.Join(", ", key.Columns.Select(Quoted))})";
        }

        foreach (var column in table.Columns.Where(column => column.IsReference && !Unindexed.Contains(column.LogicalName)))
        {
            var name = $"ix_{table.LogicalName}_{column.LogicalName}";
            var reference = Quoted(column.LogicalName);
            indexes[name] = $"CREATE INDEX {Quoted(name)} ON {Quoted(table.LogicalName)} ({reference}) WHERE {reference} IS NOT NULL";
        }

        foreach (var relationship in catalog.ManyToMany.Where(relationship => relationship.IntersectTable == table.LogicalName))
        {
            var pair = $"nn_{table.LogicalName}";
            var columns = $"{Quoted(relationship.FirstColumn)}, {Quoted(relationship.SecondColumn)}";
            indexes[pair] = $"CREATE UNIQUE INDEX {Quoted(pair)} ON {Quoted(table.LogicalName)} ({columns})";
            var back = $"nn_{table.LogicalName}_back";
            indexes[back] = $"CREATE INDEX {Quoted(back)} ON {Quoted(table.LogicalName)} ({Quoted(relationship.SecondColumn)})";
        }

        if (table.LogicalName == "principalobjectaccess")
        {
            indexes["ix_shares"] = """CREATE UNIQUE INDEX "ix_shares" ON "principalobjectaccess" ("principalid", "objectid")""";
            indexes["ix_shares_back"] = """CREATE INDEX "ix_shares_back" ON "principalobjectaccess" ("objectid")""";
        }

        return indexes;
    }

    private static bool SameIntersect(Catalog before, Catalog after, Table table) => !table.IsIntersect
        || before.ManyToMany.Where(relationship => relationship.IntersectTable == table.LogicalName)
            .SequenceEqual(after.ManyToMany.Where(relationship => relationship.IntersectTable == table.LogicalName));

    internal static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
