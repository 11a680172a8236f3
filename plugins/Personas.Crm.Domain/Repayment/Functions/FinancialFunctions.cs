using System;
using Personas.Crm.Domain.Repayment.DayCounts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Repayment.Functions;

/// <summary>
/// The functions of a spreadsheet, in decimal and with a spreadsheet's signs: money that is paid is negative. Rates are parts for one period, 0.08/12
/// for 8 % a year by months. Payments are at the ends of periods, or at their starts.
/// </summary>
/// <exception cref="OverflowException">A result is beyond 7.9e28: rates and periods that no credit has.</exception>
public static class FinancialFunctions
{
    /// <summary>The level payment that brings a present value to a future one.</summary>
    public static decimal Pmt(decimal rate, int periods, decimal present, decimal future = 0, bool atStart = false)
    {
        Require(periods, 1);
        if (rate == 0) return -(present + future) / periods;
        var growth = DecimalMath.Power(1 + rate, periods);
        return -rate * ((present * growth) + future) / ((growth - 1) * Due(rate, atStart));
    }

    /// <summary>The future value of a present one and of level payments.</summary>
    public static decimal Fv(decimal rate, int periods, decimal payment, decimal present = 0, bool atStart = false)
    {
        Require(periods, 0);
        if (rate == 0) return -(present + (payment * periods));
        var growth = DecimalMath.Power(1 + rate, periods);
        return -(present * growth) - (payment * Due(rate, atStart) * (growth - 1) / rate);
    }

    /// <summary>The present value of level payments and of a future value.</summary>
    public static decimal Pv(decimal rate, int periods, decimal payment, decimal future = 0, bool atStart = false)
    {
        Require(periods, 0);
        if (rate == 0) return -(future + (payment * periods));
        var growth = DecimalMath.Power(1 + rate, periods);
        return -((payment * Due(rate, atStart) * (growth - 1) / rate) + future) / growth;
    }

    /// <summary>The interest in the payment of a period; the first period is 1.</summary>
    public static decimal Ipmt(decimal rate, int period, int periods, decimal present, decimal future = 0, bool atStart = false)
    {
        RequirePeriod(period, periods);
        if (atStart && period == 1) return 0;
        var payment = Pmt(rate, periods, present, future, atStart);
        return Fv(rate, period - 1, payment, present, atStart) * rate / Due(rate, atStart);
    }

    /// <summary>The capital in the payment of a period; the first period is 1.</summary>
    public static decimal Ppmt(decimal rate, int period, int periods, decimal present, decimal future = 0, bool atStart = false) =>
        Pmt(rate, periods, present, future, atStart) - Ipmt(rate, period, periods, present, future, atStart);

    /// <summary>The interest in the payments from one period to another, both included.</summary>
    public static decimal CumIpmt(decimal rate, int periods, decimal present, int first, int last, bool atStart = false)
    {
        RequirePeriod(first, last);
        RequirePeriod(last, periods);
        var sum = 0m;
        for (var period = first; period <= last; period++) sum += Ipmt(rate, period, periods, present, 0, atStart);
        return sum;
    }

    /// <summary>The capital in the payments from one period to another, both included.</summary>
    public static decimal CumPrinc(decimal rate, int periods, decimal present, int first, int last, bool atStart = false) =>
        ((last - first + 1) * Pmt(rate, periods, present, 0, atStart)) - CumIpmt(rate, periods, present, first, last, atStart);

    /// <summary>The rate for one period; null when level payments and the two values fit no rate.</summary>
    public static decimal? Rate(int periods, decimal payment, decimal present, decimal future = 0, bool atStart = false)
    {
        Require(periods, 1);
        return RateSearch.Of(rate => Balance(rate, periods, payment * Due(rate, atStart), present, future));
    }

    /// <summary>The effective rate a year of a nominal one that is compounded so many times.</summary>
    public static decimal Effect(decimal nominal, int periods)
    {
        Require(periods, 1);
        return DecimalMath.Power(1 + (nominal / periods), periods) - 1;
    }

    /// <summary>The nominal rate a year, compounded so many times, of an effective one above -1.</summary>
    public static decimal Nominal(decimal effective, int periods)
    {
        Require(periods, 1);
        return periods * (DecimalMath.Power(1 + effective, 1m / periods) - 1);
    }

    /// <summary>The interest of a security that pays at maturity.</summary>
    /// <param name="issue">From when interest runs.</param>
    /// <param name="maturity">When it is paid.</param>
    /// <param name="rate">The rate a year, as a part.</param>
    /// <param name="par">What bears interest.</param>
    /// <param name="dayCount">How days are counted.</param>
    public static decimal AccrIntM(DateTime issue, DateTime maturity, decimal rate, decimal par, DayCount dayCount) =>
        par * rate * dayCount.YearFraction(issue, maturity);

    // What is missing to zero: as a present value at rates above 0, as a future one below, so that no power of a period is beyond a decimal.
    private static decimal Balance(decimal rate, int periods, decimal payment, decimal present, decimal future)
    {
        if (rate == 0) return present + (payment * periods) + future;
        var power = DecimalMath.Power(rate > 0 ? 1 / (1 + rate) : 1 + rate, periods);
        return rate > 0
            ? present + (payment * (1 - power) / rate) + (future * power)
            : (present * power) + (payment * (power - 1) / rate) + future;
    }

    private static decimal Due(decimal rate, bool atStart) => atStart ? 1 + rate : 1;

    private static void RequirePeriod(int period, int periods)
    {
        Require(period, 1);
        Require(periods, period);
    }

    private static void Require(int number, int least)
    {
        if (number < least) throw new ArgumentOutOfRangeException(nameof(number), number, $"A number of periods is at least {least}.");
    }
}
