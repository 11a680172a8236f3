using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Import.Change;

/// <summary>
/// Deletes the rows of components; rows that refer to them are deleted along or lose the reference, as the relationship says. No plug-in runs.
/// </summary>
internal sealed class RowDeletion(Session session, Catalog catalog)
{
    /// <summary>Deletes a row; false when there is none.</summary>
    public bool Delete(string tableName, Guid id)
    {
        var table = catalog[tableName];
        if (session.Run($"DELETE FROM \"{table.LogicalName}\" WHERE \"{table.PrimaryId}\" = $0", Stored.Of(id)) == 0) return false;

        foreach (var relationship in catalog.ReferencedBy(table.LogicalName)) Follow(relationship, id);
        foreach (var relationship in catalog.ManyToMany)
        {
            if (relationship.FirstTable == table.LogicalName) Unrelate(relationship.IntersectTable, relationship.FirstColumn, id);
            if (relationship.SecondTable == table.LogicalName) Unrelate(relationship.IntersectTable, relationship.SecondColumn, id);
        }

        return true;
    }

    private void Follow(OneToMany relationship, Guid id)
    {
        var referencing = catalog[relationship.ReferencingTable];
        if (referencing.Unites.Count > 0) return;
        var column = $"\"{relationship.ReferencingColumn}\"";
        var emptied = $"{column} = NULL{TypeOf(referencing[relationship.ReferencingColumn])}";
        if (relationship.Delete == Cascade.RemoveLink) session.Run($"UPDATE \"{referencing.LogicalName}\" SET {emptied} WHERE {column} = $0", Stored.Of(id));
        if (relationship.Delete != Cascade.Cascade) return;
        foreach (var dependent in Dependents(referencing, relationship.ReferencingColumn, id)) Delete(referencing.LogicalName, dependent);
    }

    private static string TypeOf(Column column) => column.IsPolymorphic ? $", \"{Stored.TypeColumn(column)}\" = NULL" : "";

    private void Unrelate(string table, string column, Guid id) => session.Run($"DELETE FROM \"{table}\" WHERE \"{column}\" = $0", Stored.Of(id));

    private List<Guid> Dependents(Table table, string column, Guid id) =>
        session.Rows($"SELECT \"{table.PrimaryId}\" FROM \"{table.LogicalName}\" WHERE \"{column}\" = $0", row => Guid.Parse(row.GetString(0)), Stored.Of(id));
}
