using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Expressions;

/// <summary>One meaning: what the packaged plug-in decides about a customer, and what the query finds that it makes of the same expression.</summary>
[TestClass]
public sealed class FetchTranslationTests
{
    private static readonly Gen<string> Condition = Gen.OneOf(
        from op in Gen.Elements("eq", "ne", "gt", "ge", "lt", "le")
        from value in Gen.Choose(18, 90)
        select $$"""{"fact":"age","op":"{{op}}","value":{{value}}}""",
        from op in Gen.Elements("between", "not-between")
        from low in Gen.Choose(18, 50)
        from span in Gen.Choose(0, 40)
        select $$"""{"fact":"age","op":"{{op}}","value":[{{low}},{{low + span}}]}""",
        from fact in Gen.Elements("marketing_consent", "deceased")
        from op in Gen.Elements("eq", "ne")
        from value in Gen.Elements("true", "false")
        select $$"""{"fact":"{{fact}}","op":"{{op}}","value":{{value}}}""",
        from fact in Gen.Elements("mobilephone", "risk_class", "income", "age")
        from op in Gen.Elements("null", "not-null")
        select $$"""{"fact":"{{fact}}","op":"{{op}}"}""",
        from op in Gen.Elements("eq", "ne")
        from value in Gen.Choose(497100000, 497100002)
        select $$"""{"fact":"risk_class","op":"{{op}}","value":{{value}}}""",
        from op in Gen.Elements("in", "not-in")
        from value in Gen.Choose(497100000, 497100002)
        select $$"""{"fact":"risk_class","op":"{{op}}","value":[{{value}},497100002]}""",
        from op in Gen.Elements("gt", "le", "eq", "ne")
        from value in Gen.Choose(0, 40)
        select $$"""{"fact":"income","op":"{{op}}","value":{{value * 100}}}""",
        from op in Gen.Elements("like", "not-like", "begins-with", "not-begin-with", "ends-with")
        from value in Gen.Elements("+49%", "%1", "_49 2", "+")
        select $$"""{"fact":"mobilephone","op":"{{op}}","value":"{{value}}"}""",
        from op in Gen.Elements("last-x-years", "olderthan-x-years")
        from value in Gen.Choose(1, 60)
        select $$"""{"fact":"birthdate","op":"{{op}}","value":{{value}}}""",
        from exists in Gen.Elements("true", "false")
        from value in Gen.Choose(0, 5)
        select $$$"""{"related":"pcrm_transaction","via":"pcrm_customerid","exists":{{{exists}}},"where":{"all":[{"column":"pcrm_amount","op":"gt","value":{{{value * 100}}}}]}}""");

    [TestMethod]
    public void The_query_finds_exactly_those_for_whom_the_compiled_rule_holds()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("income", FactType.Money, """{"column":"pcrm_monthlyincome"}""");
        var customers = People(bank);

        Prop.ForAll(Node(2).ToArbitrary(), node =>
        {
            var expression = node.Insert(1, "\"version\":1,");
            var answer = bank.Call("pcrm_ValidateExpression", ("Expression", expression));
            Assert.IsTrue((bool)answer["IsValid"], $"{expression}\n{answer["Problems"]}");
            if (((string)answer["Residue"]).Length > 0) return;

            var found = bank.Service.RetrieveMultiple(new FetchExpression((string)answer["FetchXml"])).Entities.Select(row => row.Id).ToHashSet();
            foreach (var customer in customers)
                Assert.AreEqual(bank.Holds(customer, expression), found.Contains(customer), $"{expression}\n{answer["FetchXml"]}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static Gen<string> Node(int levels) => levels == 0 ? Condition : Gen.OneOf(Condition, Group(levels));

    private static Gen<string> Group(int levels) =>
        from kind in Gen.Elements("all", "any", "none")
        from count in Gen.Choose(1, 3)
        from nodes in Gen.ArrayOf(Node(levels - 1), count)
        select $$"""{"{{kind}}":[{{string.Join(",", nodes)}}]}""";

    // Few, but with every value missing in some of them.
    private static List<Guid> People(TestBank bank) => [.. Enumerable.Range(0, 12).Select(i =>
    {
        var customer = bank.Customer(
            ("birthdate", i % 5 == 4 ? null : bank.Clock.Now.Date.AddYears(-20 - (i * 5)).AddDays(i - 6)),
            ("mobilephone", i % 4 == 3 ? null : $"+49 {i % 3}"),
            (Contact.MarketingConsent, i % 3 == 2 ? null : i % 2 == 0),
            (Contact.RiskClass, i % 6 == 5 ? null : new Microsoft.Xrm.Sdk.OptionSetValue(497100000 + (i % 3))),
            ("pcrm_monthlyincome", i % 7 == 6 ? null : new Microsoft.Xrm.Sdk.Money(i * 400)));
        for (var trip = 0; trip < i % 3; trip++) bank.Transaction(customer, 100 * (trip + i));
        return customer;
    })];
}
