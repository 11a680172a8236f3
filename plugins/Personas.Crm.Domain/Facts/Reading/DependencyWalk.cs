using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Facts.Reading;

/// <summary>Collects dependencies from facts and expressions.</summary>
internal sealed class DependencyWalk(FactCatalogue catalogue, ISchema schema)
{
    private readonly SortedSet<string> _facts = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _segments = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StoredColumn> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _currencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);

    public Dependencies OfFact(Fact fact)
    {
        Add(fact);
        _facts.Remove(fact.Key);
        return Result();
    }

    public Dependencies OfExpression(Expression expression)
    {
        Add(expression.Root);
        return Result();
    }

    private Dependencies Result() => new(_facts.ToList(), _segments.ToList(), _columns, _ids) { Currencies = _currencies.ToList() };

    private void Add(Node? root)
    {
        foreach (var node in Expression.Walk(root))
        {
            if (node is RelatedTest related) AddColumn(related.Table, related.Via);
            if (node is not Condition condition) continue;
            Add(condition.Subject);
            if (condition.Other is not null) Add(condition.Other);
            _currencies.UnionWith(condition.Values.Select(value => value.Amount?.Currency).OfType<string>());
        }
    }

    private void Add(Subject subject)
    {
        if (subject is FactSubject fact) Add(fact.Fact);
        if (subject is ColumnSubject column) AddColumn(column.Table, column.Column);
    }

    private void Add(Fact fact)
    {
        if (!_facts.Add(fact.Key)) return;
        switch (fact.Definition)
        {
            case ColumnDefinition column: AddPath(fact, column); break;
            case DerivedDefinition derived: foreach (var of in derived.Sources.Select(catalogue.Find)) if (of is not null) Add(of); break;
            case MembershipDefinition membership: _segments.Add(membership.Segment); break;
            case AggregateDefinition aggregate:
                AddColumn(aggregate.Table, aggregate.Via);
                if (aggregate.Column is not null) AddColumn(aggregate.Table, aggregate.Column);
                if (aggregate.By is not null) AddColumn(aggregate.Table, aggregate.By);
                Add(aggregate.Where);
                Add(aggregate.Window);
                break;
        }
    }

    private void AddPath(Fact fact, ColumnDefinition definition)
    {
        foreach (var customer in fact.CustomerTables)
        {
            var table = customer;
            foreach (var step in definition.Path)
            {
                AddColumn(table, step.Lookup);
                table = step.Table;
            }
            AddColumn(table, definition.Column);
        }
    }

    private void AddColumn(string table, string column)
    {
        if (schema.ColumnType(table, column) is not { } type) return;
        var name = $"{table}.{column}".ToLowerInvariant();
        if (!_columns.ContainsKey(name)) _columns.Add(name, new StoredColumn(type, schema.Targets(table, column), schema.Labels(table, column)));
        if (type == FactType.Money && !name.EndsWith("_base", StringComparison.Ordinal))
        {
            AddColumn(table, BaseAmount.Of(column));
            AddColumn(table, BaseAmount.Currency);
        }
        var id = schema.PrimaryId(table);
        if (!string.Equals(id, table + "id", StringComparison.OrdinalIgnoreCase)) _ids[table.ToLowerInvariant()] = id;
    }
}
