using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Tests.Pricing;

[TestClass]
public sealed class SelectionTests
{
    private const string Rich = """{"version":1,"fact":"income","op":"gt","value":5000}""";
    private const string Vip = """{"version":1,"fact":"vip","op":"eq","value":true}""";

    private static readonly PriceStrategy ForVips = new(Shop.Id(71), "VIP", 1, Vip);
    private static readonly PriceStrategy ForRich = new(Shop.Id(72), "Rich", 2, Rich);

    private static readonly ProductVersion Version = Shop.Loan with
    {
        Strategies = [ForRich, ForVips],
        Prices =
        [
            Shop.Price(1, "Standard", 9m),
            Shop.Price(2, "Standard, rich", 8m, Rich) with { Priority = 0 },
            Shop.Price(3, "Rich", 7m) with { StrategyId = ForRich.Id, Priority = 5 },
            Shop.Price(4, "VIP, large", 5m) with { StrategyId = ForVips.Id, Amounts = new AmountRange(2000, 3000), Terms = new AmountRange(12, 24) },
            Shop.Price(5, "VIP", 6m) with { StrategyId = ForVips.Id, Amounts = new AmountRange(1000, null) },
        ],
    };

    [TestMethod]
    [DataRow(500, 12, 100, false, "Standard")]
    [DataRow(500, 12, 6000, false, "Rich")]
    [DataRow(500, 12, 100, true, "Standard")]
    [DataRow(1000, 12, 100, true, "VIP")]
    [DataRow(2000, 12, 100, true, "VIP, large")]
    [DataRow(3000, 24, 6000, true, "VIP, large")]
    [DataRow(3000, 25, 6000, true, "VIP")]
    [DataRow(3001, 24, 6000, true, "VIP")]
    public void The_first_strategy_with_a_fitting_item_prices_and_in_it_the_lowest_priority(int amount, int term, int income, bool isVip, string item)
    {
        var customer = A.Customer($$"""{"income":{{income}}}""").MemberOf(isVip ? ["audience:vip"] : []);
        var quote = Version.Quote(amount, term, customer).Offered();
        Assert.AreEqual(item, quote.Price!.Name);
        Assert.IsEmpty(quote.Price.Ambiguous);
    }

    [TestMethod]
    public void Items_of_equal_priority_are_an_ambiguity_that_the_quote_tells_and_the_best_rate_is_taken()
    {
        var version = Shop.Loan with { Prices = [Shop.Price(1, "Dear", 7m) with { Priority = 1 }, Shop.Price(2, "Cheap", 5m) with { Priority = 1 },
            Shop.Price(3, "Same", 5m) with { Priority = 1 }] };
        foreach (var rows in new[] { version.Prices, version.Prices.Reverse().ToList() })
        {
            var quote = (version with { Prices = rows }).Quote(1000, 12).Offered();
            Assert.AreEqual("Cheap", quote.Price!.Name);
            CollectionAssert.AreEquivalent(new[] { "Dear", "Same" }, quote.Price.Ambiguous.ToArray());
            Assert.Contains(reason => reason.StartsWith("As well would fit", System.StringComparison.Ordinal), quote.Reasons);
        }
        var deposit = version with { Family = ProductFamily.Deposit };
        Assert.AreEqual("Dear", deposit.Quote(1000, 12).Offered().Price!.Name);
    }

    [TestMethod]
    public void A_filter_that_cannot_be_evaluated_stops_the_whole_version_and_is_named()
    {
        var version = Shop.Loan with { Prices = [Shop.Price(1, "Broken", 5m, """{"version":1,"fact":"gender","op":"eq","value":1}"""), Shop.Price(2, "Fine", 6m)] };
        var reading = Domain.Pricing.PriceBook.Compile(version, Shop.Facts, Bank.Schema, Shop.Memberships);
        var problem = Assert.ContainsSingle(reading.Problems);
        Assert.StartsWith("price item 'Broken', ", problem.Place);
        Assert.Contains("may not set a price", problem.Fault);
    }

    [TestMethod]
    public void Neither_is_a_version_quoted_whose_discounts_require_each_other_in_a_circle()
    {
        var one = Shop.Discount(1, "One", DiscountTarget.Rate, DiscountCalculation.Percent, 5) with { RequiresId = Shop.Id(402) };
        var two = Shop.Discount(2, "Two", DiscountTarget.Rate, DiscountCalculation.Percent, 5) with { RequiresId = Shop.Id(401) };
        var reading = Domain.Pricing.PriceBook.Compile(Shop.Loan with { Discounts = [one, two] }, Shop.Facts, Bank.Schema, Shop.Memberships);
        Assert.AreEqual("discount 'One', requires: The discounts require each other in a circle: One → Two → One. Remove one of these requirements.",
            Assert.ContainsSingle(reading.Problems).ToString());
    }
}
