using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>Finds the fact that is a column at the end of a path; proposes one where the catalogue has none.</summary>
internal sealed class FactFinder(ImportOptions options, string customerTable)
{
    private readonly List<FactText> _needed = [];
    private FactCatalogue _facts = options.Facts;

    /// <summary>The facts that were proposed.</summary>
    public IReadOnlyList<FactText> Needed => _needed;

    /// <summary>What an expression may speak of, proposed facts included.</summary>
    public Vocabulary Vocabulary => new(_facts, options.Schema, customerTable) { IsAsked = true };

    /// <summary>The key of the fact; null with a problem added when there cannot be one.</summary>
    public string? Key(IReadOnlyList<PathStep> path, string column, string place, List<Problem> problems)
    {
        var wanted = new ColumnDefinition(path, column);
        // A default would stand in for missing values, which the query knows as missing.
        var known = _facts.Facts.Where(fact => fact.SegmentId is null && fact.Default.IsMissing && fact.IsFor(customerTable)
            && fact.Definition is ColumnDefinition found && found.Column == column && found.PathText == wanted.PathText);
        return known.OrderBy(fact => fact.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? Propose(wanted, place, problems);
    }

    private string? Propose(ColumnDefinition definition, string place, List<Problem> problems)
    {
        var table = Table(definition.Path);
        if (options.Schema.ColumnType(table, definition.Column) is not { } type)
        {
            problems.Add(new Problem(place, $"The table '{table}' has no column '{definition.Column}' that a fact can be made of.",
                "Ask for a column of the table itself; of a lookup, ask for the lookup."));
            return null;
        }
        var text = new FactText(Free(definition), Name(definition, table), FactKind.Column, type, Json(definition));
        var reading = FactReader.Read(text, options.Schema, _facts);
        problems.AddRange(reading.Problems.Select(problem => problem with { Place = place }));
        if (reading.Value is not { } fact) return null;
        _facts = _facts.With(fact);
        _needed.Add(text);
        return fact.Key;
    }

    private string Table(IReadOnlyList<PathStep> path) => path.Count == 0 ? customerTable : path[path.Count - 1].Table;

    private string Free(ColumnDefinition definition)
    {
        var key = definition.Path.Count == 0 ? definition.Column : $"{definition.Path[definition.Path.Count - 1].Lookup}_{definition.Column}";
        var taken = new HashSet<string>(_facts.Keys.Concat(_facts.Broken.Keys), StringComparer.OrdinalIgnoreCase);
        return new[] { key }.Concat(Enumerable.Range(2, taken.Count + 1).Select(number => $"{key}_{number}")).First(free => !taken.Contains(free));
    }

    private string Name(ColumnDefinition definition, string table)
    {
        var column = Called(table, definition.Column);
        if (definition.Path.Count == 0) return column;
        var lookup = definition.Path[definition.Path.Count - 1].Lookup;
        return $"{Called(Table(definition.Path.Take(definition.Path.Count - 1).ToList()), lookup)}: {column}";
    }

    private string Called(string table, string column) => options.ColumnName?.Invoke(table, column) ?? Wording.Plain(column);

    private static string Json(ColumnDefinition definition)
    {
        var json = new JObject();
        if (definition.Path.Count > 0) json["path"] = new JArray(definition.Path.Select(step => step.ToString()));
        json["column"] = definition.Column;
        return json.ToString(Formatting.None);
    }
}
