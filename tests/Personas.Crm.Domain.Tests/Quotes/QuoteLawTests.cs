using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Laws;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Quotes;

/// <summary>What holds of every quote, tried with random versions, requests and customers. FsCheck prints the seed of a failure.</summary>
[TestClass]
public sealed class QuoteLawTests
{
    private const string Rich = """{"version":1,"fact":"income","op":"gt","value":5000}""";
    private const string Large = """{"version":1,"fact":"amount","op":"gt","value":10000}""";
    private static readonly DateTime Today = new(2026, 5, 4);

    private static readonly BaseRate Index = new(Shop.Id(50), "IX", "Index", [new(Today.AddYears(-1), 2m), new(Today.AddMonths(7), 3.5m)]);

    private static readonly Gen<string?> Condition = Gen.Elements<string?>(null, Rich, Large, """{"version":1,"fact":"globetrotter","op":"eq","value":true}""");

    private static readonly Gen<PriceItem> Price =
        from id in Gen.Choose(1, 1000) from rate in Gen.Choose(0, 2000) from priority in Gen.Choose(1, 3) from condition in Condition
        from kind in Gen.Choose(0, 3) from floor in Gen.Choose(0, 500)
        select kind switch
        {
            0 => Variable(id, rate / 100m - 5, floor / 100m) with { Priority = priority, Expression = condition },
            1 => Variable(id, rate / 100m, 0) with { Priority = priority, Expression = condition, FixedMonths = 6, Rate = rate / 100m },
            _ => Shop.Price(id, $"P{id}", rate / 100m, condition) with { Priority = priority },
        };

    private static readonly Gen<Commission> Fee =
        from id in Gen.Choose(10001, 11000) from amount in Gen.Choose(1, 300)
        from frequency in Gen.Elements(ChargeFrequency.Once, ChargeFrequency.EachInstalment, ChargeFrequency.Yearly)
        from isPercent in Gen.Elements(true, false) from financed in Gen.Elements(true, false) from condition in Condition
        select Shop.Fee(id, $"F{id}", (isPercent && frequency == ChargeFrequency.Once ? Shop.Once(amount / 100m) : Shop.Flat(amount / 10m, frequency))
            with { IsFinanced = financed && frequency == ChargeFrequency.Once }, condition);

    private static readonly Gen<Discount> Off =
        from id in Gen.Choose(1, 1000) from order in Gen.Choose(1, 3) from target in Gen.Elements(DiscountTarget.Rate, DiscountTarget.Commission)
        from value in Gen.Choose(1, 3000) from stacking in Gen.Elements(Stacking.AddsUp, Stacking.BestOfGroup, Stacking.Alone) from condition in Condition
        from cap in Gen.Elements<decimal?>(null, 0.3m, 5m) from isPercent in Gen.Elements(true, false)
        select new Discount(Shop.Id(20000 + id), $"D{id}", order, target,
            isPercent ? DiscountCalculation.Percent : target == DiscountTarget.Rate ? DiscountCalculation.PercentagePoints : DiscountCalculation.Amount,
                value / 100m)
        {
            Stacking = stacking, Group = stacking == Stacking.BestOfGroup ? "g" : null, Cap = cap, Expression = condition,
        };

    private static readonly Gen<ProductVersion> Version =
        from prices in Gen.NonEmptyListOf(Price) from fees in Gen.ListOf(Fee) from discounts in Gen.ListOf(Off)
        from least in Gen.Elements<decimal?>(null, 1m, 4m) from most in Gen.Elements<decimal?>(null, 0.75m)
        from family in Gen.Elements(ProductFamily.PersonalLoan, ProductFamily.PersonalLoan, ProductFamily.Mortgage, ProductFamily.Card, ProductFamily.Deposit)
        from method in Gen.Elements(RepaymentKind.Annuity, RepaymentKind.EqualPrincipal, RepaymentKind.Bullet)
        select Shop.Loan with
        {
            Family = family,
            Prices = prices.DistinctBy(row => row.Id).ToList(),
                Commissions = fees.DistinctBy(row => row.Id).Where(row => !row.Charge.IsFinanced
                    || family is ProductFamily.PersonalLoan or ProductFamily.Mortgage).ToList(),
            Discounts = discounts.DistinctBy(row => row.Id).Where(row => family != ProductFamily.Deposit || row.Target != DiscountTarget.Rate).ToList(),
            MinimumRate = least, MaximumRateDiscount = most,
            Repayment = RepaymentPlan.Usual with { Method = method },
        };

    private static readonly Gen<Case> Cases =
        from version in Version from amount in Gen.Choose(500, 30000) from term in Gen.Choose(1, 60) from income in Gen.Choose(1000, 9000)
        from isMember in Gen.Elements(true, false)
        select new Case(version.Saved(), amount, term, A.Customer($$"""{"income":{{income}}}""").MemberOf(isMember ? ["globetrotter"] : []));

    [TestMethod]
    public void Waterfalls_add_up_and_no_discount_goes_below_its_floor() => Check(one =>
    {
        if (one.Quote().Figures is not { } figures) return;
        foreach (var waterfall in figures.Charges.Select(charge => charge.Price).Concat(figures.LaterRates.Select(later => later.Rate)).Append(figures.Rate!))
        {
            Assert.AreEqual(waterfall.Final, waterfall.Steps.Sum(step => step.Change));
            Assert.AreEqual(waterfall.Final, waterfall.Steps[^1].After);
            Assert.IsTrue(waterfall.Steps.Where(step => step.Kind == StepKind.Discount).All(step => step.Change <= 0));
        }
        var before = figures.Rate!.Steps.Where(step => step.Kind != StepKind.Discount).Sum(step => step.Change);
        Assert.IsGreaterThanOrEqualTo(Math.Min(before, Math.Max(0, one.Version.MinimumRate ?? 0)), figures.Rate.Final);
        if (one.Version.MaximumRateDiscount is { } most) Assert.IsLessThanOrEqualTo(most, before - figures.Rate.Final);
        Assert.IsTrue(figures.Charges.All(charge => charge.Price.Final >= 0));
    });

    [TestMethod]
    public void The_schedule_repays_the_debt_and_the_sums_agree_with_its_lines() => Check(one =>
    {
        if (one.Quote().Figures is not { } figures) return;
        Assert.AreEqual(0m, figures.Schedule[^1].Balance);
        Assert.AreEqual(figures.Totals.Payable, figures.Schedule.Sum(line => line.Payment));
        if (one.Version.Family == ProductFamily.Deposit) return;
        Assert.AreEqual(figures.Totals.Amount + figures.Totals.Financed, figures.Schedule.Sum(line => line.Principal));
        Assert.AreEqual(figures.Totals.Cost, figures.Totals.Payable - figures.Totals.Amount);
    });

    [TestMethod]
    public void A_quote_is_replayed_exactly_and_refusals_too() => Check(one =>
    {
        var quote = one.Quote();
        if (quote.Refusals.Any(refusal => refusal.Kind == RefusalKind.BadRequest)) return;
        var replay = Domain.Quotes.Replay.Of(VersionJson.Write(one.Version), QuoteJson.Write(quote), TimeZoneInfo.FindSystemTimeZoneById).Required;
        Assert.IsTrue(replay.IsSame, string.Join("\n", replay.Differences.Take(10)));
        Assert.AreEqual(QuoteJson.Write(quote), QuoteJson.Write(replay.Quote));
    });

    [TestMethod]
    public void The_order_of_rows_does_not_matter() => Check(one =>
    {
        var version = one.Version;
        var turned = one with
        {
            Version = version with { Prices = version.Prices.Reverse().ToList(), Commissions = version.Commissions.Reverse().ToList(),
                Discounts = version.Discounts.Reverse().ToList() },
        };
        Assert.AreEqual(QuoteJson.Write(one.Quote()), QuoteJson.Write(turned.Quote()));
    });

    [TestMethod]
    public void A_higher_fee_never_lowers_the_annual_percentage_rate() => Check(one =>
    {
        if (one.Version.Family == ProductFamily.Deposit || one.Quote().Figures is not { } figures) return;
        foreach (var frequency in new[] { ChargeFrequency.Once, ChargeFrequency.EachInstalment, ChargeFrequency.Yearly })
        {
            var fee = Shop.Fee(30000, "More", Shop.Flat(5, frequency));
            var dearer = (one with { Version = one.Version with { Commissions = [.. one.Version.Commissions, fee],
                Discounts = one.Version.Discounts.Where(row => row.Target == DiscountTarget.Rate).ToList() } }).Quote();
            var plain = (one with { Version = one.Version with { Discounts = one.Version.Discounts.Where(row => row.Target == DiscountTarget.Rate)
                .ToList() } }).Quote();
            if (dearer.Figures is { } more && plain.Figures is { } less && more.Charges.Any(charge => charge.Name == "More"))
                Assert.IsGreaterThan(less.Apr!.Value, more.Apr!.Value);
        }
        Assert.IsNotNull(figures.Apr);
    });

    private static PriceItem Variable(int id, decimal margin, decimal floor) => Shop.Price(id, $"P{id}", 0) with
    {
        RateType = RateType.Variable, Rate = null, BaseRateId = Index.Id, Margin = margin, Floor = floor,
    };

    private static void Check(Action<Case> law)
    {
        var replay = Seed.Replay();
        Prop.ForAll(Arb.From(Cases), law).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(replay.Seed, replay.Gamma));
    }

    private sealed record Case(ProductVersion Version, decimal Amount, int Term, TestCustomer Customer)
    {
        public Quote Quote() => Version.Quote(Amount, Term, Customer, new Market([Index]));
    }
}
