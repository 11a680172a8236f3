using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Time;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>What the parts of one translation share: the scope, the values, the numbering of tables, and the limits.</summary>
internal sealed class Translation(QueryScope scope)
{
    private int _sources;

    /// <summary>Where and for whom the query reads.</summary>
    public QueryScope Scope => scope;

    /// <summary>The time of the query.</summary>
    public Clock Clock { get; } = new(scope);

    /// <summary>The values.</summary>
    public SqlText Text { get; } = new();

    /// <summary>Finds a table of the query in the catalogue and names it.</summary>
    public BoundSource Bind(Source source, Names names)
    {
        var number = _sources++;
        var table = Find(source);
        // A link without alias is called by its table and its number, as on the platform.
        var alias = source is Link ? source.Alias ?? $"{table.LogicalName}{number}" : "";
        var bound = new BoundSource(source, table, "t" + number, alias, Text, scope.Catalog)
        {
            Rows = scope.Guard?.Visible(table, Text.Parameter) ?? SqlText.Quoted(table.LogicalName),
        };
        names.Add(bound);
        return bound;
    }

    private Table Find(Source source)
    {
        try
        {
            return scope.Catalog[source.Table];
        }
        catch (UnknownNameException unknown)
        {
            throw new QueryException(source.Place, unknown.Message, unknown.ErrorCode);
        }
    }
}

/// <summary>The tables that a condition can name: those of its own part of the query, and those around it.</summary>
internal sealed class Names(Names? outer = null)
{
    private readonly Dictionary<string, BoundSource> _byAlias = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a table by its alias.</summary>
    public void Add(BoundSource source)
    {
        if (!_byAlias.TryAdd(source.Alias, source))
            throw new QueryException(source.Model.Place, $"the alias '{source.Alias}' is used twice. Give every link its own.");
    }

    /// <summary>The table of that alias, or the one of that logical name.</summary>
    public BoundSource Find(string name, string place)
    {
        if (_byAlias.TryGetValue(name, out var found)) return found;
        // A link with an alias of its own is called by nothing else; the table asked for goes before links to the same table.
        var ofTable = _byAlias.Values
            .Where(source => source.Model.Alias is null && string.Equals(source.Table.LogicalName, name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (ofTable.Find(source => source.Alias.Length == 0) is { } root) return root;
        if (ofTable.Count == 1) return ofTable[0];
        if (outer is not null && ofTable.Count == 0) return outer.Find(name, place);
        throw new QueryException(place, ofTable.Count > 1
            ? $"'{name}' is joined several times; name the alias of the one that is meant."
            : $"no table of the query is called '{name}'. Give its link that alias; "
            + "links inside filters and of the types exists and in cannot be named from outside.");
    }
}
