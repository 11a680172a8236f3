using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Reading;

/// <summary>Reads the definition of an aggregate fact.</summary>
internal sealed class AggregateReader(ISchema schema, List<Problem> problems)
{
    public DefinitionRead? Read(InputObject input)
    {
        Json.RefuseOtherKeys(input, string.Empty, problems, "table", "via", "function", "column", "by", "where", "window");
        var table = Json.Text(input, "table", string.Empty, problems)?.ToLowerInvariant();
        var via = Json.Text(input, "via", string.Empty, problems)?.ToLowerInvariant();
        var function = Function(input);
        if (table is null || via is null || function is null) return null;
        if (!RelatedTable.IsRelated(table, via, schema.CustomerTables, schema, string.Empty, "table", problems)) return null;

        var before = problems.Count;
        var column = Column(input, "column", function.TakesColumn, table, function.Name);
        var by = Column(input, "by", function.TakesOrder, table, function.Name);
        if (by is not null && schema.ColumnType(table, by) is not (FactType.Date or FactType.DateTime))
            problems.Add(new Problem("by", $"'{by}' is no date.", "Write a date column of the related table."));
        var where = input["where"] is InputObject filter ? ExpressionReader.ReadRowNode(filter, table, schema, "where", problems) : Absent(input, "where");
        var window = input["window"] is InputObject span ? Window(span, table) : Absent(input, "window") as Condition;
        if (problems.Count > before) return null;

        var type = Result(function, column is null ? FactType.Integer : schema.ColumnType(table, column)!.Value, column);
        if (type is null) return null;
        var customers = schema.CustomerTables.Intersect(schema.Targets(table, via), StringComparer.OrdinalIgnoreCase).ToList();
        var labels = column is not null && type is FactType.Choice or FactType.Choices ? schema.Labels(table, column!) : new Dictionary<int, string>();
        return new DefinitionRead(new AggregateDefinition(table, via, function, column, by, where, window), type.Value, customers, labels);
    }

    private AggregateFunction? Function(InputObject input)
    {
        var name = Json.Text(input, "function", string.Empty, problems);
        if (name is null) return null;
        if (AggregateFunction.Named(name) is { } function) return function;
        var names = AggregateFunction.All.Select(row => row.Name).ToList();
        problems.Add(new Problem("function", $"There is no function '{name}'.", $"{Nearest.Question(name, names)}Use one of: {string.Join(", ", names)}."));
        return null;
    }

    private string? Column(InputObject input, string key, bool isTaken, string table, string function)
    {
        if (!isTaken)
        {
            if (input.Has(key)) problems.Add(new Problem(key, $"'{function}' takes no '{key}'.", "Remove it."));
            return null;
        }
        var column = Json.Text(input, key, string.Empty, problems)?.ToLowerInvariant();
        if (column is null || schema.ColumnType(table, column) is not null) return column;
        problems.Add(new Problem(key, $"The table '{table}' has no usable column '{column}'.", "Write the logical name of one of its columns."));
        return null;
    }

    private Node? Absent(InputObject input, string key)
    {
        if (input.Has(key))
            problems.Add(new Problem(key, $"{Json.Short(input[key])} is not an object.", $"Remove \"{key}\", or write an object."));
        return null;
    }

    private Condition? Window(InputObject input, string table)
    {
        var node = ExpressionReader.ReadRowNode(input, table, schema, "window", problems);
        if (node is null or Condition { Operator.Span: not null }) return node as Condition;
        problems.Add(new Problem("window", "It is not a condition on a date.",
            "Write one condition such as {\"column\": …, \"op\": \"last-x-days\", \"value\": 90}; other conditions belong in \"where\"."));
        return null;
    }

    private FactType? Result(AggregateFunction function, FactType type, string? column)
    {
        var result = function.Result(type);
        if (result is null)
            problems.Add(new Problem("column", $"'{function.Name}' does not apply to '{column}', which is {LiteralReader.Article(type)}.",
                $"It needs a column of type {function.Columns}."));
        return result;
    }
}
