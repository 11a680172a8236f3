using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>What would be if a customer, or a rule, were otherwise.</summary>
[TestClass]
public sealed class WhatIfTests
{
    private const string Rich = """{"version":1,"all":[{"fact":"travel_spend_90d","op":"ge","value":5000}]}""";

    [TestMethod]
    public void A_real_customer_supposed_otherwise_enters_and_leaves_and_nothing_is_written()
    {
        using var bank = Published();
        var ada = bank.Customer();
        bank.Transaction(ada, 600m);
        bank.RunQueue();
        var events = bank.Events(ada);

        ParameterCollection? answer = null;
        var cost = bank.Counted(() => answer = bank.Call("pcrm_WhatIf", ("CustomerId", ada),
            ("Overrides", """{"facts":{"age":80},"removed":{"pcrm_transaction":{"column":"pcrm_category","op":"eq","value":497100003}}}""")));

        Assert.AreEqual("[] [] [\"eligible\",\"traveller\"]", $"{answer!["Memberships"]} {answer["Entered"]} {answer["Left"]}");
        foreach (var write in new[] { "Create", "Update", "Delete", "Upsert", "CreateMultiple", "UpdateMultiple", "UpsertMultiple", "Associate" })
            Assert.AreEqual(0, cost.Count(write), string.Join("\n", cost.Requests));
        Assert.AreEqual("eligible,traveller", bank.Memberships(ada));
        Assert.AreEqual(events, bank.Events(ada));
        var explanations = JArray.Parse((string)answer["Explanations"]);
        Assert.AreEqual("eligible False, traveller False", string.Join(", ", explanations.Select(one => $"{one["segment"]} {one["isMember"]}")));
        Assert.Contains("age is between 24 and 73 (found: 80)", (string)explanations[0]["summary"]!, StringComparison.Ordinal);
    }

    [TestMethod]
    public void An_invented_customer_is_described_by_facts_and_rows()
    {
        using var bank = Published();

        var answer = bank.Call("pcrm_WhatIf", ("Overrides", """
            {"facts":{"age":40,"marketing_consent":true,"mobilephone":"+49 1"},
             "rows":{"pcrm_transaction":[{"pcrm_amount":300,"pcrm_category":497100003,"pcrm_date":"2026-03-01"},
                                         {"pcrm_amount":200,"pcrm_category":497100003,"pcrm_date":"2026-02-01"},
                                         {"pcrm_amount":900,"pcrm_category":497100000,"pcrm_date":"2026-02-01"}]}}
            """));

        Assert.AreEqual("[\"eligible\",\"traveller\"] [\"eligible\",\"traveller\"]", $"{answer["Memberships"]} {answer["Entered"]}");
        // The older payment leaves the window.
        Assert.AreEqual(new DateTime(2026, 5, 3, 0, 0, 0, DateTimeKind.Utc), answer["NextFlip"]);
    }

    [TestMethod]
    public void Drafts_are_tried_beside_the_rules_in_force()
    {
        using var bank = Published();
        var ada = bank.Customer();
        bank.Transaction(ada, 600m);
        bank.RunQueue();
        var traveller = bank.All(Tables.Segment.LogicalName, Tables.Segment.Key).Single(row => (string)row[Tables.Segment.Key] == "traveller").Id;
        bank.Update(Tables.Segment.LogicalName, traveller, Tables.Segment.DraftExpression, Rich);
        bank.Segment("new-one", """{"version":1,"all":[{"fact":"in_traveller","op":"ne","value":true}]}""", SegmentStatus.Draft);

        Assert.AreEqual("[]", bank.Call("pcrm_WhatIf", ("CustomerId", ada))["Left"]);
        var draft = bank.Call("pcrm_WhatIf", ("CustomerId", ada), ("Rules", "draft"));
        Assert.AreEqual("[\"new-one\"] [\"traveller\"]", $"{draft["Entered"]} {draft["Left"]}");
        var one = bank.Call("pcrm_WhatIf", ("CustomerId", ada), ("Rules", "draft"), ("SegmentKey", "traveller"));
        Assert.AreEqual("[] [] [\"traveller\"]", $"{one["Memberships"]} {one["Entered"]} {one["Left"]}");
        var enough = bank.Call("pcrm_WhatIf", ("CustomerId", ada), ("Rules", "draft"), ("SegmentKey", "traveller"),
            ("Overrides", """{"facts":{"travel_spend_90d":5000}}"""));
        Assert.AreEqual("[\"traveller\"]", enough["Memberships"]);
    }

    [TestMethod]
    public void A_supposed_membership_counts_for_the_rules_that_ask_for_it()
    {
        using var bank = Published();
        bank.Segment("sporty", """{"version":1,"all":[{"fact":"in_traveller","op":"eq","value":true}]}""");
        bank.RunQueue();
        var ada = bank.Customer();

        var answer = bank.Call("pcrm_WhatIf", ("CustomerId", ada), ("Overrides", """{"memberships":{"traveller":true}}"""));

        Assert.AreEqual("[\"traveller\",\"sporty\"]", answer["Entered"]);
    }

    [TestMethod]
    public void A_rule_that_cannot_be_evaluated_any_more_is_answered_with_its_problems()
    {
        using var bank = Published();
        bank.Fact("income", FactType.Money, """{"column":"pcrm_monthlyincome"}""");
        var dollar = bank.Service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "US dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 1.25m,
        });
        bank.Segment("rich", """{"version":1,"all":[{"fact":"income","op":"gt","value":{"value":5000,"currency":"USD"}}]}""");
        bank.RunQueue();
        bank.Service.Update(new Entity("transactioncurrency", dollar) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        var answer = bank.Call("pcrm_WhatIf", ("CustomerId", bank.Customer()), ("Overrides", """{"facts":{"income":9000}}"""));

        Assert.AreEqual("[\"eligible\"]", answer["Memberships"]);
        var rich = JArray.Parse((string)answer["Explanations"]).Single(one => one["problems"] is not null);
        Assert.AreEqual("rich: all[0].value.currency", $"{rich["segment"]}: {rich["problems"]!.Single()["place"]}");
        Assert.Contains("no active currency 'USD'", (string)rich["problems"]![0]!["fault"]!, StringComparison.Ordinal);
        Assert.Contains("Add the currency with its rate", (string)rich["problems"]![0]!["remedy"]!, StringComparison.Ordinal);
    }

    [TestMethod]
    public void An_expression_is_tried_at_another_moment()
    {
        using var bank = Published();
        var ada = bank.Customer(("birthdate", new DateTime(2010, 5, 4)));
        const string Adult = """{"version":1,"all":[{"fact":"age","op":"ge","value":18}]}""";

        Assert.AreEqual("[]", bank.Call("pcrm_WhatIf", ("CustomerId", ada), ("Expression", Adult))["Memberships"]);
        Assert.AreEqual("[\"this-expression\"]",
            bank.Call("pcrm_WhatIf", ("CustomerId", ada), ("Expression", Adult), ("AsOf", new DateTime(2028, 5, 4, 0, 0, 0, DateTimeKind.Utc)))["Memberships"]);
    }

    [TestMethod]
    [DataRow(false, null, null, null, null, null, "CustomerId, Overrides")]
    [DataRow(true, "lead", null, null, null, null, "CustomerTable: 'lead'")]
    [DataRow(true, null, "{", null, null, null, "Overrides cannot be supposed")]
    [DataRow(true, null, """{"facts":{"agee":1}}""", null, null, null, "facts.agee: There is no fact 'agee'. Did you mean 'age'?")]
    [DataRow(true, null, """{"facts":{"age":"old"}}""", null, null, null, "facts.age: \"old\" is not a whole number")]
    [DataRow(true, null, """{"rows":{"pcrm_transaction":[{"pcrm_amout":1}]}}""", null, null, null, "rows.pcrm_transaction[0].pcrm_amout")]
    [DataRow(true, null, """{"rows":{"nothing":[]}}""", null, null, null, "rows.nothing")]
    [DataRow(true, null, null, "best", null, null, "Rules: 'best'")]
    [DataRow(true, null, null, null, "nobody", null, "SegmentKey: there is no segment 'nobody'")]
    [DataRow(true, "account", null, null, "eligible", null, "SegmentKey: the segment 'eligible' is about customers in 'contact'")]
    [DataRow(true, null, null, null, "eligible", "{}", "SegmentKey, Expression")]
    [DataRow(true, null, null, null, null, """{"version":1,"all":[]}""", "Expression cannot be explained")]
    public void Bad_input_is_answered_with_the_parameter_and_the_fault(
        bool isReal, string? table, string? overrides, string? rules, string? key, string? expression, string because)
    {
        using var bank = Published();
        var ada = bank.Customer();

        PublishingTests.Refused(() => bank.Call("pcrm_WhatIf", ("CustomerId", isReal ? ada : null), ("CustomerTable", table), ("Overrides", overrides),
            ("Rules", rules), ("SegmentKey", key), ("Expression", expression)), because);
    }

    private static TestBank Published()
    {
        var bank = TestBank.Open().WithFacts();
        bank.Fact("in_traveller", FactType.Boolean, """{"segment":"traveller"}""", FactKind.Membership);
        bank.Segment("eligible", BankFacts.Eligible);
        bank.Segment("traveller", BankFacts.FrequentTraveller);
        bank.RunQueue();
        return bank;
    }
}
