using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Tests.Expressions;

namespace Personas.Crm.Domain.Tests.Facts;

[TestClass]
public sealed class FactReaderTests
{
    public static IEnumerable<object[]> Faults => CaseTable.Read("Facts", "problems.cases", 4);

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void A_fault_has_a_place_and_a_remedy(string input, string place, string fault, string remedy)
    {
        var parts = input.Split(' ', 3);
        var reading = FactReader.Read(new FactText("tested", "Tested", Enum.Parse<FactKind>(parts[0]), Enum.Parse<FactType>(parts[1]), parts[2]), Bank.Schema,
            Bank.Catalogue);
        var problem = Assert.ContainsSingle(reading.Problems, string.Join("\n", reading.Problems));
        Assert.AreEqual(place, problem.Place);
        Assert.Contains(fault, problem.Fault);
        Assert.Contains(remedy, problem.Remedy);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("1st")]
    [DataRow("a b")]
    public void A_key_is_a_word(string key) =>
        Assert.AreEqual("key",
            Assert.ContainsSingle(FactReader.Read(Bank.Column("income", "Income", FactType.Money) with { Key = key }, Bank.Schema, Bank.Catalogue).Problems)
            .Place);

    [TestMethod]
    [DataRow(FactType.Money, "x", "default")]
    [DataRow(FactType.Money, "1,5", "default")]
    public void A_default_is_of_the_facts_type(FactType type, string text, string place) =>
        Assert.AreEqual(place,
            Assert.ContainsSingle(FactReader.Read(Bank.Column("income", "Income", type) with { Default = text }, Bank.Schema, Bank.Catalogue).Problems).Place);

    [TestMethod]
    public void An_amount_can_be_declared_as_a_number() =>
        Assert.IsTrue(FactReader.Read(Bank.Column("income", "Income", FactType.Decimal), Bank.Schema, Bank.Catalogue).IsValid);

    [TestMethod]
    public void Facts_derived_from_each_other_are_refused_and_the_circle_is_named()
    {
        FactText[] texts = [Derived("a", "b"), Derived("b", "c"), Derived("c", "a")];
        var catalogue = FactCatalogue.Read(texts, Bank.Schema);
        Assert.AreEqual("The facts are derived from each other in a circle: a → b → c → a.", catalogue.Broken["a"][0].Fault);
        Assert.HasCount(3, catalogue.Broken);
    }

    [TestMethod]
    public void A_fact_with_faults_does_not_take_the_others_with_it()
    {
        var catalogue = FactCatalogue.Read([Bank.Column("income", "Income", FactType.Money), Bank.Column("nothing", "Nothing", FactType.Money)], Bank.Schema);
        Assert.IsNotNull(catalogue.Find("income"));
        Assert.AreEqual("column", catalogue.Broken["nothing"][0].Place);
    }

    [TestMethod]
    public void Two_facts_with_one_key_are_both_refused()
    {
        var catalogue = FactCatalogue.Read([Bank.Column("income", "Income", FactType.Money), Bank.Column("INCOME", "Income", FactType.Money)], Bank.Schema);
        Assert.IsNull(catalogue.Find("income"));
        Assert.Contains("2 facts", catalogue.Broken["income"][0].Fault);
    }

    [TestMethod]
    public void A_fact_is_known_of_the_customers_whose_table_has_its_column()
    {
        CollectionAssert.AreEqual(new[] { "contact" }, Bank.Catalogue.Find("income")!.CustomerTables.ToList());
        CollectionAssert.AreEqual(new[] { "contact", "account" }, Bank.Catalogue.Find("payments")!.CustomerTables.ToList());
    }

    [TestMethod]
    public void Dependencies_are_enough_to_read_the_facts_again()
    {
        var stored = Bank.Facts.Select(fact => fact with { Dependencies = Dependencies.Of(Bank.Catalogue.Find(fact.Key)!, Bank.Catalogue,
            Bank.Schema).ToJson() }).ToList();
        var catalogue = FactCatalogue.Read(stored, new StoredSchema(["contact", "account"], stored.Select(fact => fact.Dependencies), Bank.Schema.Rates));
        Assert.IsEmpty(catalogue.Broken, string.Join(" ", catalogue.Broken.SelectMany(pair => pair.Value)));
        Assert.AreEqual("Medium", catalogue.Find("riskclass")!.Labels[2]);
    }

    [TestMethod]
    public void Dependencies_name_facts_columns_and_segments()
    {
        Assert.AreEqual(
            """{"facts":["birthdate"],"segments":[],"columns":{"contact.birthdate":"date"}}""",
            Dependencies.Of(Bank.Catalogue.Find("age")!, Bank.Catalogue, Bank.Schema).ToJson());
        Assert.AreEqual(
            """{"facts":["globetrotter"],"segments":["globetrotter"],"columns":{}}""",
            Dependencies.Of(Bank.Read("""{"version":1,"fact":"globetrotter","op":"eq","value":true}""").Required, Bank.Catalogue, Bank.Schema).ToJson());
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("""
        {"facts":["a"],"segments":["b"],"columns":{"contact.ownerid":"reference:systemuser,team","contact.income":"money"},
         "labels":{"contact.income":{"1":"x"}},"ids":{"task":"activityid"},"currencies":["EUR","USD"]}
        """)]
    public void Dependencies_are_read_as_they_were_written(string json)
    {
        var written = Dependencies.Read(json).ToJson();
        Assert.AreEqual(written, Dependencies.Read(written).ToJson());
        if (json.Length <= 2) return;
        Assert.AreEqual("systemuser,team", string.Join(",", Dependencies.Read(written).Columns["contact.ownerid"].Targets));
        CollectionAssert.AreEqual(new[] { "EUR", "USD" }, Dependencies.Read(written).Currencies.ToArray());
    }

    [TestMethod]
    public void Dependencies_changed_by_hand_say_how_to_mend_them() =>
        Assert.Contains("Save the fact or segment again", Assert.ThrowsExactly<FormatException>(() => Dependencies.Read("{")).Message);

    private static FactText Derived(string key, string of) =>
        new(key, key, FactKind.Derived, FactType.Integer, $$"""{"function":"years-since","of":"{{of}}"}""");
}
