using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Plugins.Store;

/// <summary>What the row of a version says of itself.</summary>
internal static class VersionRow
{
    /// <summary>The columns that say it.</summary>
    public static string[] Columns { get; } =
    [
        Tables.ProductVersion.ProductId, Tables.ProductVersion.Number, Tables.ProductVersion.EffectiveFrom, Tables.ProductVersion.EffectiveTo,
        Tables.ProductVersion.AmountMin, Tables.ProductVersion.AmountMax, Tables.ProductVersion.AmountStep,
        Tables.ProductVersion.TermMin, Tables.ProductVersion.TermMax, Tables.ProductVersion.TermStep,
        Tables.ProductVersion.Repayment, Tables.ProductVersion.Frequency, Tables.ProductVersion.DayCount, Tables.ProductVersion.Rounding,
        Tables.ProductVersion.RoundingStep, Tables.ProductVersion.BalloonShare, Tables.ProductVersion.InterestOnly, Tables.ProductVersion.PaymentDay,
        Tables.ProductVersion.QuoteDays, Tables.ProductVersion.MaxRateDiscount, Tables.ProductVersion.MinimumRate,
        Tables.ProductVersion.FundingRate, Tables.ProductVersion.ExpectedLoss, Tables.ProductVersion.ServicingCost, Tables.ProductVersion.AcquisitionCost,
        Tables.ProductVersion.Acceptance, Tables.ProductVersion.AcceptanceSensitivity,
        Tables.ProductVersion.PremiumFrequency, Tables.ProductVersion.MinimumPremium,
    ];

    /// <summary>The version without its parts.</summary>
    /// <param name="row">The version's row.</param>
    /// <param name="product">The product's row, with the code of its currency.</param>
    public static ProductVersion Of(Entity row, Entity product) => new(
        row.Id,
        row.Reference(Tables.ProductVersion.ProductId)!.Id,
        product.Text(Tables.Product.Code) ?? "",
        product.Text(Tables.Product.Name) ?? "",
        product.Choice<ProductFamily>(Tables.Product.Family),
        product.Text(Tables.TransactionCurrency.Code) ?? "",
        StoredSegment.TableOf(product.Option<Choices.CustomerTable>(Tables.Product.CustomerTable)),
        row.Number(Tables.ProductVersion.Number) ?? 0)
    {
        Effective = new DateRange(row.Day(Tables.ProductVersion.EffectiveFrom), row.Day(Tables.ProductVersion.EffectiveTo)),
        Amounts = new AmountRange(row.Money(Tables.ProductVersion.AmountMin), row.Money(Tables.ProductVersion.AmountMax)),
        AmountStep = row.Money(Tables.ProductVersion.AmountStep),
        Terms = new AmountRange(row.Number(Tables.ProductVersion.TermMin), row.Number(Tables.ProductVersion.TermMax)),
        TermStep = row.Number(Tables.ProductVersion.TermStep),
        Repayment = Plan(row),
        QuoteDays = row.Number(Tables.ProductVersion.QuoteDays) ?? 30,
        MaximumRateDiscount = row.Decimal(Tables.ProductVersion.MaxRateDiscount),
        MinimumRate = row.Decimal(Tables.ProductVersion.MinimumRate),
        Economics = Economics(row),
        PremiumFrequency = row.Contains(Tables.ProductVersion.PremiumFrequency)
            ? row.Choice<ChargeFrequency>(Tables.ProductVersion.PremiumFrequency)
            : ChargeFrequency.Monthly,
        MinimumPremium = row.Money(Tables.ProductVersion.MinimumPremium),
    };

    private static RepaymentPlan Plan(Entity row) => new(
        row.Choice<RepaymentKind>(Tables.ProductVersion.Repayment),
        row.Contains(Tables.ProductVersion.Frequency) ? row.Choice<InstalmentFrequency>(Tables.ProductVersion.Frequency) : InstalmentFrequency.Monthly,
        row.Choice<InterestCount>(Tables.ProductVersion.DayCount))
    {
        Rounding = row.Choice<RoundingKind>(Tables.ProductVersion.Rounding),
        RoundingStep = row.Decimal(Tables.ProductVersion.RoundingStep) ?? RepaymentPlan.Usual.RoundingStep,
        BalloonShare = row.Decimal(Tables.ProductVersion.BalloonShare),
        InterestOnly = row.Number(Tables.ProductVersion.InterestOnly) ?? 0,
        PaymentDay = row.Number(Tables.ProductVersion.PaymentDay),
    };

    private static Economics Economics(Entity row) => new()
    {
        FundingRate = row.Decimal(Tables.ProductVersion.FundingRate) ?? 0,
        ExpectedLoss = row.Decimal(Tables.ProductVersion.ExpectedLoss) ?? 0,
        ServicingCost = row.Money(Tables.ProductVersion.ServicingCost) ?? 0,
        AcquisitionCost = row.Money(Tables.ProductVersion.AcquisitionCost) ?? 0,
        Acceptance = row.Decimal(Tables.ProductVersion.Acceptance),
        AcceptanceSensitivity = row.Decimal(Tables.ProductVersion.AcceptanceSensitivity) ?? 0,
    };
}
