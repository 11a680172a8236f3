using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Segments;

/// <summary>From columns to the segments that depend on them, through facts and through other segments.</summary>
internal sealed class ColumnIndex
{
    private readonly string _customerTable;
    private readonly Dictionary<string, SortedSet<int>> _segments = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _related = new(StringComparer.OrdinalIgnoreCase);

    public ColumnIndex(string customerTable, IReadOnlyList<Segment> segments, FactCatalogue facts, ISchema schema)
    {
        _customerTable = customerTable;
        var dependents = new Dictionary<string, SortedSet<int>>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in segments.Reverse())
        {
            var affected = new SortedSet<int> { segment.Index };
            if (dependents.TryGetValue(segment.Key, out var through)) affected.UnionWith(through);
            foreach (var other in segment.Expression.Segments) Set(dependents, other).UnionWith(affected);
            var columns = new CustomerColumns(customerTable, facts, schema, _related).Of(segment.Expression);
            foreach (var column in columns) Set(_segments, column).UnionWith(affected);
        }
    }

    /// <summary>Every column by <c>table.column</c> with the segments that depend on it.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<int>>> All => _segments;

    /// <summary>The columns, by table, that some of the segments depend on.</summary>
    public List<Watch> Watches(SegmentSet segments)
    {
        var columns = _segments.Where(pair => pair.Value.Any(segments.Includes)).Select(pair => pair.Key).ToList();
        var own = Columns(columns, _customerTable);
        var watches = own.Count == 0 ? [] : new List<Watch> { new(_customerTable, _customerTable, null, own) };
        foreach (var way in _related.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var table = way.Key.Substring(0, way.Key.IndexOf('.'));
            var found = Columns(columns, table);
            if (found.Contains(way.Value, StringComparer.OrdinalIgnoreCase)) watches.Add(new Watch(_customerTable, table, way.Value, found));
        }
        return watches;
    }

    private static List<string> Columns(IEnumerable<string> columns, string table) =>
        columns.Where(column => column.StartsWith(table + ".", StringComparison.OrdinalIgnoreCase))
            .Select(column => column.Substring(table.Length + 1)).OrderBy(column => column, StringComparer.Ordinal).ToList();

    private static SortedSet<int> Set(Dictionary<string, SortedSet<int>> sets, string key)
    {
        if (!sets.TryGetValue(key, out var set)) sets.Add(key, set = []);
        return set;
    }
}

/// <summary>The columns that an expression depends on for customers of one table; notes the lookups of related tables on the way.</summary>
internal sealed class CustomerColumns(string customerTable, FactCatalogue facts, ISchema schema, Dictionary<string, string> related)
{
    private readonly HashSet<string> _columns = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Of(Expression expression)
    {
        foreach (var test in Expression.Walk(expression.Root).OfType<RelatedTest>()) AddRelated(test.Table, test.Via, test.Where);
        foreach (var fact in expression.Facts) Add(fact);
        return _columns.Where(column => schema.ColumnType(Table(column), column.Substring(Table(column).Length + 1)) is not null);
    }

    private static string Table(string column) => column.Substring(0, column.IndexOf('.'));

    private void Add(Fact fact)
    {
        switch (fact.Definition)
        {
            case DerivedDefinition derived: foreach (var of in derived.Sources.Select(facts.Find)) if (of is not null) Add(of); break;
            case ColumnDefinition column: AddPath(column); break;
            case AggregateDefinition aggregate:
                AddRelated(aggregate.Table, aggregate.Via, aggregate.Where, aggregate.Window);
                if (aggregate.Column is not null) _columns.Add($"{aggregate.Table}.{aggregate.Column}");
                if (aggregate.By is not null) _columns.Add($"{aggregate.Table}.{aggregate.By}");
                break;
        }
    }

    private void AddPath(ColumnDefinition definition)
    {
        var table = customerTable;
        foreach (var step in definition.Path)
        {
            _columns.Add($"{table}.{step.Lookup}");
            table = step.Table;
        }
        _columns.Add($"{table}.{definition.Column}");
    }

    private void AddRelated(string table, string via, params Node?[] conditions)
    {
        related[$"{table}.{via}"] = via;
        _columns.Add($"{table}.{via}");
        var subjects = conditions.SelectMany(Expression.Walk).OfType<Condition>().SelectMany(condition => new[] { condition.Subject, condition.Other });
        foreach (var column in subjects.OfType<ColumnSubject>()) _columns.Add($"{column.Table}.{column.Column}");
    }
}
