using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>The examples of the mission texts, quoted by the packaged solution.</summary>
[TestClass]
public sealed class MissionTests
{
    [TestMethod]
    public void Globetrotters_pay_what_the_mission_says_and_nobody_else_has_a_price()
    {
        using var bank = TestBank.Open().WithPricing();
        bank.TravelLoan(bank.User("Approver"));
        var rich = bank.Globetrotter(6000m);
        var modest = bank.Globetrotter(4000m);

        var large = bank.Quote(rich, "TRAVEL", 12_000m, 36);
        Assert.AreEqual(5.3m, (decimal)large["figures"]!["rate"]!["final"]!);
        Assert.AreEqual(0m, (decimal)large["figures"]!["totals"]!["commissions"]!);
        Assert.AreEqual("Life", (string)large["figures"]!["charges"]!.Single()["name"]!);
        Assert.IsGreaterThan(0m, (decimal)large["figures"]!["totals"]!["premiums"]!);
        StringAssert.Contains((string)large["price"]!["reason"]!, "income is more than 5,000 (found: 6,000)");

        foreach (var amount in new[] { 5000m, 10_000m })
        {
            var small = bank.Quote(modest, "TRAVEL", amount, 24);
            Assert.AreEqual(4.5m, (decimal)small["figures"]!["rate"]!["final"]!);
            Assert.AreEqual(amount * 0.015m, (decimal)small["figures"]!["totals"]!["commissions"]!);
            Assert.AreEqual(0m, (decimal)small["figures"]!["totals"]!["premiums"]!);
        }

        foreach (var (customer, amount) in new[] { (bank.Globetrotter(5000m), 12_000m), (bank.Customer(), 12_000m), (rich, 8000m) })
        {
            var refused = bank.Quote(customer, "TRAVEL", amount, 36);
            Assert.IsNull(refused["figures"]);
            Assert.AreEqual("noPrice", (string)((JArray)refused["refusals"]!).Single()["kind"]!);
        }
    }
}
