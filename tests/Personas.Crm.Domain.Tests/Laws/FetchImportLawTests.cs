using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Fetch;
using Personas.Crm.Domain.Expressions.Fetch.Import;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Tests.Expressions;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>An imported query holds for exactly the customers that the query finds.</summary>
[TestClass]
public sealed class FetchImportLawTests
{
    private static readonly Moment Moment = new(new DateTime(2024, 5, 15, 15, 30, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"));
    private static readonly ImportOptions Options = new(Bank.Catalogue, Bank.Schema);

    private const string Employer = """name="account" from="accountid" to="parentcustomerid" """;
    private const string Payment = """name="payment" from="customerid" to="contactid" """;
    private const string Large = """<condition attribute="numberofemployees" operator="gt" value="5" />""";
    private const string NotTen = """<condition attribute="numberofemployees" operator="ne" value="10" />""";
    private const string Dear = """<condition attribute="amount" operator="gt" value="4" />""";
    private const string Kind = """<condition attribute="category" operator="ne" value="1" />""";
    private const string Child = """<condition attribute="numberofchildren" operator="gt" value="10" />""";
    private const string Rich = """<condition attribute="income" operator="gt" value="3" />""";

    private static readonly string[] Queries =
    [
        $"<filter type=\"or\">{Child}{Rich}</filter>",
        $"<link-entity {Employer} />",
        $"<link-entity {Employer}><filter>{NotTen}</filter></link-entity>",
        $"<link-entity {Employer} alias=\"e\"><filter>{NotTen}</filter></link-entity><filter type=\"or\">{Child}{Of(Large, "e")}</filter>",
        $"<link-entity {Employer} link-type=\"outer\" alias=\"e\" /><filter>{Of(NotTen, "e")}</filter>",
        $"<link-entity {Employer} link-type=\"outer\" alias=\"e\"><filter>{Large}</filter></link-entity><filter>{Of(NotTen, "e")}</filter>",
        $"<link-entity {Employer} link-type=\"outer\" alias=\"e\"><filter>{Large}</filter></link-entity><filter type=\"or\">{Child}{Of(Large, "e")}</filter>",
        $"<link-entity {Employer} link-type=\"outer\"><filter>{Large}</filter></link-entity><filter>{Child}</filter>",
        $"<link-entity {Employer} link-type=\"outer\" alias=\"e\" /><filter><condition attribute=\"numberofchildren\" operator=\"ne\" valueof=\"e.numberofemployees\" /></filter>",
        $"<link-entity {Employer} link-type=\"outer\" alias=\"e\" /><filter><condition entityname=\"e\" attribute=\"numberofemployees\" operator=\"gt\" valueof=\"e.numberofemployees\" /></filter>",
        $"<link-entity {Payment} />",
        $"<link-entity {Payment}><filter>{Dear}{Kind}</filter></link-entity><filter>{Child}</filter>",
        $"<link-entity {Payment} alias=\"p\"><filter>{Dear}</filter></link-entity><filter type=\"or\">{Child}{Of(Kind, "p")}</filter>",
        $"<link-entity {Payment} alias=\"p\" /><filter><filter type=\"or\">{Child}{Of(Kind, "p")}</filter><filter type=\"or\">{Rich}{Of(Dear, "p")}</filter></filter>",
        $"<link-entity {Payment} link-type=\"outer\" alias=\"p\" /><filter>{Of(Kind, "p")}</filter>",
        $"<link-entity {Payment} link-type=\"outer\" alias=\"p\"><filter>{Dear}</filter></link-entity><filter type=\"or\">{Child}{Of(Kind, "p")}</filter>",
        $"<link-entity {Payment} link-type=\"outer\" alias=\"p\"><filter>{Dear}</filter></link-entity><filter><condition entityname=\"p\" attribute=\"customerid\" operator=\"null\" /></filter>",
        $"<link-entity {Payment} link-type=\"outer\" alias=\"p\" /><filter><filter type=\"or\">{Child}{Of(Kind, "p")}</filter><filter type=\"or\">{Rich}{Of(Dear, "p")}</filter></filter>",
        $"<link-entity {Payment} alias=\"p\" /><filter><condition entityname=\"p\" attribute=\"valuedate\" operator=\"ne\" valueof=\"p.valuedate\" /></filter>",
        $"<link-entity {Payment} alias=\"p\" /><link-entity {Payment} alias=\"q\"><filter>{Kind}</filter></link-entity><filter type=\"or\">{Of(Dear, "p")}<filter>{Of(Dear, "q")}{Rich}</filter></filter>",
        $"<link-entity {Payment} link-type=\"exists\"><filter>{Dear}</filter></link-entity>",
        $"<link-entity {Payment} link-type=\"in\"><filter>{Dear}</filter></link-entity>",
        $"<link-entity {Payment} link-type=\"matchfirstrowusingcrossapply\"><filter>{Dear}</filter></link-entity>",
        .. new[] { "any", "not any", "all", "not all" }.SelectMany(kind => new[]
        {
            $"<filter type=\"or\"><link-entity {Payment} link-type=\"{kind}\"><filter>{Dear}</filter></link-entity>{Child}</filter>",
            $"<filter><link-entity {Payment} link-type=\"{kind}\"><filter>{Kind}</filter></link-entity></filter>",
            $"<filter><link-entity {Employer} link-type=\"{kind}\"><filter>{NotTen}</filter></link-entity></filter>",
        }),
    ];

    public static IEnumerable<object[]> Written => Queries.Select(query => new object[] { query });

    [TestMethod]
    [DynamicData(nameof(Written))]
    public void An_imported_query_holds_for_whom_the_query_finds(string query)
    {
        var fetch = FetchImportTests.Contacts("<attribute name=\"contactid\" />" + query);
        using var bank = new FetchBank();
        var customers = Gen.Sample(RandomExpression.Customer, 150).ToList();
        var ids = customers.Select(bank.Add).ToList();
        var found = bank.Find(fetch, Moment);
        var import = FetchImport.Of(fetch, Options);
        Assert.IsEmpty(import.Problems, string.Join(" ", import.Problems));
        var rules = Compile(import);
        for (var i = 0; i < ids.Count; i++)
            Assert.AreEqual(found.Contains(ids[i]), Holds(rules, customers[i]), $"{query}\n{import.Expression!.Json}\n{customers[i]}");
    }

    [TestMethod]
    public void A_random_expression_comes_back_from_its_query_with_the_same_verdicts()
    {
        var seen = 0;
        foreach (var json in Gen.Sample(RandomExpression.Any, 500, 50))
        {
            var expression = Bank.Read(json).Required;
            var dates = seen % 2 == 0 ? FetchDates.AsWritten : FetchDates.AtTheMoment;
            var translation = FetchTranslation.Of(expression, new FetchOptions(Bank.Catalogue, Bank.Schema, Moment, dates));
            if (!translation.IsExact || translation.FetchXml.Length > 8000) continue;
            seen++;
            var import = FetchImport.Of(translation.FetchXml, Options);
            if (import.Problems.Any(problem => problem.Fault.Contains("the limit is"))) continue;
            Assert.IsEmpty(import.Problems, $"{json}\n{translation.FetchXml}\n{string.Join(" ", import.Problems)}");
            var (before, after) = (Bank.Rules(Bank.Segment("tested", json)).For("contact").At(Moment), Compile(import));
            foreach (var customer in Gen.Sample(RandomExpression.Customer, 20))
                Assert.AreEqual(Holds(before, customer), Holds(after, customer), $"{json}\n{translation.FetchXml}\n{import.Expression!.Json}\n{customer}");
        }
        Assert.IsGreaterThan(200, seen);
    }

    private static DatedRules Compile(FetchImport import)
    {
        var rules = RuleSet.Compile([.. Bank.Facts, .. import.FactsNeeded], [Bank.Segment("tested", import.Expression!.Json)], Bank.Schema);
        Assert.IsEmpty(rules.Broken, string.Join(" ", rules.Broken.SelectMany(broken => broken.Problems)));
        return rules.For("contact").At(Moment);
    }

    private static bool Holds(DatedRules rules, JObject customer) =>
        rules.Evaluate(A.Customer(customer).At(Moment).Sheet(rules)).Holds(rules.Rules.Segments[0]);

    private static string Of(string condition, string alias) => condition.Replace("<condition ", $"<condition entityname=\"{alias}\" ", StringComparison.Ordinal);
}
