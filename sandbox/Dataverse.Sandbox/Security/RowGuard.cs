using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Security;

/// <summary>
/// Which rows a user may see or change, as SQL, and which columns. The one place that turns privileges into predicates: reading queries, linked
/// tables, aggregates and the checks before a write all ask here. There is none for users who may do everything.
/// </summary>
internal sealed class RowGuard(Caller caller, Catalog catalog)
{
    /// <summary>Who asks.</summary>
    public Caller Caller => caller;

    /// <summary>The table as the user sees it: its name, or a selection of its rows and columns in parentheses.</summary>
    /// <param name="table">The table.</param>
    /// <param name="parameter">Adds a value to the statement and returns its name.</param>
    public string Visible(Table table, Func<object?, string> parameter)
    {
        var predicate = Predicate(table, "seen", Access.Read, parameter);
        var hidden = table.Columns.Where(column => column.IsStored && !MayUse(table, column, Access.Read)).ToList();
        if (predicate is null && hidden.Count == 0) return Quoted(table.LogicalName);
        var columns = hidden.Count == 0 ? "seen.*"
            : string.Join(", ", table.Columns.Where(column => column.IsStored).SelectMany(column => Cells(column, hidden)));
        return $"(SELECT {columns} FROM {Quoted(table.LogicalName)} AS seen{(predicate is null ? "" : $" WHERE {predicate}")})";
    }

    /// <summary>Whether a column may be used, secured or not.</summary>
    public bool MayUse(Table table, Column column, Access access) =>
        Everybody().All(one => one.Rights.IsUnlimited || one.Columns.Allow(table, column, access));

    /// <summary>What a row must satisfy so that the user may do that with it; null when every row does.</summary>
    /// <param name="table">The table.</param>
    /// <param name="alias">Its name in the statement.</param>
    /// <param name="access">What is to be done; one access.</param>
    /// <param name="parameter">Adds a value to the statement and returns its name.</param>
    /// <exception cref="System.ServiceModel.FaultException">A privilege is missing.</exception>
    public string? Predicate(Table table, string alias, Access access, Func<object?, string> parameter) =>
        All(Everybody().Where(one => !one.Rights.IsUnlimited).Select(one => Of(one, table, alias, access, parameter)));

    private IEnumerable<Caller> Everybody() => caller.ImpersonatedBy is { } other ? [caller, other] : [caller];

    private string? Of(Caller one, Table table, string alias, Access access, Func<object?, string> parameter)
    {
        if (table.IsIntersect) return OfPair(table, alias, access, parameter);
        var privileges = TablePrivileges.Of(table);
        if (privileges.PartOf is { } column) return OfPart(table, table[column], alias, access, parameter);
        var (name, id) = privileges.For(access) ?? throw SecurityFaults.Missing(one, $"prv{access}{table.SchemaName}", Guid.Empty, table);
        var reach = one.Rights.Of(id) ?? throw SecurityFaults.Missing(one, name, id, table);
        if (reach.IsGlobal) return null;
        if (privileges.IsOrganizationOwned) throw SecurityFaults.Missing(one, name, id, table);
        return Within(reach, one, privileges, alias, access, parameter);
    }

    private static string Within(Reach reach, Caller one, TablePrivileges privileges, string alias, Access access, Func<object?, string> parameter)
    {
        var table = privileges.Table;
        var parts = new List<string>();
        if (privileges.UserColumn is { } user) parts.Add($"{alias}.{Quoted(user)} IN ({Ids(reach.Owners, parameter)})");
        if (privileges.UnitColumn is { } unit && reach.Units.Count > 0) parts.Add($"{alias}.{Quoted(unit)} IN ({Ids(reach.Units, parameter)})");
        if (privileges.UserColumn == "ownerid")
            parts.Add($"{alias}.{Quoted(table.PrimaryId)} IN (SELECT \"objectid\" FROM \"principalobjectaccess\" "
                + $"WHERE \"principalid\" IN ({Ids([one.UserId, .. one.TeamIds], parameter)}) AND {Shares.Mask} & {(int)access} <> 0)");
        return parts.Count == 0 ? "0" : $"({string.Join(" OR ", parts)})";
    }

    // A pair is there for whoever may see both rows.
    private string? OfPair(Table table, string alias, Access access, Func<object?, string> parameter)
    {
        var pair = catalog.ManyToMany.First(relationship => relationship.IntersectTable == table.LogicalName);
        return All([Side(pair.FirstTable, pair.FirstColumn), Side(pair.SecondTable, pair.SecondColumn)]);

        string? Side(string side, string column) => Through(catalog[side], $"{alias}.{Quoted(column)}", access, parameter);
    }

    // A part goes with the row it is part of: who may write that one may add and remove parts.
    private string OfPart(Table table, Column column, string alias, Access access, Func<object?, string> parameter)
    {
        var needed = access == Access.Read ? Access.Read : Access.Write;
        var id = $"{alias}.{Quoted(column.LogicalName)}";
        var type = column.IsPolymorphic ? $"{alias}.{Quoted(Stored.TypeColumn(column))}" : parameter(column.Targets[0]);
        var targets = column.Targets.Select(catalog.Find).OfType<Table>().Where(target => Reaches(target, needed))
            .Select(target => $"({type} = {parameter(target.LogicalName)} AND {Through(target, id, needed, parameter) ?? "1"})").ToList();
        return targets.Count > 0 ? $"({string.Join(" OR ", targets)})"
            : throw SecurityFaults.Missing(caller, $"prv{needed}{catalog[column.Targets[0]].SchemaName}", Guid.Empty, table);
    }

    private bool Reaches(Table table, Access access) =>
        TablePrivileges.Of(table).For(access) is { } privilege && Everybody().All(one => one.Rights.Has(privilege.Id));

    private string? Through(Table table, string id, Access access, Func<object?, string> parameter) =>
        Predicate(table, "other", access, parameter) is { } predicate
            ? $"{id} IN (SELECT other.{Quoted(table.PrimaryId)} FROM {Quoted(table.LogicalName)} AS other WHERE {predicate})" : null;

    private static IEnumerable<string> Cells(Column column, List<Column> hidden)
    {
        var isHidden = hidden.Contains(column);
        yield return isHidden ? $"NULL AS {Quoted(column.LogicalName)}" : $"seen.{Quoted(column.LogicalName)}";
        if (column.IsPolymorphic) yield return isHidden ? $"NULL AS {Quoted(Stored.TypeColumn(column))}" : $"seen.{Quoted(Stored.TypeColumn(column))}";
    }

    private static string? All(IEnumerable<string?> predicates) =>
        predicates.OfType<string>().ToArray() is { Length: > 0 } parts ? string.Join(" AND ", parts) : null;

    private static string Ids(IEnumerable<Guid> ids, Func<object?, string> parameter) => string.Join(", ", ids.Select(id => parameter(Stored.Of(id))));

    private static string Quoted(string name) => Query.Sql.SqlText.Quoted(name);
}
