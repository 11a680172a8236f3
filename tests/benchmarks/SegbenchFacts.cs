using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Benchmarks;

/// <summary>The tables and facts of segbench.</summary>
public static class SegbenchFacts
{
    /// <summary>The 25 columns of a customer.</summary>
    public static IReadOnlyDictionary<string, FactType> CustomerColumns { get; } =
        Columns("number", FactType.Integer, 6).Concat(Columns("amount", FactType.Money, 5)).Concat(Columns("option", FactType.Choice, 4))
            .Concat(Columns("flag", FactType.Boolean, 3)).Concat(Columns("day", FactType.Date, 2)).Concat(Columns("seen", FactType.DateTime, 2))
            .Concat(Columns("text", FactType.Text, 3)).ToDictionary(column => column.Key, column => column.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of a transaction.</summary>
    public static IReadOnlyDictionary<string, FactType> TransactionColumns { get; } = new Dictionary<string, FactType>(StringComparer.OrdinalIgnoreCase)
    {
        ["amount"] = FactType.Money,
        ["category"] = FactType.Choice,
        ["date"] = FactType.DateTime,
    };

    /// <summary>What the tables have.</summary>
    public static ISchema Schema => new StoredSchema(["contact"], [Columns()]);

    /// <summary>A fact for every column, two ages, and eleven figures over transactions.</summary>
    public static IReadOnlyList<FactText> All { get; } =
    [
        .. CustomerColumns.Select(column => new FactText(column.Key, column.Key, FactKind.Column, column.Value, $$"""{"column":"{{column.Key}}"}""")),
        .. new[] { "day1",
            "day2" }.Select(day => new FactText("age_" + day, "age_" + day, FactKind.Derived, FactType.Integer,
            $$"""{"function":"years-since","of":"{{day}}"}""")),
        .. new[] { 30, 90, 365 }.SelectMany(Windowed),
        Figure("count_all", FactType.Integer, "\"function\":\"count\""),
        Figure("since_last", FactType.Integer, "\"function\":\"days-since-last\",\"by\":\"date\""),
    ];

    /// <summary>The same facts where the figures over transactions are columns of the customer.</summary>
    public static IReadOnlyList<FactText> Stored { get; } =
        [.. All.Select(fact => fact.Kind == FactKind.Aggregate ? fact with { Kind = FactKind.Column, Definition = $$"""{"column":"{{fact.Key}}"}""" } : fact)];

    private static IEnumerable<FactText> Windowed(int days)
    {
        var window = $$"""
            "window":{"column":"date","op":"last-x-days","value":{{days}}}
            """;
        yield return Figure($"count_{days}", FactType.Integer, "\"function\":\"count\"," + window);
        yield return Figure($"sum_{days}", FactType.Money, "\"function\":\"sum\",\"column\":\"amount\"," + window);
        yield return Figure($"travel_{days}", FactType.Money,
            "\"function\":\"sum\",\"column\":\"amount\",\"where\":{\"column\":\"category\",\"op\":\"eq\",\"value\":3}," + window);
    }

    private static FactText Figure(string key, FactType type, string rest) =>
        new(key, key, FactKind.Aggregate, type, $$"""{"table":"payment","via":"customerid",{{rest}}}""");

    private static IEnumerable<KeyValuePair<string, FactType>> Columns(string name, FactType type, int count) =>
        Enumerable.Range(1, count).Select(i => new KeyValuePair<string, FactType>($"{name}{i}", type));

    private static string Columns()
    {
        var columns = CustomerColumns.Select(column => $"\"contact.{column.Key}\":\"{column.Value}\"")
            .Concat(All.Where(fact => fact.Kind == FactKind.Aggregate).Select(figure => $"\"contact.{figure.Key}\":\"{figure.Type}\""))
            .Concat(TransactionColumns.Select(column => $"\"payment.{column.Key}\":\"{column.Value}\""))
            .Append("\"payment.customerid\":\"reference:contact\"");
        return "{\"columns\":{" + string.Join(",", columns) + "}}";
    }
}
