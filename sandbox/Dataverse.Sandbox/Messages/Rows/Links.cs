using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;
using Dataverse.Sandbox.Records.Writing;
using Dataverse.Sandbox.Security;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Messages.Rows;

/// <summary>Relating rows, and ending it: a lookup of a 1:N relationship, a row of the intersect table of an N:N relationship.</summary>
internal static class Links
{
    private const int Unique = 2067;

    /// <summary>Relates the row to the others.</summary>
    public static void Associate(Turn turn, EntityReference target, Relationship relationship, IEnumerable<EntityReference> related)
    {
        var one = References.Existing(turn.Unit, target);
        foreach (var reference in related)
        {
            var other = References.Existing(turn.Unit, reference);
            if (turn.Unit.Catalog.FindManyToMany(relationship.SchemaName) is { } link)
            {
                PairAccess.Require(turn, link, one, other);
                Insert(turn, link, Sides(link, one, other, relationship));
            }
            else SetLookup(turn, one, other, relationship, isSet: true);
        }
    }

    /// <summary>Ends the relation of the row to the others.</summary>
    public static void Disassociate(Turn turn, EntityReference target, Relationship relationship, IEnumerable<EntityReference> related)
    {
        var one = References.Existing(turn.Unit, target);
        foreach (var reference in related)
        {
            var other = References.Existing(turn.Unit, reference);
            if (turn.Unit.Catalog.FindManyToMany(relationship.SchemaName) is { } link)
            {
                PairAccess.Require(turn, link, one, other);
                Delete(turn, link, Sides(link, one, other, relationship));
            }
            else SetLookup(turn, one, other, relationship, isSet: false);
        }
    }

    private static (Guid First, Guid Second) Sides(ManyToMany link, EntityReference one, EntityReference other, Relationship relationship)
    {
        var oneIsFirst = link.FirstTable == link.SecondTable ? relationship.PrimaryEntityRole != EntityRole.Referenced : one.LogicalName == link.FirstTable;
        var (first, second) = oneIsFirst ? (one, other) : (other, one);
        if (first.LogicalName == link.FirstTable && second.LogicalName == link.SecondTable) return (first.Id, second.Id);
        throw Faults.Invalid($"The relationship '{link.Name}' is between '{link.FirstTable}' and '{link.SecondTable}', not between '{one.LogicalName}' "
            + $"and '{other.LogicalName}'.");
    }

    private static void Insert(Turn turn, ManyToMany link, (Guid First, Guid Second) sides)
    {
        var shape = TableShape.Of(turn.Unit.Catalog[link.IntersectTable]);
        var values = new RowValues(shape);
        values.Set(shape.Id, Guid.CreateVersion7(turn.Organization.Clock.GetUtcNow()));
        values.Set(link.FirstColumn, sides.First);
        values.Set(link.SecondColumn, sides.Second);
        values.Set(shape.Version, turn.Unit.NextVersion());
        var columns = values.Columns();
        try
        {
            turn.Unit.Session.Run(shape.Insert(columns), values.Parameters(columns));
        }
        catch (SqliteException violation) when (violation.SqliteExtendedErrorCode == Unique)
        {
            throw Faults.Of(Faults.DuplicateRecord, $"Cannot insert duplicate key: {sides.First:D} and {sides.Second:D} are already related by '{link.Name}'.");
        }

        turn.Unit.NoteChange(link.IntersectTable);
    }

    private static void Delete(Turn turn, ManyToMany link, (Guid First, Guid Second) sides)
    {
        turn.Unit.Session.Run($"""DELETE FROM "{link.IntersectTable}" WHERE "{link.FirstColumn}" = $0 AND "{link.SecondColumn}" = $1""", Stored.Of(sides.First),
            Stored.Of(sides.Second));
        turn.Unit.NoteChange(link.IntersectTable);
    }

    private static void SetLookup(Turn turn, EntityReference one, EntityReference other, Relationship relationship, bool isSet)
    {
        var link = turn.Unit.Catalog.FindOneToMany(relationship.SchemaName)
            ?? throw UnknownNameException.Relationship(turn.Unit.Catalog, relationship.SchemaName);
        var oneIsReferenced = link.ReferencedTable == link.ReferencingTable ? relationship.PrimaryEntityRole != EntityRole.Referencing
            : one.LogicalName == link.ReferencedTable;
        var (parent, child) = oneIsReferenced ? (one, other) : (other, one);
        if (parent.LogicalName != link.ReferencedTable || child.LogicalName != link.ReferencingTable)
            throw Faults.Invalid($"The relationship '{link.Name}' is between '{link.ReferencedTable}' and '{link.ReferencingTable}', not between "
                + $"'{one.LogicalName}' and '{other.LogicalName}'.");
        UpdateRows.Part(turn, new Entity(child.LogicalName, child.Id) { [link.ReferencingColumn] = isSet ? parent : null });
    }
}
