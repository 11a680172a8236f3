using System.Linq;
using Personas.Crm.Domain.Segments.Estimates;

namespace Personas.Crm.Domain.Tests.Segments.Estimates;

[TestClass]
public sealed class SegmentEstimateTests
{
    private const string ConsentsAndIsReachable = """
        {"version":1,"all":[
          {"fact":"consent","op":"eq","value":true},
          {"any":[{"fact":"mobilephone","op":"not-null"},{"fact":"emailaddress1","op":"not-null"}]}]}
        """;

    // Of five customers, in the order of the rows: consent, phone, e-mail.
    private static readonly TestCustomer[] Five =
    [
        A.Customer("""{"consent":true,"mobilephone":"1","emailaddress1":"a"}"""),
        A.Customer("""{"consent":true,"mobilephone":"1"}"""),
        A.Customer("""{"consent":true,"emailaddress1":"a"}"""),
        A.Customer("""{"consent":true}"""),
        A.Customer("""{"mobilephone":"1"}"""),
    ];

    [TestMethod]
    [DataRow("all[0]", 4, 4, 1, 1)]
    [DataRow("all[1]", 4, 3, 1, 1)]
    [DataRow("all[1].any[0]", 3, 2, 2, -1)]
    [DataRow("all[1].any[1]", 2, 3, -1, -1)]
    public void Every_node_says_whom_it_holds_for_what_it_leaves_removes_and_keeps_out(string place, int alone, int remaining, int removed, int without)
    {
        var estimate = Estimated(ConsentsAndIsReachable, Five);

        Assert.AreEqual(3, estimate.Members);
        var effect = estimate.Effects().Single(effect => effect.Place == place);
        Assert.AreEqual((alone, remaining, removed, without), (effect.Alone, effect.Remaining, effect.Removed, effect.Without));
    }

    [TestMethod]
    public void Effects_stand_in_reading_order_without_the_outermost_group()
    {
        var effects = Estimated(ConsentsAndIsReachable, Five).Effects();

        CollectionAssert.AreEqual(new[] { "all[0]", "all[1]", "all[1].any[0]", "all[1].any[1]" }, effects.Select(effect => effect.Place).ToArray());
        Assert.AreEqual("mobile phone is known", effects[2].Words);
    }

    [TestMethod]
    public void A_rule_of_one_condition_has_one_effect()
    {
        var effect = Assert.ContainsSingle(Estimated("""{"version":1,"fact":"consent","op":"eq","value":true}""", Five).Effects());

        Assert.AreEqual(("", 4, 4, 1, 1), (effect.Place, effect.Alone, effect.Remaining, effect.Removed, effect.Without));
    }

    [TestMethod]
    public void A_group_that_would_be_empty_goes_with_its_only_condition()
    {
        var estimate = Estimated(
            """{"version":1,"all":[{"fact":"consent","op":"eq","value":true},{"none":[{"fact":"mobilephone","op":"null"}]}]}""", Five);

        Assert.AreEqual(2, estimate.Effects().Single(effect => effect.Place == "all[1].none[0]").Without);
    }

    internal static SegmentEstimate Estimated(string expression, params TestCustomer[] customers)
    {
        var rules = customers[0].Dated(Bank.Rules(Bank.Segment("tested", expression)));
        var estimate = new SegmentEstimate(rules, rules.Rules.Segments[0]);
        foreach (var customer in customers) estimate.Add(rules.Evaluate(customer.Sheet(rules)));
        return estimate;
    }
}
