using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Import.Change;

/// <summary>
/// Takes components of a solution out of the organisation: first from the draft of the catalogue, then the rows. What the platform or another
/// solution has stays.
/// </summary>
internal sealed class Removal(Session session, Draft draft, string solution)
{
    private readonly MetadataNames _names = new(draft.Before);
    private readonly List<(Kind Kind, Guid Id)> _rows = [];
    private readonly HashSet<(Kind Kind, Guid Id)> _gone = [];

    /// <summary>What was removed.</summary>
    public List<RemovedComponent> Removed { get; } = [];

    /// <summary>Takes the components of these kinds out of the draft, and notes rows for <see cref="RemoveRows"/>.</summary>
    public void Take(IEnumerable<(Kind Kind, Guid Id)> components)
    {
        // Tables last: their columns and relationships are counted before.
        foreach (var (kind, id) in components.OrderBy(component => component.Kind == Kind.Table).ToArray())
        {
            if (!_gone.Add((kind, id))) continue;
            if (!kind.IsMetadata) _rows.Add((kind, id));
            else if (_names.Of(kind, id) is { } name) TakeMetadata(kind, name.Table, name.Name);
        }
    }

    /// <summary>What would dangle: components that stay and need one that goes.</summary>
    public IEnumerable<ImportFault> Dangling()
    {
        var dependencies = session.Rows(
            "SELECT dependentcomponenttype, dependentcomponentobjectid, requiredcomponenttype, requiredcomponentobjectid FROM dependency",
            row => (Dependent: (Kind.Of(row.GetInt32(0)), Guid.Parse(row.GetString(1))),
                Required: (Kind: Kind.Of(row.GetInt32(2)), Id: Guid.Parse(row.GetString(3)))));
        foreach (var (dependent, required) in dependencies)
            if (_gone.Contains(required!) && !_gone.Contains(dependent!))
                yield return new ImportFault($"{required.Kind!.Label} '{NameOf(required.Kind, required.Id)}'",
                    $"The {dependent.Item1!.Label} '{NameOf(dependent.Item1, dependent.Item2)}' of {SolutionOf(dependent.Item1, dependent.Item2)} needs it.",
                    "Uninstall that solution first, or keep the component.");

        foreach (var (_, id) in _rows.Where(row => row.Kind == Kind.PluginType && !_gone.Contains((Kind.PluginAssembly, AssemblyOf(row.Id)))))
            foreach (var step in OtherSteps(id))
                yield return new ImportFault($"plug-in type '{NameOf(Kind.PluginType, id)}'",
                    $"The step '{step}', which is not part of the solution, runs it.", "Delete the step first, or keep the class.");
    }

    /// <summary>Deletes the rows, with what the platform deletes along.</summary>
    public void RemoveRows()
    {
        var deletion = new RowDeletion(session, draft.Before);
        foreach (var (kind, id) in _gone)
            session.Run("DELETE FROM dependency WHERE dependentcomponenttype = $0 AND dependentcomponentobjectid = $1", kind.Code, Stored.Of(id));
        foreach (var (kind, id) in _rows)
        {
            var name = NameOf(kind, id);
            if (kind == Kind.Role) RemoveCopies(deletion, id);
            if (deletion.Delete(kind.RowTable, id)) Removed.Add(new RemovedComponent(kind.Label, name, 0));
        }

        foreach (var removed in Removed.Where(removed => removed.Kind == Kind.Table.Label).ToArray()) RemoveTraces(deletion, draft.Before[removed.Name]);
    }

    private void TakeMetadata(Kind kind, string table, string name)
    {
        var before = draft.Before;
        if (kind == Kind.Table && Ours(before[table].Solution))
        {
            Removed.Add(new RemovedComponent(kind.Label, table, Count($"SELECT COUNT(*) FROM \"{table}\"")));
            draft.RemoveTable(table);
        }
        else if (kind == Kind.Column && before[table][name] is var column && Ours(column.Solution) && name != before[table].PrimaryId)
        {
            Removed.Add(new RemovedComponent(kind.Label, $"{table}.{name}", column.IsStored ? Count($"SELECT COUNT(\"{name}\") FROM \"{table}\"") : 0));
            draft.RemoveColumn(table, name);
        }
        else if (kind == Kind.Relationship && Ours(before.FindOneToMany(name)?.Solution ?? before.FindManyToMany(name)?.Solution ?? ""))
        {
            Removed.Add(new RemovedComponent(kind.Label, name, 0));
            draft.RemoveRelationship(name);
        }
        else if (kind == Kind.Key)
        {
            Removed.Add(new RemovedComponent(kind.Label, $"{table}.{name}", 0));
            draft.Find(table)?.RemoveKey(name);
        }
        else if (kind == Kind.Choice)
        {
            Removed.Add(new RemovedComponent(kind.Label, name, 0));
            draft.RemoveChoice(name);
        }
    }

    // The copies that business units have of a role go with it.
    private void RemoveCopies(RowDeletion deletion, Guid role)
    {
        foreach (var copy in session.Rows("SELECT roleid FROM role WHERE parentrootroleid = $0 AND roleid <> $0", row => Guid.Parse(row.GetString(0)),
            Stored.Of(role)))
            deletion.Delete("role", copy);
    }

    // Filters of messages, privileges, views and forms that name a table which is gone.
    private void RemoveTraces(RowDeletion deletion, Table table)
    {
        foreach (var (holder, column, key) in new[]
        {
            ("sdkmessagefilter", "primaryobjecttypecode", "sdkmessagefilterid"), ("savedquery", "returnedtypecode", "savedqueryid"),
            ("systemform", "objecttypecode", "formid"),
            ("savedqueryvisualization", "primaryentitytypecode", "savedqueryvisualizationid"),
            ("privilegeobjecttypecodes", "objecttypecode", "privilegeobjecttypecodeid"),
        })
            foreach (var id in session.Rows($"SELECT {key} FROM {holder} WHERE {column} = $0", row => Guid.Parse(row.GetString(0)), table.LogicalName))
                deletion.Delete(holder, id);
        RemoveReferences(table);
        if (table.IsActivity) return;
        foreach (var (privilege, _) in Privileges.Of(table)) deletion.Delete("privilege", Privileges.IdOf(privilege));
    }

    // Rows of tables that stay and point at rows of the table that is gone.
    private void RemoveReferences(Table table)
    {
        foreach (var relationship in draft.Before.ReferencedBy(table.LogicalName))
        {
            var referencing = draft.Before[relationship.ReferencingTable];
            if (draft.Find(referencing.LogicalName) is null || referencing[relationship.ReferencingColumn] is not { IsPolymorphic: true } column) continue;
            var (name, type) = ($"\"{column.LogicalName}\"", $"\"{Stored.TypeColumn(column)}\"");
            session.Run(relationship.Delete == Cascade.Cascade
                ? $"DELETE FROM \"{referencing.LogicalName}\" WHERE {type} = $0"
                : $"UPDATE \"{referencing.LogicalName}\" SET {name} = NULL, {type} = NULL WHERE {type} = $0", table.LogicalName);
        }
    }

    // Steps that others made, or the solution itself while it ran: they are no components.
    private IEnumerable<string> OtherSteps(Guid type) => session
        .Rows("SELECT sdkmessageprocessingstepid, name FROM sdkmessageprocessingstep WHERE plugintypeid = $0 AND COALESCE(ismanaged, 0) = 0",
            row => (Id: Guid.Parse(row.GetString(0)), Name: row.GetString(1)), Stored.Of(type))
        .Where(step => !_gone.Contains((Kind.Step, step.Id)))
        .Select(step => step.Name);

    private Guid AssemblyOf(Guid type) =>
        session.Scalar("SELECT pluginassemblyid FROM plugintype WHERE plugintypeid = $0", Stored.Of(type)) is string id ? Guid.Parse(id) : Guid.Empty;

    private string SolutionOf(Kind kind, Guid id) =>
        session.Scalar(
            """
            SELECT s.uniquename FROM solutioncomponent c JOIN solution s ON s.solutionid = c.solutionid
            WHERE c.componenttype = $0 AND c.objectid = $1 AND s.uniquename <> $2
            """, kind.Code, Stored.Of(id), solution) is string name ? $"the solution {name}" : "no solution";

    private string NameOf(Kind kind, Guid id)
    {
        if (kind.IsMetadata)
            return _names.Of(kind, id) is { } name ? (name.Table.Length > 0 && name.Table != name.Name ? $"{name.Table}.{name.Name}" : name.Name)
                : id.ToString();
        var table = draft.Before[kind.RowTable];
        return session.Scalar($"SELECT \"{table.PrimaryName}\" FROM \"{table.LogicalName}\" WHERE \"{table.PrimaryId}\" = $0", Stored.Of(id)) as string
            ?? id.ToString();
    }

    private bool Ours(string owner) => owner == solution;

    private long Count(string sql) => session.Scalar(sql) is long count ? count : 0;
}
