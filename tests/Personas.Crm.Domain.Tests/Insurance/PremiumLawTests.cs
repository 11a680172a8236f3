using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Laws;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Insurance;

/// <summary>What holds of every premium, tried with random insurances, requests and customers. FsCheck prints the seed of a failure.</summary>
[TestClass]
public sealed class PremiumLawTests
{
    private static readonly Gen<RatingFactor> Factor =
        from id in Gen.Choose(1, 1000) from fact in Gen.Elements("age", "income", "sum_insured", "numberofchildren")
        from first in Gen.Choose(1, 30000) from last in Gen.Choose(1, 30000) from factors in Gen.Choose(1, 400).ListOf(3)
        from otherwise in Gen.Elements<decimal?>(null, 0.7m, 1.3m, 2.125m)
        let edges = new[] { Math.Min(first, last), Math.Max(first, last) + 1 }
        select Insurer.Factor(id, $"F{id}", fact, Insurer.Band(3 * id, "a", null, edges[0], factors[0] / 100m),
            Insurer.Band((3 * id) + 1, "b", edges[0], edges[1], factors[1] / 100m),
            Insurer.Band((3 * id) + 2, "c", edges[1], null, factors[2] / 100m)) with { Otherwise = otherwise };

    private static readonly Gen<Discount> Off =
        from id in Gen.Choose(1, 1000) from percent in Gen.Elements(true, false) from value in Gen.Choose(1, 6000)
        from stacking in Gen.Elements(Stacking.AddsUp, Stacking.BestOfGroup, Stacking.Alone)
        from cap in Gen.Elements<decimal?>(null, 1m, 20m)
        select new Discount(Shop.Id(2000 + id), $"D{id}", id, DiscountTarget.InsurancePremium,
            percent ? DiscountCalculation.Percent : DiscountCalculation.Amount, value / 100m)
        {
            Stacking = stacking, Group = stacking == Stacking.BestOfGroup ? "g" : null, Cap = cap,
        };

    private static readonly Gen<BenefitPackage> Package =
        from id in Gen.Choose(1, 1000) from premium in Gen.Choose(0, 100000) from permille in Gen.Choose(1, 3000)
        from extra in Gen.Choose(0, 5000) from optional in Gen.Elements(true, false)
        select new BenefitPackage(Shop.Id(4000 + id), $"P{id}", id,
            [new Benefit(Shop.Id(6000 + id), "More", 1, InsuranceCover.Health) { IsOptional = optional, Premium = extra / 100m, SumPercent = 50 }])
        {
            Premium = premium / 100m, Permille = permille / 1000m,
        };

    private static readonly Gen<Case> Cases =
        from factors in Gen.ListOf(Factor) from packages in Gen.NonEmptyListOf(Package) from discounts in Gen.ListOf(Off)
        from minimum in Gen.Elements<decimal?>(null, 25m, 99.995m, 400m) from step in Gen.Elements(0.01m, 0.05m, 1m)
        from rounding in Gen.Elements(RoundingKind.HalfUp, RoundingKind.HalfEven, RoundingKind.Up, RoundingKind.Down)
        from frequency in Gen.Elements(ChargeFrequency.Monthly, ChargeFrequency.Yearly, ChargeFrequency.Once)
        from term in Gen.Elements<int?>(null, 1, 5, 12, 30)
        from sum in Gen.Choose(1, 40000) from year in Gen.Choose(1930, 2015) from income in Gen.Choose(0, 40000) from options in Gen.Elements(true, false)
        select new Case(
            (Insurer.Travel with
            {
                Factors = factors.DistinctBy(row => row.Id).Take(5).ToList(), Packages = packages.DistinctBy(row => row.Id).ToList(),
                Discounts = discounts.DistinctBy(row => row.Id).ToList(),
                MinimumPremium = minimum, PremiumFrequency = frequency, Repayment = RepaymentPlan.Usual with { Rounding = rounding, RoundingStep = step },
            }).Saved(),
            new QuoteRequest { SumInsured = sum, Term = term, Options = options ? ["More"] : [] },
            A.Customer($$"""{"birthdate":"{{year}}-01-01","income":{{income}}}"""));

    [TestMethod]
    public void A_waterfall_adds_up_and_its_premium_is_a_multiple_of_the_step_and_at_least_the_minimum() => Check(one =>
    {
        foreach (var card in one.Quote().Insurance!.Cards.Where(card => card.Premium is not null))
        {
            Assert.AreEqual(card.Premium!.Final, card.Premium.Steps[^1].After);
            Assert.AreEqual(card.Premium.Final, card.Premium.Steps.Sum(step => step.Change));
            Assert.AreEqual(0m, card.PerYear!.Value % one.Version.Repayment.RoundingStep);
            Assert.IsGreaterThanOrEqualTo(one.Version.MinimumPremium ?? 0, card.PerYear.Value);
        }
    });

    [TestMethod]
    public void The_instalments_of_a_year_are_the_years_premium_and_all_of_them_the_total() => Check(one =>
    {
        if (one.Quote() is not { IsOffered: true } quote) return;
        var card = quote.Chosen();
        var lines = quote.Figures!.Schedule;
        Assert.AreEqual(card.Total!.Value, lines.Sum(line => line.Payment));
        Assert.AreEqual(card.Total.Value, quote.Figures.Totals.Payable);
        var months = one.Request.Term ?? 12;
        if (one.Version.PremiumFrequency != ChargeFrequency.Once && months >= 12)
            Assert.AreEqual(card.PerYear!.Value, lines.Where(line => line.Due < lines[0].Due.AddYears(1)).Sum(line => line.Payment));
        Assert.IsTrue(lines.All(line => line.Payment % one.Version.Repayment.RoundingStep == 0 && line.Payment >= 0));
        if (one.Version.PremiumFrequency == ChargeFrequency.Monthly)
            Assert.IsTrue(lines.Take(Math.Min(months, 12)).Skip(1).All(line => line.Payment == card.PerPeriod));
    });

    [TestMethod]
    public void A_higher_base_never_costs_less() => Check(one => NotLess(one, version => version with
    {
        Packages = version.Packages.Select(package => package with { Premium = package.Premium + 0.37m, Permille = package.Permille + 0.01m }).ToList(),
    }));

    [TestMethod]
    public void A_higher_factor_never_costs_less() => Check(one => NotLess(one, version => version with
    {
        Factors = version.Factors.Select(factor => factor with
        {
            Otherwise = factor.Otherwise * 1.07m, Bands = factor.Bands.Select(band => band with { Factor = band.Factor + 0.05m }).ToList(),
        }).ToList(),
    }));

    [TestMethod]
    public void The_order_of_factors_and_rows_does_not_matter() => Check(one =>
    {
        var version = one.Version;
        var factors = version.Factors.Reverse().Select((factor, i) => factor with { Order = i, Bands = factor.Bands.Reverse().ToList() }).ToList();
        var turned = one with { Version = version with { Factors = factors, Packages = version.Packages.Reverse().ToList(),
            Discounts = version.Discounts.Reverse().ToList() } };
        CollectionAssert.AreEqual(one.Quote().Insurance!.Cards.Select(card => card.PerYear).ToArray(),
            turned.Quote().Insurance!.Cards.Select(card => card.PerYear).ToArray());
    });

    [TestMethod]
    public void A_quote_is_replayed_exactly_and_refusals_too() => Check(one =>
    {
        var replay = Domain.Quotes.Replay.Of(VersionJson.Write(one.Version), QuoteJson.Write(one.Quote()), TimeZoneInfo.FindSystemTimeZoneById).Required;
        Assert.IsTrue(replay.IsSame, string.Join("\n", replay.Differences.Take(10)));
    });

    private static void NotLess(Case one, Func<ProductVersion, ProductVersion> raised)
    {
        var before = one.Quote().Insurance!.Cards;
        var after = (one with { Version = raised(one.Version) }).Quote().Insurance!.Cards;
        for (var i = 0; i < before.Count; i++)
            if (before[i].PerYear is { } cheap && after[i].PerYear is { } dear) Assert.IsGreaterThanOrEqualTo(cheap, dear);
    }

    private static void Check(Action<Case> law)
    {
        var replay = Seed.Replay();
        Prop.ForAll(Arb.From(Cases), law).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(replay.Seed, replay.Gamma));
    }

    private sealed record Case(ProductVersion Version, QuoteRequest Request, TestCustomer Customer)
    {
        public Quote Quote() => Version.Quote(Request, Customer);
    }
}
