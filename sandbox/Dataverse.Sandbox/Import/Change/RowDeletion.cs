using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Import.Change;

/// <summary>Deletes the rows of components; rows that refer to them are deleted along or lose the reference, as the relationship says. No plug-in runs.</summary>
internal sealed class RowDeletion(Session session, Catalog catalog)
{
    /// <summary>Deletes a row; false when there is none.</summary>
    public bool Delete(string tableName, Guid id)
    {
        var table = catalog[tableName];
        if (session.Run($"DELETE FROM \"{table.LogicalName}\" WHERE \"{table.PrimaryId}\" = $0", Stored.Of(id)) == 0) return false;

        foreach (var relationship in catalog.ReferencedBy(table.LogicalName).Where(relationship => relationship.Delete is Cascade.Cascade or Cascade.RemoveLink))
        {
            var referencing = catalog[relationship.ReferencingTable];
            if (referencing.Unites.Count > 0) continue;
            if (relationship.Delete == Cascade.RemoveLink) session.Run($"UPDATE \"{referencing.LogicalName}\" SET \"{relationship.ReferencingColumn}\" = NULL WHERE \"{relationship.ReferencingColumn}\" = $0", Stored.Of(id));
            else foreach (var dependent in Dependents(referencing, relationship.ReferencingColumn, id)) Delete(referencing.LogicalName, dependent);
        }

        foreach (var relationship in catalog.ManyToMany.Where(relationship => relationship.FirstTable == table.LogicalName || relationship.SecondTable == table.LogicalName))
            session.Run($"DELETE FROM \"{relationship.IntersectTable}\" WHERE \"{(relationship.FirstTable == table.LogicalName ? relationship.FirstColumn : relationship.SecondColumn)}\" = $0", Stored.Of(id));
        return true;
    }

    private List<Guid> Dependents(Table table, string column, Guid id) =>
        session.Rows($"SELECT \"{table.PrimaryId}\" FROM \"{table.LogicalName}\" WHERE \"{column}\" = $0", row => Guid.Parse(row.GetString(0)), Stored.Of(id));
}
