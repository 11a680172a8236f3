using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Repayment.DayCounts;

/// <summary>
/// How the days between two dates are counted, and what part of a year they are. The first day counts, the last one does not. Dates in
/// the wrong order give the negative of what they give in the right one.
/// </summary>
public abstract class DayCount
{
    private protected DayCount(string key) => Key = key;

    /// <summary>What the convention is called, as it is stored and shown: "30/360", "ACT/365F".</summary>
    public string Key { get; }

    /// <summary>Whether the coupon period makes a difference.</summary>
    internal virtual bool AsksForPeriod => false;

    /// <summary>30/360, bond basis (ISDA 2006, 4.16(f)): a 31st is a 30th; at the end only when the start is a 30th or 31st.</summary>
    public static DayCount BondBasis { get; } = new ThirtyDayMonths("30/360", ThirtyDayRules.BondBasis);

    /// <summary>30/360 as in the United States (NASD; spreadsheets' basis 0): the bond basis, and the end of February is a 30th.</summary>
    public static DayCount UnitedStates { get; } = new ThirtyDayMonths("30/360 US", ThirtyDayRules.UnitedStates);

    /// <summary>30E/360, the eurobond basis (ISDA 2006, 4.16(g); spreadsheets' basis 4): every 31st is a 30th.</summary>
    public static DayCount European { get; } = new ThirtyDayMonths("30E/360", ThirtyDayRules.European);

    /// <summary>30E/360 ISDA (2006, 4.16(h)): the last day of every month is a 30th, but not the end of February that is the maturity.</summary>
    public static DayCount EuropeanIsda { get; } = new ThirtyDayMonths("30E/360 ISDA", ThirtyDayRules.EuropeanIsda);

    /// <summary>Actual days over 365 (fixed), leap year or not.</summary>
    public static DayCount Actual365 { get; } = new ActualDays("ACT/365F", 365);

    /// <summary>Actual days over 364: a week is the 52nd part of a year.</summary>
    public static DayCount Actual364 { get; } = new ActualDays("ACT/364", 364);

    /// <summary>Actual days over 360.</summary>
    public static DayCount Actual360 { get; } = new ActualDays("ACT/360", 360);

    /// <summary>Actual days, each over the days of its calendar year (ISDA 2006, 4.16(b)).</summary>
    public static DayCount ActualIsda { get; } = new ActualActualIsda();

    /// <summary>Actual days over the days of their coupon period (ICMA rule 251; called ISMA before).</summary>
    public static DayCount ActualIcma { get; } = new ActualActualIcma();

    /// <summary>Whole years counted back from the end; what remains over 366 when it holds a 29 February, else 365 (AFB).</summary>
    public static DayCount ActualAfb { get; } = new ActualActualAfb();

    /// <summary>Actual days over the mean length of the years touched: spreadsheets' basis 1.</summary>
    public static DayCount ActualSpreadsheet { get; } = new ActualActualSpreadsheet();

    /// <summary>All conventions.</summary>
    public static IReadOnlyList<DayCount> All { get; } =
    [
        BondBasis, UnitedStates, European, EuropeanIsda, Actual365, Actual364, Actual360, ActualIsda, ActualIcma, ActualAfb, ActualSpreadsheet,
    ];

    /// <summary>The convention with a key, whatever its case; null when there is none.</summary>
    public static DayCount? Find(string key) => All.FirstOrDefault(one => string.Equals(one.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The days between two dates.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The day after the last one.</param>
    /// <param name="period">The coupon period they lie in; null when it does not matter or is the interval itself.</param>
    public int Days(DateTime from, DateTime to, CouponPeriod? period = null) =>
        from.Date <= to.Date ? Count(from.Date, to.Date, period) : -Count(to.Date, from.Date, period);

    /// <summary>The part of a year between two dates, to 28 digits.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The day after the last one.</param>
    /// <param name="period">The coupon period they lie in; null when it does not matter or is the interval itself.</param>
    public decimal YearFraction(DateTime from, DateTime to, CouponPeriod? period = null) =>
        from.Date <= to.Date ? Fraction(from.Date, to.Date, period) : -Fraction(to.Date, from.Date, period);

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    private protected virtual int Count(DateTime from, DateTime to, CouponPeriod? period) => (to - from).Days;

    private protected abstract decimal Fraction(DateTime from, DateTime to, CouponPeriod? period);
}
