using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Segments;

/// <summary>From columns to the segments that depend on them, through facts and through other segments.</summary>
internal sealed class ColumnIndex
{
    private readonly string _customerTable;
    private readonly Dictionary<string, ulong[]> _segments = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _related = new(StringComparer.OrdinalIgnoreCase);

    public ColumnIndex(string customerTable, IReadOnlyList<Segment> segments, FactCatalogue facts, ISchema schema)
    {
        _customerTable = customerTable;
        var dependents = new Dictionary<string, ulong[]>(StringComparer.OrdinalIgnoreCase);
        var columns = new CustomerColumns(customerTable, facts, schema, _related);
        var affected = Members.None(segments.Count);
        foreach (var segment in segments.Reverse())
        {
            Array.Clear(affected, 0, affected.Length);
            Members.Set(affected, segment.Index);
            if (dependents.TryGetValue(segment.Key, out var through)) Add(through, affected);
            foreach (var other in segment.Expression.Segments) Add(affected, Set(dependents, other, affected.Length));
            foreach (var column in columns.Of(segment.Expression)) Add(affected, Set(_segments, column, affected.Length));
        }
        All = _segments.ToDictionary(pair => pair.Key, pair => Indexes(pair.Value, segments.Count), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every column by <c>table.column</c> with the segments that depend on it, in order.</summary>
    public IReadOnlyDictionary<string, int[]> All { get; }

    /// <summary>The columns, by table, that some of the segments depend on.</summary>
    public List<Watch> Watches(SegmentSet segments)
    {
        var columns = All.Where(pair => pair.Value.Any(segments.Includes)).Select(pair => pair.Key).ToList();
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

    private static int[] Indexes(ulong[] words, int count) => Enumerable.Range(0, count).Where(index => Members.Has(words, index)).ToArray();

    private static void Add(ulong[] words, ulong[] to)
    {
        for (var word = 0; word < words.Length; word++) to[word] |= words[word];
    }

    private static ulong[] Set(Dictionary<string, ulong[]> sets, string key, int words)
    {
        if (!sets.TryGetValue(key, out var set)) sets.Add(key, set = new ulong[words]);
        return set;
    }
}

/// <summary>The columns that expressions depend on for customers of one table; notes the lookups of related tables on the way.</summary>
internal sealed class CustomerColumns(string customerTable, FactCatalogue facts, ISchema schema, Dictionary<string, string> related)
{
    private readonly Dictionary<string, List<string>> _ofFacts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of an expression, some of them more than once.</summary>
    public IEnumerable<string> Of(Expression expression)
    {
        foreach (var fact in expression.Facts)
            foreach (var column in Of(fact)) yield return column;
        foreach (var test in Tests(expression.Root))
            foreach (var column in Known(OfRows(test.Table, test.Via, test.Where))) yield return column;
    }

    private static IEnumerable<RelatedTest> Tests(Node node) =>
        node is RelatedTest test ? [test] : node is Group group ? group.Nodes.SelectMany(Tests) : [];

    private static string Table(string column) => column.Substring(0, column.IndexOf('.'));

    private List<string> Of(Fact fact)
    {
        if (!_ofFacts.TryGetValue(fact.Key, out var columns)) _ofFacts.Add(fact.Key, columns = Known(Find(fact)).ToList());
        return columns;
    }

    private IEnumerable<string> Known(IEnumerable<string> columns) =>
        columns.SelectMany(WithCurrency).Where(column => Type(column) is not null);

    // Another currency of the row makes another amount in the organisation's.
    private string[] WithCurrency(string column) => Type(column) == FactType.Money ? [column, $"{Table(column)}.{BaseAmount.Currency}"] : [column];

    private FactType? Type(string column) => schema.ColumnType(Table(column), column.Substring(Table(column).Length + 1));

    private IEnumerable<string> Find(Fact fact) => fact.Definition switch
    {
        DerivedDefinition derived => derived.Sources.Select(facts.Find).OfType<Fact>().SelectMany(Find),
        ColumnDefinition column => OfPath(column),
        AggregateDefinition aggregate => OfRows(aggregate.Table, aggregate.Via, aggregate.Where, aggregate.Window)
            .Concat(new[] { aggregate.Column, aggregate.By }.OfType<string>().Select(column => $"{aggregate.Table}.{column}")),
        _ => [],
    };

    private IEnumerable<string> OfPath(ColumnDefinition definition)
    {
        var table = customerTable;
        foreach (var step in definition.Path)
        {
            yield return $"{table}.{step.Lookup}";
            table = step.Table;
        }
        yield return $"{table}.{definition.Column}";
    }

    private IEnumerable<string> OfRows(string table, string via, params Node?[] conditions)
    {
        related[$"{table}.{via}"] = via;
        var subjects = conditions.SelectMany(Expression.Walk).OfType<Condition>().SelectMany(condition => new[] { condition.Subject, condition.Other });
        return new[] { $"{table}.{via}" }.Concat(subjects.OfType<ColumnSubject>().Select(column => $"{column.Table}.{column.Column}"));
    }
}
