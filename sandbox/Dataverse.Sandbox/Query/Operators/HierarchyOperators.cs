using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Sql;
using static Dataverse.Sandbox.Query.Operators.Takes;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace Dataverse.Sandbox.Query.Operators;

/// <summary>The operators that follow the hierarchical relationship of the table that the column identifies.</summary>
internal static class HierarchyOperators
{
    /// <summary>The rows of the table of operators.</summary>
    public static IReadOnlyList<Operator> All { get; } =
    [
        new(Under, "under", One, Kinds.Reference, c => $"{c.Sql} IN ({Down(c, withItself: false)})"),
        new(NotUnder, "not-under", One, Kinds.Reference, c => c.OrEmpty($"{c.Sql} NOT IN ({Down(c, withItself: false)})")),
        new(UnderOrEqual, "eq-or-under", One, Kinds.Reference, c => $"{c.Sql} IN ({Down(c, withItself: true)})"),
        new(Above, "above", One, Kinds.Reference, c => $"{c.Sql} IN ({Up(c, withItself: false)})"),
        new(AboveOrEqual, "eq-or-above", One, Kinds.Reference, c => $"{c.Sql} IN ({Up(c, withItself: true)})"),
    ];

    private static string Down(Comparison c, bool withItself)
    {
        var (table, parent) = Relation(c);
        return Hierarchy.Downwards(c, table.LogicalName, table.PrimaryId, parent, c.Value(), withItself);
    }

    private static string Up(Comparison c, bool withItself)
    {
        var (table, parent) = Relation(c);
        return Hierarchy.Upwards(c, table.LogicalName, table.PrimaryId, parent, c.Value(), withItself);
    }

    private static (Table Table, string Parent) Relation(Comparison c)
    {
        var targets = c.Column.IsReference ? c.Column.Targets : [c.Table.LogicalName];
        var relation = targets.SelectMany(target => c.Scope.Catalog.ReferencedBy(target))
            .FirstOrDefault(one => one.IsHierarchical && string.Equals(one.ReferencedTable, one.ReferencingTable, StringComparison.OrdinalIgnoreCase));
        return relation is null
            ? throw c.Fault($"'{c.Column.LogicalName}' identifies no table with a hierarchical relationship, which '{c.Operator.DisplayName}' needs.")
            : (c.Scope.Catalog[relation.ReferencedTable], relation.ReferencingColumn);
    }
}

/// <summary>Walks over a hierarchy in SQL. A row that is its own ancestor is met once.</summary>
internal static class Hierarchy
{
    /// <summary>The ids below a row.</summary>
    public static string Downwards(Comparison c, string table, string id, string parent, string start, bool withItself)
    {
        c.Require(table, id, parent);
        var first = withItself ? $"SELECT {start}" : $"SELECT \"{id}\" FROM \"{table}\" WHERE \"{parent}\" = {start}";
        return $"WITH RECURSIVE walk(id) AS ({first} UNION SELECT below.\"{id}\" FROM \"{table}\" AS below JOIN walk ON below.\"{parent}\" = walk.id) "
            + "SELECT id FROM walk";
    }

    /// <summary>The ids above a row.</summary>
    public static string Upwards(Comparison c, string table, string id, string parent, string start, bool withItself)
    {
        c.Require(table, id, parent);
        var first = withItself ? $"SELECT {start}" : $"SELECT \"{parent}\" FROM \"{table}\" WHERE \"{id}\" = {start}";
        return $"WITH RECURSIVE walk(id) AS ({first} UNION SELECT above.\"{parent}\" FROM \"{table}\" AS above JOIN walk ON above.\"{id}\" = walk.id) "
            + "SELECT id FROM walk WHERE id IS NOT NULL";
    }
}
