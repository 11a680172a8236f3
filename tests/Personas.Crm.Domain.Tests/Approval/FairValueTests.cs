using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Approval.FairValue;
using Personas.Crm.Domain.Approval.Impact;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Measuring;

namespace Personas.Crm.Domain.Tests.Approval;

/// <summary>Groups are compared by the part of them that is offered the product, and nobody is told of.</summary>
[TestClass]
public sealed class FairValueTests
{
    private static readonly CustomerPrice Cheap = new(true, 4, 4.5m, 100);
    private static readonly CustomerPrice Dear = new(true, 8, null, 200);

    [TestMethod]
    public void The_adverse_impact_ratio_is_the_share_over_the_best_groups()
    {
        var report = new FairValueReport(["gender"]);
        Add(report, "A", 40, Cheap);
        Add(report, "A", 10, CustomerPrice.None);
        Add(report, "B", 20, Dear);
        Add(report, "B", 20, CustomerPrice.None);
        Add(report, "C", 20, Cheap);
        Add(report, "D", 3, Cheap);
        Add(report, "E", 1, CustomerPrice.None);
        Add(report, "F", 2, Cheap);

        CollectionAssert.AreEqual(new[]
        {
            "all/all customers: 85 of 116, share 0.7328, rate 4.9412, apr 4.5, cost 123.53, ratio ",
            "gender/A: 40 of 50, share 0.8, rate 4, apr 4.5, cost 100, ratio 1",
            "gender/B: 20 of 40, share 0.5, rate 8, apr , cost 200, ratio 0.625 below",
            "gender/C: 20 of 20, share 1, rate 4, apr 4.5, cost 100, ratio 1.25 small",
            "gender/all others: 5 of 6, share 0.8333, rate 4, apr 4.5, cost 100, ratio 1.0417 small",
        }, report.ToJson().Select(Words).ToArray());
    }

    [TestMethod]
    [DataRow(4, "gender/all others:  of , share , rate , apr , cost , ratio  small")]
    [DataRow(5, "gender/B: 5 of 5, share 1, rate 8, apr , cost 200, ratio  small")]
    public void Of_fewer_than_five_customers_nothing_is_told(int customers, string words)
    {
        var report = new FairValueReport(["gender"]);
        Add(report, "B", customers, Dear);
        Assert.AreEqual(words, Words(report.ToJson()[1]));
    }

    [TestMethod]
    public void A_group_that_is_too_small_takes_the_next_one_along_so_that_it_is_no_difference()
    {
        var report = new FairValueReport(["gender"]);
        Add(report, "A", 40, Cheap);
        Add(report, "B", 10, Cheap);
        Add(report, "C", 2, Dear);
        CollectionAssert.AreEqual(new[] { "all customers", "A", "all others" }, report.ToJson().Select(row => (string)row["group"]!).ToArray());
        Assert.AreEqual(12, (int)report.ToJson()[2]["customers"]!);
    }

    [TestMethod]
    [DataRow("income", """{"income":5400}""", "5,000 to below 6,000")]
    [DataRow("income", """{"income":7}""", "0 to below 10")]
    [DataRow("income", """{"income":-7}""", "below 0")]
    [DataRow("income", "{}", "not known")]
    [DataRow("age", """{"birthdate":"1990-11-20"}""", "30 to below 40")]
    [DataRow("birthdate", """{"birthdate":"1990-11-20"}""", "1990 to 1999")]
    [DataRow("riskclass", """{"riskclass":2}""", "Medium")]
    [DataRow("consent", """{"consent":true}""", "yes")]
    [DataRow("gender", """{"gender":2}""", "2")]
    [DataRow("income_band", """{"income":3}""", "2")]
    public void A_value_puts_a_customer_into_a_group(string key, string columns, string group)
    {
        var fact = Bank.Catalogue.Find(key)!;
        Assert.IsNull(ValueGroup.Fault(fact));
        var rules = FactMeasures.Rules(Bank.Facts, [fact], Bank.Schema, "contact").At(Offer.Moment);
        Assert.AreEqual(group, new GroupedCustomers(rules, [fact]).Of(A.Customer(columns).Data(rules.Rules.Needs))(key));
    }

    [TestMethod]
    public void Personal_texts_and_what_does_not_part_customers_are_refused()
    {
        var name = Bank.Catalogue.Find("firstname")!;
        Assert.IsNull(ValueGroup.Fault(name));
        Assert.IsNotNull(ValueGroup.Fault(name with { Use = FactUse.Plain with { Sensitivity = FactSensitivity.Personal } }));
        foreach (var key in new[] { "ownerid", "interests", "amount" }) Assert.IsNotNull(ValueGroup.Fault(Bank.Catalogue.Find(key)!));
    }

    private static void Add(FairValueReport report, string group, int customers, CustomerPrice price)
    {
        for (var i = 0; i < customers; i++) report.Add(price, _ => group);
    }

    private static string Words(JToken row) => FormattableString.Invariant(
        $"{row["by"]}/{row["group"]}: {row["offered"]} of {row["customers"]}, share {row["share"]}, rate {row["meanRate"]}, apr {row["meanApr"]}, cost {row["meanCost"]}, ")
        + FormattableString.Invariant($"ratio {row["adverseImpactRatio"]}{((bool)row["isBelowFourFifths"]! ? " below" : "")}{((bool)row["isSmall"]! ? " small" : "")}");
}
