using System;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records.Writing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>Rows that travel with a row: created and linked, or changed and linked, in the same request.</summary>
internal static class RelatedRows
{
    /// <summary>Writes the rows that the row refers to, and puts the references into it.</summary>
    public static void WriteParents(Turn turn, Table table, Entity target)
    {
        foreach (var (relationship, rows) in target.RelatedEntities.ToArray())
        {
            if (OneToMany(turn, relationship) is not { } link || IsChildSide(link, table, relationship) is false) continue;
            if (rows.Entities.Count != 1)
                throw Faults.Invalid($"RelatedEntities: '{relationship.SchemaName}' leads from '{table.LogicalName}' to one row "
                    + $"of '{link.ReferencedTable}', but {rows.Entities.Count} rows are given.");
            target[link.ReferencingColumn] = new EntityReference(link.ReferencedTable, Write(turn, rows.Entities[0]));
        }
    }

    /// <summary>Writes the rows that refer to the row, or are associated with it.</summary>
    public static void WriteChildren(Turn turn, Table table, Guid id, Entity target)
    {
        foreach (var (relationship, rows) in target.RelatedEntities)
        {
            if (OneToMany(turn, relationship) is { } link)
            {
                if (IsChildSide(link, table, relationship)) continue;
                foreach (var row in rows.Entities)
                {
                    var child = row.Copied();
                    child[link.ReferencingColumn] = new EntityReference(table.LogicalName, id);
                    Write(turn, child);
                }
            }
            else
            {
                var associated = rows.Entities.Select(row => new EntityReference(row.LogicalName, Write(turn, row))).ToArray();
                Links.Associate(turn, new EntityReference(table.LogicalName, id), relationship, associated);
            }
        }
    }

    private static Guid Write(Turn turn, Entity row)
    {
        if (row.EntityState == EntityState.Created || (row.Id == Guid.Empty && row.KeyAttributes.Count == 0)) return CreateRows.Part(turn, row);
        if (row.EntityState != EntityState.Unchanged || row.Attributes.Count > 0) UpdateRows.Part(turn, row);
        return References.IdOf(turn.Unit, turn.Unit.Catalog[row.LogicalName], row.Id, row.KeyAttributes);
    }

    private static OneToMany? OneToMany(Turn turn, Relationship relationship)
    {
        var catalog = turn.Unit.Catalog;
        if (catalog.FindOneToMany(relationship.SchemaName) is { } link) return link;
        return catalog.FindManyToMany(relationship.SchemaName) is null ? throw UnknownNameException.Relationship(catalog, relationship.SchemaName) : null;
    }

    private static bool IsChildSide(OneToMany link, Table table, Relationship relationship)
    {
        if (link.ReferencedTable == link.ReferencingTable) return relationship.PrimaryEntityRole == EntityRole.Referencing;
        if (link.ReferencingTable == table.LogicalName) return true;
        if (link.ReferencedTable == table.LogicalName) return false;
        throw Faults.Invalid($"RelatedEntities: the relationship '{link.Name}' is between '{link.ReferencedTable}' and '{link.ReferencingTable}', not on "
            + $"'{table.LogicalName}'.");
    }
}
