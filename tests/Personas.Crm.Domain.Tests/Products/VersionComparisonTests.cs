using System;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Tests.Products;

[TestClass]
public class VersionComparisonTests
{
    private static readonly ProductVersion Before = new(Guid.NewGuid(), Guid.NewGuid(), "PL", "Personal loan", ProductFamily.PersonalLoan, "EUR", "contact", 1)
    {
        Amounts = new AmountRange(1_000, 50_000),
        Strategies = [new PriceStrategy(Guid.NewGuid(), "Globetrotter", 1, "x")],
        Prices = [new PriceItem(Guid.NewGuid(), "Standard", 1) { Rate = 7.9m, Expression = "a" }, new PriceItem(Guid.NewGuid(), "Young", 2) { Rate = 6m }],
        Commissions = [new Commission(Guid.NewGuid(), "Origination", CommissionKind.Origination,
            new Charge(ChargeCalculation.PercentOfAmount, ChargeFrequency.Once) { Percent = 2 })],
    };

    [TestMethod]
    public void A_copy_with_ids_of_its_own_differs_in_nothing()
    {
        var copy = Before with
        {
            Id = Guid.NewGuid(), Number = 2,
            Prices = Before.Prices.Select(item => item with { Id = Guid.NewGuid() }).ToList(),
        };
        Assert.AreEqual(0, VersionComparison.Of(Before, copy, text => text).Count);
    }

    [TestMethod]
    public void Differences_are_said_in_words_with_their_place()
    {
        var after = Before with
        {
            Amounts = new AmountRange(1_000, 75_000.5m),
            Prices = [Before.Prices[0] with { Id = Guid.NewGuid(), Rate = 7.25m, Expression = "b" }, new PriceItem(Guid.NewGuid(), "Student", 3) { Rate = 5 }],
            Commissions = [Before.Commissions[0] with { InApr = false }],
        };
        var words = VersionComparison.Of(Before, after, text => $"condition {text}").Select(difference => difference.Words);
        CollectionAssert.AreEqual(new[]
        {
            "Version: amounts changes from 1,000 to 50,000 to 1,000 to 75,000.5.",
            "Price item 'Standard': condition changes from condition a to condition b.",
            "Price item 'Standard': rate changes from 7.9 % to 7.25 %.",
            "Price item 'Young' is gone: it was priority 2, kind of rate fixed, rate 6 %, commissions the version's and its own.",
            "Price item 'Student' is new: priority 3, kind of rate fixed, rate 5 %, commissions the version's and its own.",
            "Commission 'Origination': counted in the APR changes from yes to no.",
        }, words.ToArray(), string.Join("\n", words));
    }
}
