using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Sql;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>
/// Every kind of figure and derived number, defaults and memberships, over random customers: the query finds whom the compiled
/// expression does.
/// </summary>
[TestClass]
public sealed class SqlFactsTests
{
    private const string Window = """ "window":{"column":"date","op":"last-x-days","value":9}""";
    private const string Where = """ "where":{"none":[{"column":"category","op":"eq","value":1}]}""";

    internal static readonly FactText[] Facts =
    [
        .. Bank.Facts.Where(fact => fact.Key != "score"),
        Bank.Column("score", "Score", FactType.Decimal) with { Default = "1.5" },
        new("worker", "Worker", FactKind.Membership, FactType.Boolean, """{"segment":"worker"}"""),
        new("idler", "Idler", FactKind.Membership, FactType.Boolean, """{"segment":"idler"}"""),
        Bank.Payments("merchants", FactType.Integer, """ "function":"count-distinct","column":"merchant" """),
        Bank.Payments("kinds", FactType.Integer, $$""" "function":"count-distinct","column":"category",{{Where}}"""),
        Bank.Payments("items", FactType.Integer, $$""" "function":"sum","column":"items",{{Window}}"""),
        Bank.Payments("average", FactType.Money, """ "function":"avg","column":"amount" """),
        Bank.Payments("mean_items", FactType.Decimal, $$""" "function":"avg","column":"items",{{Where}}"""),
        Bank.Payments("least", FactType.Money, $$""" "function":"min","column":"amount",{{Where}},{{Window}}"""),
        Bank.Payments("most", FactType.Money, """ "function":"max","column":"amount" """) with { Default = "3" },
        Bank.Payments("earliest", FactType.Date, """ "function":"min","column":"valuedate" """),
        Bank.Payments("first_merchant", FactType.Text, """ "function":"first","column":"merchant","by":"date" """),
        Bank.Payments("last_merchant", FactType.Text, $$""" "function":"last","column":"merchant","by":"valuedate",{{Where}}"""),
        Bank.Payments("last_amount", FactType.Money, """ "function":"last","column":"amount","by":"date" """),
        Bank.Payments("quiet", FactType.Integer, """ "function":"days-since-last","by":"date" """),
        Bank.Payments("quiet_where", FactType.Integer, $$""" "function":"days-since-last","by":"valuedate",{{Where}}""") with { Default = "7" },
        .. new[] { "years-since", "months-since", "days-since", "years-until", "months-until", "days-until" }.SelectMany(Derived),
        new("months_of_first", "Months", FactKind.Derived, FactType.Integer, """{"function":"months-since","of":"earliest"}"""),
    ];

    internal static readonly string[] Conditions =
    [
        .. Facts.Where(fact => fact.Type == FactType.Integer).SelectMany(fact => new[]
        {
            $$"""{"fact":"{{fact.Key}}","op":"eq","value":1}""", $$"""{"fact":"{{fact.Key}}","op":"gt","value":2}""",
            $$"""{"fact":"{{fact.Key}}","op":"between","value":[-2,5]}""", $$"""{"fact":"{{fact.Key}}","op":"not-in","value":[0,3,-1]}""",
            $$"""{"fact":"{{fact.Key}}","op":"null"}""", $$"""{"fact":"{{fact.Key}}","op":"ne","valueOf":"numberofchildren"}""",
            $$"""{"fact":"{{fact.Key}}","op":"le","valueOf":"numberofchildren"}""",
        }),
        .. Facts.Where(fact => fact.Type is FactType.Money or FactType.Decimal && fact.Kind != FactKind.Request).SelectMany(fact => new[]
        {
            $$"""{"fact":"{{fact.Key}}","op":"le","value":2.25}""", $$"""{"fact":"{{fact.Key}}","op":"in","value":[0,1.5,3]}""",
            $$"""{"fact":"{{fact.Key}}","op":"not-between","value":[1,4.5]}""", $$"""{"fact":"{{fact.Key}}","op":"ne","value":3}""",
            $$"""{"fact":"{{fact.Key}}","op":"null"}""",
        }),
        """{"fact":"most","op":"gt","valueOf":"average"}""", """{"fact":"score","op":"ge","valueOf":"mean_items"}""",
        """{"fact":"first_merchant","op":"eq","valueOf":"last_merchant"}""", """{"fact":"first_merchant","op":"eq","value":"AB"}""",
        """{"fact":"last_merchant","op":"not-like","value":"a%"}""", """{"fact":"earliest","op":"last-x-days","value":5}""",
        """{"fact":"worker","op":"eq","value":true}""", """{"fact":"worker","op":"eq","value":false}""", """{"fact":"idler","op":"ne","value":true}""",
    ];

    internal static readonly Moment[] Moments =
    [
        Moment.InUtc(new DateTime(2024, 2, 29, 15, 30, 0)),
        Moment.InUtc(new DateTime(2025, 2, 28, 15, 30, 0)),
        new(new DateTime(2024, 3, 30, 23, 30, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest")),
        new(new DateTime(2024, 11, 3, 6, 30, 0), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")),
    ];

    private static FactCatalogue Catalogue { get; } = FactCatalogue.Read(Facts, Bank.Schema);

    [TestMethod]
    public void The_query_finds_whom_the_compiled_expression_does()
    {
        Assert.IsEmpty(Catalogue.Broken, string.Join(" ", Catalogue.Broken.SelectMany(broken => broken.Value)));
        var customers = Gen.Sample(RandomExpression.Customer, 100, 40).ToList();
        foreach (var moment in Moments)
        {
            using var bank = new FetchBank();
            var ids = customers.Select(bank.Add).ToList();
            foreach (var condition in Conditions)
                foreach (var kind in new[] { "all", "none" }) Check($$"""{"version":1,"{{kind}}":[{{condition}}]}""", moment, bank, customers, ids);
        }
    }

    private static void Check(string json, Moment moment, FetchBank bank, List<JObject> customers, List<Guid> ids)
    {
        SegmentText[] segments = [Bank.Segment("tested", json), Bank.Segment("worker", Worker), Bank.Segment("idler", Idler)];
        var compiled = RuleSet.Compile(Facts, segments, Bank.Schema);
        Assert.IsEmpty(compiled.Broken, string.Join(" ", compiled.Broken.SelectMany(broken => broken.Problems)));
        var rules = compiled.For("contact").At(moment);
        var segment = rules.Rules.Find("tested")!;
        var options = new SqlOptions(Catalogue, Bank.Schema, moment, FetchBank.Dialect, new Dictionary<string, Expression>
        {
            ["Worker"] = Read(Worker), ["idler"] = Read(Idler),
        });
        var sql = SqlTranslation.Of(Read(json), options).Required;
        var found = bank.Find(sql);
        Assert.HasCount(found.Distinct().Count(), found, "No customer is found twice.");
        for (var i = 0; i < ids.Count; i++)
        {
            var holds = rules.Evaluate(A.Customer(customers[i]).At(moment).Sheet(rules)).Holds(segment);
            if (holds != found.Contains(ids[i])) Assert.Fail($"{json}\n{sql}\nat {moment.UtcNow:u} in {moment.Zone.Id}, compiled says {holds}: {customers[i]}");
        }
    }

    internal const string Worker = """{"version":1,"any":[{"fact":"employer_size","op":"gt","value":5},{"fact":"average","op":"gt","value":3}]}""";
    internal const string Idler = """{"version":1,"all":[{"fact":"worker","op":"eq","value":false},{"fact":"quiet","op":"ne","value":1}]}""";

    private static Expression Read(string json) => ExpressionReader.Read(json, Bank.Contacts with { Facts = Catalogue }).Required;

    private static IEnumerable<FactText> Derived(string function) => new[] { "birthdate", "lastseen" }.Select(of =>
        new FactText($"{function.Replace('-', '_')}_{of}", function, FactKind.Derived, FactType.Integer, $$"""{"function":"{{function}}","of":"{{of}}"}"""));
}
