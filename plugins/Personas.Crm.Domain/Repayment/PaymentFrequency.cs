using System;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment;

/// <summary>How often instalments fall due: every so many days, weeks, months or years.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Count">How many of them lie between two instalments; 1 or more.</param>
public sealed record PaymentFrequency(PeriodUnit Unit, int Count)
{
    /// <summary>Every week: 52 instalments a year.</summary>
    public static PaymentFrequency Weekly { get; } = new(PeriodUnit.Week, 1);

    /// <summary>Every month.</summary>
    public static PaymentFrequency Monthly { get; } = new(PeriodUnit.Month, 1);

    /// <summary>Every three months.</summary>
    public static PaymentFrequency Quarterly { get; } = new(PeriodUnit.Month, 3);

    /// <summary>Every year.</summary>
    public static PaymentFrequency Yearly { get; } = new(PeriodUnit.Year, 1);

    /// <summary>Whether due dates keep a day of the month; weeks and days do not.</summary>
    public bool IsByMonths => Unit is PeriodUnit.Month or PeriodUnit.Year;

    /// <summary>A period as a part of a year where all periods count as equal: 1/12, 1/4, 1/52.</summary>
    public decimal YearFraction => Unit switch
    {
        PeriodUnit.Day => Count / 364m,
        PeriodUnit.Week => Count / 52m,
        PeriodUnit.Month => Count / 12m,
        _ => Count,
    };

    /// <summary>
    /// How many instalments a term in months has; null when it is not a whole number of periods, as ten months by quarters. Weeks and days
    /// are counted as 52 weeks a year, to the nearest instalment, and at least one.
    /// </summary>
    public int? InstalmentsIn(int months)
    {
        if (!IsByMonths) return Math.Max(1, (int)Math.Round(months / (12m * YearFraction), MidpointRounding.AwayFromZero));
        return months % Months == 0 ? months / Months : null;
    }

    /// <summary>Months in a period by months or years.</summary>
    internal int Months => Unit == PeriodUnit.Year ? 12 * Count : Count;

    /// <summary>The date some periods later (earlier when negative); a month that is too short ends it.</summary>
    internal DateTime Add(DateTime date, int periods) => IsByMonths
        ? Calendar.AddMonths(date, (long)periods * Months)
        : Calendar.AddDays(date, (long)periods * Count * (Unit == PeriodUnit.Week ? 7 : 1));
}
