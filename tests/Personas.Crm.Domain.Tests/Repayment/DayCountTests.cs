using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Repayment.DayCounts;

namespace Personas.Crm.Domain.Tests.Repayment;

[TestClass]
public sealed class DayCountTests
{
    private static readonly DayCount[] ByBasis = [DayCount.UnitedStates, DayCount.ActualSpreadsheet, DayCount.Actual360, DayCount.Actual365, DayCount.European];

    [TestMethod]
    public void Days_of_thirty_day_months_are_as_published()
    {
        foreach (var row in RepaymentOracles.Rows("daycount_30_360.csv"))
        {
            var from = Loan.Day(row[0]);
            var to = Loan.Day(row[1]);
            Assert.AreEqual(int.Parse(row[2], CultureInfo.InvariantCulture), DayCount.BondBasis.Days(from, to), $"bond basis {row[0]} {row[1]}");
            Assert.AreEqual(int.Parse(row[3], CultureInfo.InvariantCulture), DayCount.European.Days(from, to), $"eurobond {row[0]} {row[1]}");
            if (row[4].Length == 0) continue;
            Assert.AreEqual(int.Parse(row[4], CultureInfo.InvariantCulture), DayCount.EuropeanIsda.Days(from, to), $"ISDA {row[0]} {row[1]}");
        }
    }

    [TestMethod]
    public void Year_fractions_of_actual_days_are_as_published()
    {
        var conventions = new Dictionary<string, DayCount> { ["ISDA"] = DayCount.ActualIsda, ["ISMA"] = DayCount.ActualIcma, ["AFB"] = DayCount.ActualAfb };
        foreach (var row in RepaymentOracles.Rows("daycount_actual_actual.csv"))
        {
            var period = row[3].Length > 0 ? new CouponPeriod(Loan.Day(row[3]), Loan.Day(row[4])) : null;
            var fraction = conventions[row[0]].YearFraction(Loan.Day(row[1]), Loan.Day(row[2]), period);
            Assert.AreEqual(RepaymentOracles.Number(row[5]), fraction, 0.0000000001m, string.Join(",", row));
        }
    }

    [TestMethod]
    public void Year_fractions_of_spreadsheets_are_as_published()
    {
        foreach (var row in RepaymentOracles.Rows("daycount_yearfrac.csv"))
        {
            var from = RepaymentOracles.Date(row[0]);
            var to = RepaymentOracles.Date(row[1]);
            var fraction = Math.Abs(ByBasis[int.Parse(row[2], CultureInfo.InvariantCulture)].YearFraction(from, to));
            Assert.AreEqual(RepaymentOracles.Number(row[3]), fraction, 0.000000001m, string.Join(",", row));
        }
    }

    /// <summary>ISDA, "The actual/actual day count fraction", 1999: irregular first periods, and the end of February.</summary>
    [TestMethod]
    [DataRow("1999-02-01", "1999-07-01", "1998-07-01", "1999-07-01", "0.410958904110", DisplayName = "short first")]
    [DataRow("2002-08-15", "2003-07-15", "2003-01-15", "2003-07-15", "0.915760869565", DisplayName = "long first")]
    [DataRow("1999-07-30", "2000-01-30", "1999-07-30", "2000-01-30", "0.5", DisplayName = "short final, first part")]
    public void The_ICMA_count_divides_irregular_periods_into_regular_ones(string from, string to, string periodFrom, string periodTo, string expected)
    {
        var period = new CouponPeriod(Loan.Day(periodFrom), Loan.Day(periodTo));
        Assert.AreEqual(RepaymentOracles.Number(expected), DayCount.ActualIcma.YearFraction(Loan.Day(from), Loan.Day(to), period), 0.0000000001m);
    }

    [TestMethod]
    public void The_end_of_February_is_a_30th_in_the_United_States_and_a_28th_at_an_ISDA_maturity()
    {
        var (from, to) = (Loan.Day("2007-02-28"), Loan.Day("2008-02-29"));
        Assert.AreEqual(360, DayCount.UnitedStates.Days(from, to));
        Assert.AreEqual(361, DayCount.BondBasis.Days(from, to));
        Assert.AreEqual(360, DayCount.EuropeanIsda.Days(from, to));
        Assert.AreEqual(359, DayCount.EuropeanIsda.Days(from, to, new CouponPeriod(from, to, IsLast: true)));
    }

    /// <summary>The same paper, in full: ISDA, ICMA and AFB of irregular first and last periods.</summary>
    [TestMethod]
    [DataRow("1999-02-01", "1999-07-01", "0.410958904110", "0.410958904110")]
    [DataRow("2002-08-15", "2003-07-15", "0.915068493151", "0.915068493151")]
    [DataRow("1999-07-30", "2000-01-30", "0.503892506924", "0.504109589041")]
    public void Calendar_years_and_years_counted_back_are_as_the_paper_says(string from, string to, string isda, string afb)
    {
        Assert.AreEqual(RepaymentOracles.Number(isda), DayCount.ActualIsda.YearFraction(Loan.Day(from), Loan.Day(to)), 0.0000000001m);
        Assert.AreEqual(RepaymentOracles.Number(afb), DayCount.ActualAfb.YearFraction(Loan.Day(from), Loan.Day(to)), 0.0000000001m);
    }

    /// <summary>The rule of the NASD, by which half years between ends of months differ from 180 days; and Microsoft's DAYS360 and YEARFRAC.</summary>
    [TestMethod]
    [DataRow("2006-08-31", "2007-02-28", 178)]
    [DataRow("2007-02-28", "2007-08-31", 180)]
    [DataRow("2007-08-31", "2008-02-29", 179)]
    [DataRow("2008-02-29", "2008-08-31", 180)]
    [DataRow("2008-02-29", "2009-02-28", 360)]
    [DataRow("2006-02-28", "2006-03-31", 30)]
    [DataRow("2006-02-28", "2006-03-03", 3)]
    [DataRow("2006-01-31", "2006-02-28", 28)]
    [DataRow("2008-02-28", "2008-03-31", 33)]
    [DataRow("2011-01-30", "2011-02-01", 1)]
    [DataRow("2011-01-01", "2011-12-31", 360)]
    [DataRow("2011-01-01", "2011-02-01", 30)]
    [DataRow("2012-01-01", "2012-07-30", 209)]
    public void Days_of_thirty_day_months_in_the_United_States_are_as_published(string from, string to, int days) =>
        Assert.AreEqual(days, DayCount.UnitedStates.Days(Loan.Day(from), Loan.Day(to)));

    [TestMethod]
    public void Every_convention_is_found_by_its_key_and_counts_backwards_as_forwards()
    {
        foreach (var convention in DayCount.All)
        {
            Assert.AreSame(convention, DayCount.Find(convention.Key.ToLowerInvariant()));
            var (from, to) = (Loan.Day("2023-12-15"), Loan.Day("2025-03-31"));
            Assert.AreEqual(convention.Days(from, to), -convention.Days(to, from), convention.Key);
            Assert.AreEqual(convention.YearFraction(from, to), -convention.YearFraction(to, from), convention.Key);
            Assert.AreEqual(0m, convention.YearFraction(from, from), convention.Key);
        }
        Assert.AreEqual(DayCount.All.Count, DayCount.All.Select(convention => convention.Key).Distinct().Count());
        Assert.IsNull(DayCount.Find("30/365"));
    }

    [TestMethod]
    public void A_year_of_regular_coupons_is_one_year()
    {
        var days = Enumerable.Range(0, 13).Select(i => Loan.Day("2024-01-31").AddMonths(i)).ToList();
        var year = Enumerable.Range(0, 12).Sum(i => DayCount.ActualIcma.YearFraction(days[i], days[i + 1], new CouponPeriod(days[i], days[i + 1])));
        Assert.AreEqual(1m, year, 1e-26m);
    }
}
