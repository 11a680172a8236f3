using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Import.Change;

/// <summary>A solution as it is installed.</summary>
/// <param name="Id">Id of its row.</param>
/// <param name="UniqueName">Its unique name.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsManaged">Whether it is managed.</param>
/// <param name="Components">Its components.</param>
internal sealed record Installed(Guid Id, string UniqueName, string Version, bool IsManaged, IReadOnlyCollection<(Kind Kind, Guid Id)> Components)
{
    /// <summary>The installed solution of that name; null when there is none.</summary>
    public static Installed? Find(Session session, string uniqueName)
    {
        var rows = session.Rows("SELECT solutionid, uniquename, version, ismanaged FROM solution WHERE uniquename = $0",
            row => (Id: Guid.Parse(row.GetString(0)), Name: row.GetString(1), Version: row.GetString(2), IsManaged: row.GetInt64(3) == 1), uniqueName);
        if (rows.Count == 0) return null;
        return new Installed(rows[0].Id, rows[0].Name, rows[0].Version, rows[0].IsManaged, ComponentsOf(session, "solutionid = $0", rows[0].Id));
    }

    /// <summary>The components that only this solution has.</summary>
    public HashSet<(Kind Kind, Guid Id)> Alone(Session session)
    {
        var alone = Components.ToHashSet();
        alone.ExceptWith(ComponentsOf(session, "solutionid <> $0", Id));
        return alone;
    }

    private static List<(Kind, Guid)> ComponentsOf(Session session, string condition, Guid solution) =>
        [.. session.Rows($"SELECT componenttype, objectid FROM solutioncomponent WHERE {condition}",
            row => (Kind: Kind.Of(row.GetInt32(0)), Id: Guid.Parse(row.GetString(1))), Stored.Of(solution))
            .Where(row => row.Kind is not null).Select(row => (row.Kind!, row.Id))];
}

/// <summary>The names behind metadata ids.</summary>
internal sealed class MetadataNames
{
    private readonly Dictionary<(Kind, Guid), (string Table, string Name)> _names = [];

    public MetadataNames(Catalog catalog)
    {
        foreach (var table in catalog.Tables)
        {
            _names[(Kind.Table, MetadataId.Table(table.LogicalName))] = (table.LogicalName, table.LogicalName);
            foreach (var column in table.Columns)
                _names[(Kind.Column, MetadataId.Column(table.LogicalName, column.LogicalName))] = (table.LogicalName, column.LogicalName);
            foreach (var key in table.Keys) _names[(Kind.Key, MetadataId.Key(table.LogicalName, key.Name))] = (table.LogicalName, key.Name);
        }

        foreach (var choice in catalog.Choices) _names[(Kind.Choice, MetadataId.Choice(choice.Name))] = ("", choice.Name);
        foreach (var relationship in catalog.OneToMany) _names[(Kind.Relationship, MetadataId.Relationship(relationship.Name))] = ("", relationship.Name);
        foreach (var relationship in catalog.ManyToMany) _names[(Kind.Relationship, MetadataId.Relationship(relationship.Name))] = ("", relationship.Name);
    }

    /// <summary>The table and name; null when nothing has the id.</summary>
    public (string Table, string Name)? Of(Kind kind, Guid id) => _names.TryGetValue((kind, id), out var found) ? found : null;
}
