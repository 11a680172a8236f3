using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Expressions;

/// <summary>Rules that name rows, and questions that ask who asks and where rows stand.</summary>
[TestClass]
public sealed class ReferenceTests
{
    private const string Employed = """{"version":1,"fact":"employer","op":"eq","value":"Shipyard"}""";

    [TestMethod]
    public void A_rule_that_names_a_row_keeps_its_id_and_survives_its_renaming()
    {
        using var bank = Open();
        var shipyard = bank.Service.Create(new Entity("account") { ["name"] = "Shipyard" });
        var segment = bank.Segment("shipyard", Employed);

        var row = bank.Service.Retrieve(Segment.LogicalName, segment, new(Segment.Expression, Segment.Summary));
        var value = JObject.Parse((string)row[Segment.Expression])["value"]!;
        Assert.AreEqual(shipyard, (Guid)value["id"]!);
        Assert.AreEqual("Shipyard", (string?)value["name"]);
        Assert.AreEqual("Employer is Shipyard.", row[Segment.Summary]);

        bank.Update("account", shipyard, "name", "Dock");
        var worker = bank.Customer(("parentcustomerid", new EntityReference("account", shipyard)));
        bank.RunQueue();
        Assert.AreEqual("shipyard", bank.Memberships(worker));
    }

    [TestMethod]
    public void A_name_that_no_row_or_several_have_is_refused_with_its_place()
    {
        using var bank = Open();
        Assert.Contains("value: There is no row 'Shipyard' in account or contact", Refusal(() => bank.Segment("shipyard", Employed)), StringComparison.Ordinal);
        bank.Service.Create(new Entity("account") { ["name"] = "Shipyard" });
        bank.Service.Create(new Entity("account") { ["name"] = "Shipyard" });
        Assert.Contains("value: There are several rows 'Shipyard'", Refusal(() => bank.Segment("shipyard", Employed)), StringComparison.Ordinal);
    }

    [TestMethod]
    public void The_filter_of_a_figure_names_rows_like_a_rule_does()
    {
        using var bank = Open();
        const string OfSavings =
            """{"table":"pcrm_transaction","via":"pcrm_customerid","function":"count","where":{"column":"pcrm_holdingid","op":"eq","value":"Savings"}}""";
        Assert.Contains("where.value: There is no row 'Savings' in pcrm_holding that you may read", Refusal(() => Count(bank, OfSavings)),
            StringComparison.Ordinal);
        var ada = bank.Customer();
        var savings = bank.Service.Create(new Entity(Holding.LogicalName)
        {
            [Holding.Name] = "Savings", [Holding.CustomerId] = new EntityReference(Contact.LogicalName, ada),
            [Holding.ProductType] = new OptionSetValue((int)ProductType.Savings),
        });
        var fact = Count(bank, OfSavings);

        var row = bank.Service.Retrieve(Fact.LogicalName, fact, new(Fact.Definition));
        var value = JObject.Parse((string)row[Fact.Definition])["where"]!["value"]!;
        Assert.AreEqual($"{savings} Savings", $"{value["id"]} {value["name"]}");
        bank.Update(Holding.LogicalName, savings, Holding.Name, "Nest egg");
        bank.Update(Fact.LogicalName, fact, Fact.Name, "Savings, counted");
        bank.Update(Transaction.LogicalName, bank.Transaction(ada, 5m), Transaction.HoldingId, new EntityReference(Holding.LogicalName, savings));
        bank.Transaction(ada, 5m);
        Assert.IsTrue((bool)Explain(bank, ada, """{"version":1,"fact":"of_savings","op":"eq","value":1}""")["IsMember"]);
    }

    [TestMethod]
    public void A_question_may_ask_who_asks_and_a_segment_may_not()
    {
        using var bank = Open();
        const string mine = """{"version":1,"fact":"owner","op":"eq-userid"}""";
        const string below = """{"version":1,"none":[{"fact":"owner","op":"eq-useroruserhierarchyandteams"}]}""";
        var customer = bank.Customer();

        Assert.IsTrue((bool)Explain(bank, customer, mine)["IsMember"]);
        Assert.IsFalse((bool)Explain(bank, customer, below)["IsMember"]);
        Assert.AreEqual(1, bank.Call("pcrm_EstimateSegment", ("Expression", mine))["Count"]);
        foreach (var (expression, isFound) in new[] { (mine, true), (below, false) })
        {
            Assert.AreEqual(isFound, bank.Find(bank.Call("pcrm_TranslateToSql", ("Expression", expression), ("Dialect", "sqlite"))).Contains(customer));
            Assert.AreEqual(isFound ? "[\"this-expression\"]" : "[]",
                bank.Call("pcrm_WhatIf", ("CustomerId", customer), ("Expression", expression))["Memberships"]);
        }

        var elsewhere = bank.Call("pcrm_WhatIf", ("CustomerId", customer), ("Expression", mine), ("Overrides", $$$"""{"facts":{"owner":"{{{Guid.NewGuid()}}}"}}"""));
        Assert.AreEqual("[] [\"this-expression\"]", $"{elsewhere["Memberships"]} {elsewhere["Left"]}");
        Assert.Contains("op: The operator 'eq-userid' is not possible here. It asks who is calling", Refusal(() => bank.Segment("mine", mine)),
            StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_question_may_ask_for_a_place_in_a_hierarchy()
    {
        using var bank = Open();
        var group = bank.Service.Create(new Entity("account") { ["name"] = "Group" });
        var yard = bank.Service.Create(new Entity("account") { ["name"] = "Yard", ["parentaccountid"] = new EntityReference("account", group) });
        var worker = bank.Customer(("parentcustomerid", new EntityReference("account", yard)));
        var clerk = bank.Customer(("parentcustomerid", new EntityReference("account", group)));

        foreach (var (op, ofYard, ofGroup) in new[] { ("under", true, false), ("eq-or-under", true, true), ("not-under", false, true) })
        {
            var expression = $$$"""{"version":1,"fact":"employer","op":"{{{op}}}","value":{"table":"account","name":"Group"}}""";
            Assert.AreEqual(ofYard, Explain(bank, worker, expression)["IsMember"], op);
            Assert.AreEqual(ofGroup, Explain(bank, clerk, expression)["IsMember"], op);
            var found = bank.Find(bank.Call("pcrm_TranslateToSql", ("Expression", expression), ("Dialect", "sqlite")));
            Assert.AreEqual($"{ofYard} {ofGroup}", $"{found.Contains(worker)} {found.Contains(clerk)}", op);
            Assert.AreEqual(ofYard, (string)bank.Call("pcrm_WhatIf", ("CustomerId", clerk), ("Expression", expression),
                ("Overrides", $$$"""{"facts":{"employer":"{{{yard}}}"}}"""))["Memberships"] != "[]", op);
        }

        Assert.IsTrue((bool)Explain(bank, clerk, """{"version":1,"fact":"employer","op":"above","value":"Yard"}""")["IsMember"]);
        var owner = $$"""{"version":1,"all":[{"fact":"currency","op":"under","value":"{{group}}"}]}""";
        Assert.Contains("points to no table with a hierarchy", Refusal(() => Explain(bank, clerk, owner)), StringComparison.Ordinal);
    }

    private static TestBank Open()
    {
        var bank = TestBank.Open().WithFacts();
        bank.Fact("employer", FactType.Reference, """{"column":"parentcustomerid"}""");
        bank.Fact("owner", FactType.Reference, """{"column":"ownerid"}""");
        bank.Fact("currency", FactType.Reference, """{"column":"transactioncurrencyid"}""");
        return bank;
    }

    private static Guid Count(TestBank bank, string definition) => bank.Fact("of_savings", FactType.Integer, definition, FactKind.Aggregate);

    private static ParameterCollection Explain(TestBank bank, Guid customer, string expression) =>
        bank.Call("pcrm_ExplainMembership", ("CustomerId", customer), ("Expression", expression));

    private static string Refusal(Action call) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(call).Message;
}
