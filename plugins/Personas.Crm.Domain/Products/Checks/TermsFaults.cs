using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>What is wrong with the terms of a version itself.</summary>
internal static class TermsFaults
{
    private const string Row = Places.Version;

    public static IEnumerable<Problem> Of(ProductVersion version) =>
        Limits(version).Concat(Plan(version.Repayment, version)).Concat(Figures(version)).Concat(Family(version));

    private static IEnumerable<Problem> Limits(ProductVersion version) =>
    [
        .. Faults.BadRange(Row, "amounts", version.Amounts),
        .. Faults.NotPositive(Row, "step of amounts", version.AmountStep),
        .. Faults.BadRange(Row, "terms", version.Terms, isWhole: true),
        .. Faults.NotPositive(Row, "terms", version.Terms.From),
        .. Faults.NotPositive(Row, "step of terms", version.TermStep),
        .. Faults.BadDays(Row, "effective days", version.Effective),
    ];

    private static IEnumerable<Problem> Figures(ProductVersion version)
    {
        var economics = version.Economics;
        if (version.QuoteDays < 0) yield return Faults.At(Row, "days that a quote stands", $"{version.QuoteDays} is negative.",
            "Write 0 for the day of the quote alone.");
        foreach (var problem in Faults.Negative(Row, "largest discount on the rate", version.MaximumRateDiscount)
            .Concat(Faults.NoRate(Row, "least rate", version.MinimumRate)).Concat(Faults.Negative(Row, "least premium", version.MinimumPremium))
            .Concat(Faults.Negative(Row, "expected loss", economics.ExpectedLoss)).Concat(Faults.Negative(Row, "servicing cost", economics.ServicingCost))
            .Concat(Faults.Negative(Row, "acquisition cost", economics.AcquisitionCost))
            .Concat(Faults.Negative(Row, "sensitivity of acceptance", economics.AcceptanceSensitivity))) yield return problem;
        if (economics.Acceptance is < 0 or > 1)
            yield return Faults.At(Row, "chance of acceptance", $"{Said.Number(economics.Acceptance)} is no chance.", "Write a number from 0 to 1.");
    }

    private static IEnumerable<Problem> Plan(RepaymentPlan plan, ProductVersion version)
    {
        foreach (var problem in Faults.NotPositive(Row, "rounding step", plan.RoundingStep)) yield return problem;
        if (plan.BalloonShare is < 0 or > 100)
            yield return Faults.At(Row, "balloon", $"{Said.Percent(plan.BalloonShare)} of the amount cannot be left.", "Write a percentage from 0 to 100.");
        if (plan.BalloonShare is > 0 && plan.Method == RepaymentKind.Bullet)
            yield return Faults.At(Row, "balloon", "A bullet leaves everything to the last instalment.", "Leave the balloon out, or choose another repayment.");
        if (plan.PaymentDay is < 1 or > 31)
            yield return Faults.At(Row, "payment day", $"{plan.PaymentDay} is no day of a month.", "Write 1 to 31, or leave it out.");
        if (plan.InterestOnly < 0)
            yield return Faults.At(Row, "instalments of interest only", $"{plan.InterestOnly} is negative.", "Write 0 for none.");
        if (plan.InterestOnly > 0 && version.Terms.From is { } shortest && Instalments(plan.Frequency, shortest) is var most && plan.InterestOnly >= most)
            yield return Faults.At(Row, "instalments of interest only",
                $"A term of {Said.Number(shortest)} months has no more than {Said.Number(most)} instalments, and {plan.InterestOnly} are of interest only.",
                "Write fewer, or raise the shortest term.");
    }

    private static decimal Instalments(InstalmentFrequency frequency, decimal months) => frequency switch
    {
        InstalmentFrequency.Weekly => decimal.Round(months * 52 / 12),
        InstalmentFrequency.Quarterly => decimal.Floor(months / 3),
        _ => months,
    };

    private static IEnumerable<Problem> Family(ProductVersion version)
    {
        if (version.Family == ProductFamily.Insurance)
        {
            if (version.Packages.Count == 0) yield return Faults.At(Row, "packages", "An insurance has none.", "Add at least one package.");
            if (version.Prices.Count > 0) yield return Faults.At(Row, "price items", "An insurance is priced by factors and packages.",
                "Remove the price items.");
            yield break;
        }
        if (version.Prices.Count == 0) yield return Faults.At(Row, "price items", "There are none, so nobody gets a price.", "Add at least one price item.");
        if (version.Packages.Count + version.Factors.Count > 0)
            yield return Faults.At(Row, "packages and factors", "Only an insurance has them.", "Remove them.");
    }
}
