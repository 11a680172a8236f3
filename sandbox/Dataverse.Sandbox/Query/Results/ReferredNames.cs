using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Sql;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>The references of a page, which get their names together: one query for each table referred to.</summary>
internal sealed class ReferredNames(QueryScope scope)
{
    private readonly Dictionary<string, List<(EntityReference Reference, Entity Row, string Key)>> _byTable = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A reference of a row that wants its name.</summary>
    public void Add(EntityReference reference, Entity row, string key)
    {
        if (!_byTable.TryGetValue(reference.LogicalName, out var references)) _byTable[reference.LogicalName] = references = [];
        references.Add((reference, row, key));
    }

    /// <summary>Gives the names.</summary>
    public void Fill()
    {
        foreach (var (name, references) in _byTable)
            if (scope.Catalog.Find(name) is { PrimaryName.Length: > 0 } table && table.Find(table.PrimaryName) is { IsStored: true })
                Fill(table, references);
    }

    private void Fill(Table table, List<(EntityReference Reference, Entity Row, string Key)> references)
    {
        var names = NamesOf(table, references.Select(one => one.Reference.Id).Distinct());
        foreach (var (reference, row, key) in references)
        {
            if (!names.TryGetValue(reference.Id, out var shown)) continue;
            reference.Name = shown;
            row.FormattedValues[key] = shown;
        }
    }

    private Dictionary<Guid, string> NamesOf(Table table, IEnumerable<Guid> ids)
    {
        var (id, name) = (SqlText.Quoted(table.PrimaryId), SqlText.Quoted(table.PrimaryName));
        return scope.Session.Rows(
            $"SELECT {id}, {name} FROM {SqlText.Quoted(table.LogicalName)} WHERE {id} IN (SELECT value FROM json_each($0)) AND {name} IS NOT NULL",
            row => (Id: Guid.ParseExact(row.GetString(0), "D"), Name: row.GetString(1)), JsonSerializer.Serialize(ids.Select(Stored.Of)))
                .ToDictionary(one => one.Id, one => one.Name);
    }
}
