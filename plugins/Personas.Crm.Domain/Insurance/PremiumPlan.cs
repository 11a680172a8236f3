using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Insurance;

/// <summary>A part of a premium that falls due.</summary>
/// <param name="On">The day.</param>
/// <param name="Amount">How much.</param>
internal sealed record DuePremium(DateTime On, decimal Amount);

/// <summary>
/// When how much of the premium of a year is due, in advance. A year's monthly parts are equal, in whole steps of rounding, but for the first,
/// which bears what is left: together they are the year's premium, to the cent. A year that is not whole costs its months' share, rounded.
/// </summary>
/// <param name="yearly">The premium of a year, rounded.</param>
/// <param name="frequency">How often it is paid: once, yearly, else monthly.</param>
/// <param name="rounding">How amounts are rounded.</param>
internal sealed class PremiumPlan(decimal yearly, ChargeFrequency frequency, RoundingRule rounding)
{
    private const int MonthsOfYear = 12;

    /// <summary>What is due each time but the first of a year; of what is paid once or yearly, that.</summary>
    /// <param name="months">The length of the contract.</param>
    public decimal Regular(int months) => frequency switch
    {
        ChargeFrequency.Once => Total(months),
        ChargeFrequency.Yearly => Share(Math.Min(months, MonthsOfYear)),
        _ => Part(Share(Math.Min(months, MonthsOfYear)), Math.Min(months, MonthsOfYear)),
    };

    /// <summary>All that is due.</summary>
    /// <param name="months">The length of the contract.</param>
    public decimal Total(int months) => Years(months).Sum(Share);

    /// <summary>All parts by day.</summary>
    /// <param name="start">The first day of the contract.</param>
    /// <param name="months">Its length.</param>
    public IReadOnlyList<DuePremium> Of(DateTime start, int months)
    {
        if (frequency == ChargeFrequency.Once) return [new DuePremium(start, Total(months))];
        var dues = new List<DuePremium>();
        var first = 0;
        foreach (var year in Years(months))
        {
            var parts = frequency == ChargeFrequency.Yearly ? 1 : year;
            var part = Part(Share(year), parts);
            dues.Add(new DuePremium(Calendar.AddMonths(start, first), Share(year) - (part * (parts - 1))));
            for (var i = 1; i < parts; i++) dues.Add(new DuePremium(Calendar.AddMonths(start, first + i), part));
            first += year;
        }
        return dues;
    }

    // The months of each year of the contract.
    private static IEnumerable<int> Years(int months)
    {
        for (var left = months; left > 0; left -= MonthsOfYear) yield return Math.Min(left, MonthsOfYear);
    }

    private decimal Share(int months) => months == MonthsOfYear ? yearly : rounding.Apply(yearly * months / MonthsOfYear);

    private decimal Part(decimal amount, int parts) => parts == 1 ? amount : (rounding with { Mode = RoundingMode.Down }).Apply(amount / parts);
}
