using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Tables;

/// <summary>The catalogue while it changes.</summary>
internal sealed class Draft
{
    private readonly OrderedDictionary<string, TableDraft> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, OneToMany> _oneToMany = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, ManyToMany> _manyToMany = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, Choice> _choices = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Starts from a catalogue.</summary>
    public Draft(Catalog before)
    {
        Before = before;
        foreach (var table in before.Tables) _tables.Add(table.LogicalName, new TableDraft(table));
        foreach (var relationship in before.OneToMany) _oneToMany.Add(relationship.Name, relationship);
        foreach (var relationship in before.ManyToMany) _manyToMany.Add(relationship.Name, relationship);
        foreach (var choice in before.Choices) _choices.Add(choice.Name, choice);
    }

    /// <summary>The catalogue as it was.</summary>
    public Catalog Before { get; }

    public TableDraft? Find(string table) => _tables.GetValueOrDefault(table);

    public Choice? FindChoice(string name) => _choices.GetValueOrDefault(name);

    public OneToMany? FindOneToMany(string name) => _oneToMany.GetValueOrDefault(name);

    public ManyToMany? FindManyToMany(string name) => _manyToMany.GetValueOrDefault(name);

    public IEnumerable<OneToMany> RelationshipsOf(string table, string column) => _oneToMany.Values.Where(relationship =>
        relationship.ReferencingTable.Equals(table, StringComparison.OrdinalIgnoreCase)
            && relationship.ReferencingColumn.Equals(column, StringComparison.OrdinalIgnoreCase));

    public TableDraft Add(Table table) => _tables[table.LogicalName] = new TableDraft(table) { IsChanged = true };

    public int NextTypeCode() => TypeCodes.Free(_tables.Values.Select(table => table.Header.ObjectTypeCode));

    public void Put(Choice choice) => _choices[choice.Name] = choice;

    public void Put(OneToMany relationship) => _oneToMany[relationship.Name] = relationship;

    public void Put(ManyToMany relationship)
    {
        _manyToMany[relationship.Name] = relationship;
        if (Find(relationship.IntersectTable) is null) Add(Intersect.Of(relationship, _tables.Values.Select(table => table.Header)));
    }

    public void RemoveTable(string name)
    {
        foreach (var relationship in _oneToMany.Values.Where(relationship => Is(relationship.ReferencedTable, name)
            || Is(relationship.ReferencingTable, name)).ToArray())
            RemoveRelationship(relationship.Name);
        foreach (var relationship in _manyToMany.Values.Where(relationship => Is(relationship.FirstTable, name) || Is(relationship.SecondTable, name))
            .ToArray())
            RemoveRelationship(relationship.Name);
        _tables.Remove(name);
    }

    public void RemoveColumn(string table, string column)
    {
        foreach (var relationship in RelationshipsOf(table, column).ToArray()) _oneToMany.Remove(relationship.Name);
        Find(table)?.Remove(column);
    }

    /// <summary>Removes a relationship; a lookup of another solution loses the target, an intersect table goes.</summary>
    public void RemoveRelationship(string name)
    {
        if (_manyToMany.Remove(name, out var manyToMany)) _tables.Remove(manyToMany.IntersectTable);
        if (!_oneToMany.Remove(name, out var removed) || Find(removed.ReferencingTable) is not { } table
            || table.Find(removed.ReferencingColumn) is not { } column)
            return;
        if (RelationshipsOf(removed.ReferencingTable, removed.ReferencingColumn).Any(other => Is(other.ReferencedTable, removed.ReferencedTable))) return;
        if (column.Targets.Count > 1) table.Put(column with { Targets = [.. column.Targets.Where(target => !Is(target, removed.ReferencedTable))] });
    }

    public void RemoveChoice(string name) => _choices.Remove(name);

    /// <summary>The changed catalogue; tables that did not change are the same objects as before.</summary>
    public Catalog Build()
    {
        UniteActivities();
        return new Catalog(_tables.Values.Select(table => table.Build()), _choices.Values, _oneToMany.Values, _manyToMany.Values);
    }

    private void UniteActivities()
    {
        if (Find("activitypointer") is not { } pointer) return;
        var activities = _tables.Values.Where(table => table.Header.IsActivity).Select(table => table.Header.LogicalName).ToArray();
        if (!activities.SequenceEqual(pointer.Header.Unites)) pointer.Change(pointer.Header with { Unites = activities });
    }

    private static bool Is(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
