using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Products;

/// <summary>What each part of a version says of itself, in the words of a comparison.</summary>
internal sealed class VersionTraits(
    ProductVersion before, ProductVersion after, Func<string, string> words, IReadOnlyDictionary<Guid, string> baseRates)
{
    public static IReadOnlyList<Trait<ProductVersion>> OfVersion() =>
    [
        new("first day", version => Said.Day(version.Effective.From)),
        new("last day", version => Said.Day(version.Effective.To)),
        new("amounts", version => Said.Range(version.Amounts)),
        new("step of amounts", version => Said.Number(version.AmountStep)),
        new("terms in months", version => Said.Range(version.Terms)),
        new("step of terms", version => Said.Number(version.TermStep)),
        new("repayment", version => Said.Choice(version.Repayment.Method)),
        new("frequency of instalments", version => Said.Choice(version.Repayment.Frequency)),
        new("day count", version => Said.DayCount(version.Repayment.DayCount)),
        new("balloon", version => Said.Percent(version.Repayment.BalloonShare)),
        new("instalments of interest only", version => Said.Number(version.Repayment.InterestOnly)),
        new("payment day", version => Said.Number(version.Repayment.PaymentDay)),
        new("rounding", version => $"{Said.Choice(version.Repayment.Rounding)} to {Said.Number(version.Repayment.RoundingStep)}"),
        new("days that a quote stands", version => Said.Number(version.QuoteDays)),
        new("largest discount on the rate", version => Said.Points(version.MaximumRateDiscount)),
        new("least rate", version => Said.Percent(version.MinimumRate)),
        new("funding rate", version => Said.Percent(version.Economics.FundingRate)),
        new("expected loss", version => Said.Percent(version.Economics.ExpectedLoss)),
        new("servicing cost", version => Said.Number(version.Economics.ServicingCost)),
        new("acquisition cost", version => Said.Number(version.Economics.AcquisitionCost)),
        new("chance of acceptance", version => Said.Number(version.Economics.Acceptance)),
        new("sensitivity of acceptance", version => Said.Number(version.Economics.AcceptanceSensitivity)),
        new("frequency of premiums", version => Said.Choice(version.PremiumFrequency)),
        new("least premium", version => Said.Number(version.MinimumPremium)),
    ];

    public IReadOnlyList<Trait<AvailabilityRule>> OfAvailability() =>
    [
        new("condition", rule => Words(rule.Expression)),
        new("what the customer hears", rule => $"\"{rule.CustomerReason}\""),
        new("order", rule => Said.Number(rule.Order)),
    ];

    public IReadOnlyList<Trait<PriceStrategy>> OfStrategy() =>
    [
        new("priority", strategy => Said.Number(strategy.Priority)),
        new("condition", strategy => Words(strategy.Expression)),
    ];

    public IReadOnlyList<Trait<PriceItem>> OfPrice() =>
    [
        new("strategy", item => NameOf(item.StrategyId)),
        new("priority", item => Said.Number(item.Priority)),
        new("condition", item => Words(item.Expression)),
        new("amounts", item => Said.Range(item.Amounts)),
        new("terms in months", item => Said.Range(item.Terms)),
        new("kind of rate", item => Said.Choice(item.RateType)),
        new("rate", item => Said.Percent(item.Rate)),
        new("base rate", item => BaseRate(item.BaseRateId)),
        new("margin", item => Said.Points(item.Margin)),
        new("floor", item => Said.Percent(item.Floor)),
        new("ceiling", item => Said.Percent(item.Ceiling)),
        new("months between resets", item => Said.Number(item.ResetMonths)),
        new("fixed months", item => Said.Number(item.FixedMonths)),
        new("tiers", item => Tiers(item)),
        new("commissions", item => item.WithoutCommissions ? "only its own" : "the version's and its own"),
    ];

    public IReadOnlyList<Trait<Commission>> OfCommission() =>
    [
        new("kind", commission => Said.Choice(commission.Kind)),
        .. Of<Commission>(commission => commission.Charge),
        new("price item", commission => NameOf(commission.PriceItemId)),
        new("condition", commission => Words(commission.Expression)),
        new("counted in the APR", commission => Said.YesNo(commission.InApr)),
    ];

    public IReadOnlyList<Trait<InsuranceItem>> OfInsurance() =>
    [
        new("cover", insurance => Said.Choice(insurance.Cover)),
        .. Of<InsuranceItem>(insurance => insurance.Charge),
        new("condition", insurance => Words(insurance.Expression)),
        new("mandatory", insurance => Said.YesNo(insurance.IsMandatory)),
    ];

    public IReadOnlyList<Trait<Discount>> OfDiscount() =>
    [
        new("order", discount => Said.Number(discount.Order)),
        new("target", discount => Said.Choice(discount.Target)),
        new("of", discount => NameOf(discount.TargetId)),
        new("calculation", discount => Said.Choice(discount.Calculation)),
        new("value", discount => Said.Number(discount.Value)),
        new("condition", discount => Words(discount.Expression)),
        new("stacking", discount => Said.Choice(discount.Stacking)),
        new("group", discount => discount.Group),
        new("cap", discount => Said.Number(discount.Cap)),
        new("only together with", discount => NameOf(discount.RequiresId)),
        new("first day", discount => Said.Day(discount.Validity.From)),
        new("last day", discount => Said.Day(discount.Validity.To)),
    ];

    public static IReadOnlyList<Trait<RatingFactor>> OfFactor() =>
    [
        new("order", factor => Said.Number(factor.Order)),
        new("fact", factor => factor.Fact),
        new("factor otherwise", factor => Said.Number(factor.Otherwise)),
        new("bands", factor => Bands(factor)),
    ];

    public IReadOnlyList<Trait<BenefitPackage>> OfPackage() =>
    [
        new("order", package => Said.Number(package.Order)),
        new("condition", package => Words(package.Expression)),
        new("premium a year", package => Said.Number(package.Premium)),
        new("premium for each 1,000 insured", package => Said.Number(package.Permille)),
        new("sums insured", package => Said.Range(package.Sums)),
        new("benefits", package => Benefits(package)),
    ];

    private static IEnumerable<Trait<T>> Of<T>(Func<T, Charge> charge) =>
    [
        new("calculation", part => Said.Choice(charge(part).Calculation)),
        new("frequency", part => Said.Choice(charge(part).Frequency)),
        new("percentage", part => Said.Percent(charge(part).Percent)),
        new("amount", part => Said.Number(charge(part).Amount)),
        new("limits", part => Said.Range(charge(part).Limits)),
        new("financed", part => Said.YesNo(charge(part).IsFinanced)),
    ];

    private static string? Tiers(PriceItem item) => item.Tiering == Tiering.None
        ? null
        : $"{Said.Choice(item.Tiering)}: {string.Join("; ", item.Tiers.Select(tier => $"above {Said.Number(tier.Above)} {Said.Percent(tier.Rate)}"))}";

    private static string Bands(RatingFactor factor) =>
        string.Join("; ", factor.Bands.Select(band => $"{band.Value ?? Numbers(band)}: {Said.Number(band.Factor)}"));

    private static string Numbers(RatingBand band) => $"{Said.Number(band.From) ?? "…"} to below {Said.Number(band.To) ?? "…"}";

    private static string Benefits(BenefitPackage package) => string.Join("; ", package.Benefits.Select(Benefit));

    private static string Benefit(Benefit benefit)
    {
        var sum = benefit.SumPercent is { } percent ? $"{Said.Percent(percent)} of the sum" : Said.Number(benefit.SumAmount) ?? "no limit";
        var deductible = benefit.Deductible is { } own ? $", deductible {Said.Number(own)}" : "";
        var premium = benefit.Premium is { } price ? $", premium {Said.Number(price)}" : "";
        var description = benefit.Description is { } text ? $", \"{text}\"" : "";
        return $"{benefit.Name} ({Said.Choice(benefit.Cover)}{(benefit.IsOptional ? ", optional" : "")}): {sum}{deductible}{premium}{description}";
    }

    private string? Words(string? expression) => expression is null ? null : words(expression);

    private string? BaseRate(Guid? id)
    {
        if (id is not { } known) return null;
        return baseRates.TryGetValue(known, out var name) ? name : known.ToString("D");
    }

    // References lead to rows of either version; a copy has rows of its own with the same names.
    private string? NameOf(Guid? id)
    {
        if (id is null) return null;
        return Named(before).Concat(Named(after)).FirstOrDefault(part => part.Key == id.Value).Value ?? id.Value.ToString("D");
    }

    private static IEnumerable<KeyValuePair<Guid, string>> Named(ProductVersion version) =>
        version.Strategies.Select(part => new KeyValuePair<Guid, string>(part.Id, part.Name))
            .Concat(version.Prices.Select(part => new KeyValuePair<Guid, string>(part.Id, part.Name)))
            .Concat(version.Commissions.Select(part => new KeyValuePair<Guid, string>(part.Id, part.Name)))
            .Concat(version.Insurances.Select(part => new KeyValuePair<Guid, string>(part.Id, part.Name)))
            .Concat(version.Discounts.Select(part => new KeyValuePair<Guid, string>(part.Id, part.Name)));
}
