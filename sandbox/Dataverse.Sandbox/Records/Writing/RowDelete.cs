using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Messages.Rows;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Security;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>Deletes a row, after what its relationships say about the rows that refer to it.</summary>
internal static class RowDelete
{
    /// <summary>Deletes the row.</summary>
    public static void Delete(Turn turn, Table table, Guid id)
    {
        var work = turn.Unit;
        foreach (var link in work.Catalog.ReferencedBy(table.LogicalName).Where(link => link.Delete == Cascade.Restrict)) Refuse(turn, link, id);
        foreach (var link in work.Catalog.ReferencedBy(table.LogicalName)) Follow(turn, link, id);
        foreach (var link in work.Catalog.ManyToMany.Where(link => link.FirstTable == table.LogicalName || link.SecondTable == table.LogicalName)) Unlink(
            work, link, table, id);

        if (work.Session.Run($"""DELETE FROM "{table.LogicalName}" WHERE "{table.PrimaryId}" = $0""", Stored.Of(id)) == 0)
            throw Faults.NoRow(table.LogicalName, id);
        work.Forget(table.LogicalName, id);
        if (table.Ownership == Ownership.UserOwned) Shares.Forget(work, id);
        else if (table.LogicalName is "systemuser" or "team") Shares.ForgetPrincipal(work, id);
        work.NoteChange(table.LogicalName);
    }

    private static void Refuse(Turn turn, OneToMany link, Guid id)
    {
        if (Condition(turn, link) is not { } where
            || turn.Unit.Session.Scalar($"""SELECT 1 FROM "{link.ReferencingTable}" WHERE {where} LIMIT 1""", Parameters(link, where, id)) is null) return;
        throw Faults.Of(Faults.CannotDeleteDueToAssociation,
            $"The object you tried to delete is associated with another object and cannot be deleted: rows of '{link.ReferencingTable}' refer to "
                + $"'{link.ReferencedTable}' {id:D} by '{link.ReferencingColumn}' (relationship '{link.Name}', delete restricted).");
    }

    private static void Follow(Turn turn, OneToMany link, Guid id)
    {
        if (link.Delete is not (Cascade.Cascade or Cascade.RemoveLink) || Condition(turn, link) is not { } where) return;

        var child = turn.Unit.Catalog[link.ReferencingTable];
        var children = turn.Unit.Session.Rows($"""SELECT "{child.PrimaryId}" FROM "{child.LogicalName}" WHERE {where}""",
            row => Guid.ParseExact(row.GetString(0), "D"), Parameters(link, where, id));
        if (children.Count == 0) return;

        if (link.Delete == Cascade.Cascade)
        {
            // A child may have gone with another child already.
            foreach (var row in children)
                if (turn.Unit.Exists(child, row)) DeleteRow.Part(turn, child.LogicalName, row);
            return;
        }

        var column = child[link.ReferencingColumn];
        var type = column.IsPolymorphic ? $", \"{Stored.TypeColumn(column)}\" = NULL" : "";
        var version = child.Find("versionnumber") is null ? "" : ", \"versionnumber\" = $1";
        foreach (var row in children)
            turn.Unit.Session.Run($"""UPDATE "{child.LogicalName}" SET "{column.LogicalName}" = NULL{type}{version} WHERE "{child.PrimaryId}" = $0""",
                [Stored.Of(row), .. version.Length > 0 ? new object?[] { turn.Unit.NextVersion() } : []]);
        turn.Unit.NoteChange(child.LogicalName);
    }

    private static void Unlink(UnitOfWork work, ManyToMany link, Table table, Guid id)
    {
        foreach (var column in new[] { (Table: link.FirstTable, Column: link.FirstColumn), (Table: link.SecondTable, Column: link.SecondColumn) }
            .Where(side => side.Table == table.LogicalName).Select(side => side.Column))
            if (work.Session.Run($"""DELETE FROM "{link.IntersectTable}" WHERE "{column}" = $0""", Stored.Of(id)) > 0) work.NoteChange(link.IntersectTable);
    }

    /// <summary>The rows that refer to the row by this relationship; null when such rows cannot exist.</summary>
    private static string? Condition(Turn turn, OneToMany link)
    {
        if (turn.Unit.Catalog.Find(link.ReferencingTable) is not { } child || child.Unites.Count > 0
            || child.Find(link.ReferencingColumn) is not { IsStored: true } column) return null;
        return column.IsPolymorphic
            ? $"\"{column.LogicalName}\" = $0 AND \"{Stored.TypeColumn(column)}\" = $1"
            : $"\"{column.LogicalName}\" = $0";
    }

    private static object?[] Parameters(OneToMany link, string where, Guid id) =>
        where.Contains("$1", StringComparison.Ordinal) ? [Stored.Of(id), link.ReferencedTable] : [Stored.Of(id)];
}
