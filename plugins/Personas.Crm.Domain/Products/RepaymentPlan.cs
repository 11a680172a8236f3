namespace Personas.Crm.Domain.Products;

/// <summary>How a credit of a version is repaid, whatever its amount and term.</summary>
/// <param name="Method">How the instalments come about.</param>
/// <param name="Frequency">How often one is due.</param>
/// <param name="DayCount">How interest is counted.</param>
public sealed record RepaymentPlan(RepaymentKind Method, InstalmentFrequency Frequency, InterestCount DayCount)
{
    /// <summary>A level monthly instalment in equal periods, rounded to cents.</summary>
    public static RepaymentPlan Usual { get; } = new(RepaymentKind.Annuity, InstalmentFrequency.Monthly, InterestCount.EqualPeriods);

    /// <summary>How amounts are rounded.</summary>
    public RoundingKind Rounding { get; init; }

    /// <summary>What amounts are multiples of, in money: 0.01 is cents.</summary>
    public decimal RoundingStep { get; init; } = 0.01m;

    /// <summary>What is left to be paid with the last instalment, in percent of the amount; null for nothing.</summary>
    public decimal? BalloonShare { get; init; }

    /// <summary>How many instalments are of interest only, first.</summary>
    public int InterestOnly { get; init; }

    /// <summary>The day of the month on which instalments are due, 1 to 31; null for the day of the drawdown.</summary>
    public int? PaymentDay { get; init; }
}
