using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Changes;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests;

/// <summary>Starts sentences about test data.</summary>
public static class A
{
    /// <summary>A customer with columns as JSON: <c>{"income":100,"payments":[{"amount":5}],"employer":{"name":"x"}}</c>.</summary>
    public static TestCustomer Customer(JObject columns) => new(columns);

    /// <summary>A customer with columns as JSON.</summary>
    public static TestCustomer Customer(string columns = "{}")
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new System.IO.StringReader(columns)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None, FloatParseHandling = Newtonsoft.Json.FloatParseHandling.Decimal };
        return new TestCustomer(JObject.Load(reader));
    }
}

/// <summary>A customer of tests: evaluated at noon of 4 May 2026 in UTC, in no segment, unless told otherwise.</summary>
public sealed record TestCustomer(JObject Columns)
{
    public Moment Moment { get; init; } = Moment.InUtc(new DateTime(2026, 5, 4, 12, 0, 0));

    public IReadOnlyList<string> Segments { get; init; } = [];

    public TestCustomer At(Moment moment) => this with { Moment = moment };

    public TestCustomer At(DateTime utc) => this with { Moment = Moment.InUtc(utc) };

    /// <summary>What is supposed in the place of columns, rows and memberships.</summary>
    public FactOverrides? Overrides { get; init; }

    /// <summary>The same customer, supposed to be otherwise.</summary>
    public TestCustomer Supposing(string json) => this with { Overrides = FactOverrides.Read(json, Bank.Catalogue, Bank.Schema, "contact").Required };

    public TestCustomer MemberOf(params string[] segments) => this with { Segments = segments };

    public bool Holds(string expression) => Verdict(expression).Holds;

    public Verdict Verdict(string expression, params FactText[] facts)
    {
        var rules = Dated(Compile([Bank.Segment("tested", expression)], facts));
        return rules.Evaluate(Sheet(rules)).Of(rules.Rules.Segments[0]);
    }

    public Explanation Explain(string expression, params FactText[] facts)
    {
        var rules = Dated(Compile([Bank.Segment("tested", expression)], facts));
        return rules.Explain(rules.Rules.Segments[0], rules.Evaluate(Sheet(rules)));
    }

    public MembershipDecision Decide(params SegmentText[] segments)
    {
        var rules = Dated(Compile(segments, []));
        return Memberships.Decide(rules, Sheet(rules));
    }

    public FactSheet Sheet(DatedRules rules) => FactSheet.From(rules, Data(rules.Rules.Needs), Segments, Overrides);

    /// <summary>The smallest change that turns the verdict of an expression; memberships are as they are.</summary>
    public SmallestChange? Smallest(string expression)
    {
        var rules = Dated(Compile([Bank.Segment("tested", expression), Bank.Segment("globetrotter", """{"version":1,"fact":"consent","op":"not-null"}""")], []));
        var tested = rules.Rules.Find("tested")!;
        var customer = new Supposition(rules, Bank.Catalogue, Bank.Schema, Data(rules.Rules.Needs), Segments, Overrides ?? FactOverrides.None)
        {
            Decided = rules.Rules.Select(segment => segment == tested),
        };
        return SmallestChange.Of(customer, tested);
    }

    public DatedRules Dated(RuleSet rules) => rules.For("contact").At(Moment);

    private static RuleSet Compile(SegmentText[] segments, FactText[] facts)
    {
        var rules = RuleSet.Compile([.. Bank.Facts, .. facts], segments, Bank.Schema);
        Assert.IsEmpty(rules.Broken, string.Join(" ", rules.Broken.SelectMany(broken => broken.Problems)));
        return rules;
    }

    public CustomerData Data(Needs needs)
    {
        var data = new CustomerData(needs);
        data.Read(column => Plain("contact", column, Columns[column]));
        foreach (var parent in needs.Parents)
            if (Columns["employer"] is JObject employer) data.ReadParent(parent, column => Parent(parent.Table, column, employer));
        foreach (var related in needs.Related)
            foreach (var row in Rows(related.Table)) data.AddRelated(related, column => Row(related, column, row));
        return data;
    }

    // A row that is there has an id, and a related one points to its customer.
    private static readonly Guid Known = new("00000000-0000-0000-0000-00000000acc0");

    private static object? Parent(string table, string column, JObject row) =>
        column == Bank.Schema.PrimaryId(table) ? Known : Plain(table, column, row[column]);

    private static object? Row(RelatedNeed related, string column, JObject row) => column == related.Via ? Known : Parent(related.Table, column, row);

    /// <summary>The customer's rows of a related table: payments, or the one profile.</summary>
    internal IEnumerable<JObject> Rows(string table) =>
        table == Score.Table ? Columns["profile"] is JObject profile ? [profile] : [] : Columns["payments"]?.Cast<JObject>() ?? [];

    internal static object? Plain(string table, string column, JToken? token)
    {
        if (token is null || token.Type == JTokenType.Null) return null;
        return Bank.Schema.ColumnType(table, column) switch
        {
            FactType.Boolean => (bool)token,
            FactType.Integer => (long)token,
            FactType.Decimal or FactType.Money => (decimal)token,
            FactType.Text => (string?)token,
            FactType.Date => DateTime.Parse((string)token!, CultureInfo.InvariantCulture),
            FactType.DateTime =>
                DateTime.Parse((string)token!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
            FactType.Choice => (int)token,
            FactType.Choices => token.Select(option => (int)option).ToArray(),
            FactType.Reference => (Guid)token,
            _ => throw new ArgumentException($"The small bank has no column {table}.{column}."),
        };
    }
}
