using System;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Tests.Facts;

/// <summary>What an expression decides says which facts it may use, and whether there is a caller who supplies values.</summary>
[TestClass]
public sealed class PurposeTests
{
    private static readonly FactText[] Facts =
    [
        .. Bank.Facts,
        Bank.Column("firstname", "First name", FactType.Text) with { Key = "health", Use = FactUse.Plain with { Sensitivity = FactSensitivity.SpecialCategory } },
        Bank.Column("riskclass", "Risk", FactType.Choice) with { Key = "risk", Use = FactUse.Plain with { Pricing = PricingUse.Flagged } },
        Bank.Column("firstname", "Origin", FactType.Text) with { Key = "origin", Use = FactUse.Plain with { Sensitivity = FactSensitivity.Protected } },
        Bank.Derived("origin_length", FactType.Integer, """ "function":"length","of":"origin" """),
        Bank.Derived("origin_band", FactType.Integer, """ "function":"bucket","of":"origin_length","thresholds":[3],"labels":[1,2] """),
    ];

    private static readonly FactCatalogue Catalogue = FactCatalogue.Read(Facts, Bank.Schema);

    [TestMethod]
    [DataRow("gender", "prohibited")]
    [DataRow("origin", "protected")]
    [DataRow("origin_length", "protected")]
    [DataRow("origin_band", "protected")]
    public void A_price_may_not_depend_on_a_prohibited_or_protected_fact_nor_on_what_is_derived_from_one(string fact, string because)
    {
        var json = $$"""{"version":1,"all":[{"fact":"{{fact}}","op":"not-null"}]}""";
        var problem = Assert.ContainsSingle(Read(json, Purpose.Pricing).Problems);
        Assert.AreEqual("all[0].fact", problem.Place);
        Assert.Contains(because, problem.Fault);
        foreach (var purpose in new[] { Purpose.Segment, Purpose.Journey, Purpose.Content }) Assert.IsTrue(Read(json, purpose).IsValid);
    }

    [TestMethod]
    public void Flagged_facts_and_those_of_a_special_category_are_allowed_in_prices_and_reported_once()
    {
        const string Json = """
            {"version":1,"all":[{"fact":"age","op":"gt","value":1},{"any":[{"fact":"risk","op":"eq","value":1},{"fact":"risk","op":"eq","value":2},
             {"fact":"health","op":"not-null"}]}]}
            """;
        var warnings = PurposeCheck.Warnings(Read(Json, Purpose.Pricing).Required, Purpose.Pricing);
        CollectionAssert.AreEqual(new[] { "all[1].any[0]", "all[1].any[2]" }, warnings.Select(warning => warning.Place).ToArray());
        Assert.IsEmpty(PurposeCheck.Warnings(Read(Json, Purpose.Segment).Required, Purpose.Segment));
    }

    [TestMethod]
    [DataRow(Purpose.Pricing)]
    [DataRow(Purpose.Journey)]
    [DataRow(Purpose.Content)]
    public void A_decision_may_use_what_its_caller_supplies_and_a_missing_value_is_missing(Purpose purpose)
    {
        var rule = Bank.Segment("rule", """{"version":1,"all":[{"fact":"amount","op":"gt","valueOf":"income"}]}""") with { Purpose = purpose };
        var rules = RuleSet.Compile(Facts, [rule], Bank.Schema);
        Assert.IsEmpty(rules.Broken);
        var dated = rules.For("contact").At(A.Customer().Moment);
        Assert.AreEqual(new RequestNeed("amount", FactType.Money), Assert.ContainsSingle(dated.Rules.Needs.Requests));

        var data = new CustomerData(dated.Rules.Needs);
        data.Read(column => column == "income" ? 100m : null);
        Assert.IsFalse(Holds(dated, data));
        data.SetRequest("Amount", 100.5m);
        Assert.IsTrue(Holds(dated, data));
        data.SetRequest("amount", 5);
        Assert.IsFalse(Holds(dated, data));
        data.SetRequest("amount", "five");
        Assert.Contains("'amount'", Assert.ThrowsExactly<ArgumentException>(() => Holds(dated, data)).Message);
    }

    [TestMethod]
    public void A_private_fact_is_refused_elsewhere_with_the_name_of_its_segment_and_so_is_what_would_be_derived_from_it()
    {
        var own = Guid.NewGuid();
        FactText[] facts =
        [
            Bank.Column("firstname", "Own", FactType.Text) with { Key = "own", SegmentId = own, SegmentName = "Travellers" },
            Bank.Derived("own_length", FactType.Integer, """ "function":"length","of":"own" """) with { SegmentId = own },
            Bank.Derived("leaked", FactType.Integer, """ "function":"length","of":"own" """),
        ];
        var catalogue = FactCatalogue.Read(facts, Bank.Schema);
        const string Json = """{"version":1,"fact":"own_length","op":"gt","value":1}""";
        Assert.IsTrue(ExpressionReader.Read(Json, new Vocabulary(catalogue, Bank.Schema, "contact", own)).IsValid);
        Assert.IsFalse(ExpressionReader.Read(Json, new Vocabulary(catalogue, Bank.Schema, "contact")).IsValid);
        var refused = ExpressionReader.Read(Json.Replace("own_length", "own", StringComparison.Ordinal).Replace("\"gt\",\"value\":1", "\"null\"",
            StringComparison.Ordinal), new Vocabulary(catalogue, Bank.Schema, "contact"));
        Assert.Contains("private to the segment 'Travellers'", Assert.ContainsSingle(refused.Problems).Fault);
        Assert.Contains("private to the segment 'Travellers'", catalogue.Broken["leaked"][0].Fault);
    }

    private static Domain.Values.Reading<Domain.Expressions.Tree.Expression> Read(string json, Purpose purpose) =>
        ExpressionReader.Read(json, new Vocabulary(Catalogue, Bank.Schema, "contact") { Purpose = purpose });

    private static bool Holds(DatedRules rules, CustomerData data) => rules.Evaluate(FactSheet.From(rules, data, [])).Holds(rules.Rules.Segments[0]);
}
