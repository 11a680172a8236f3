using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Apr.Assumptions;

/// <summary>
/// What the European rule assumes when an agreement leaves something open: part II of annex I to 2008/48/EC, as amended by 2011/90/EU
/// ("CCD"), and to 2014/17/EU ("MCD"); annex III to (EU) 2023/2225 repeats the first. Kinds of credit with flows of their own are
/// <see cref="Overdraft"/>, <see cref="OpenEndCredit"/>, <see cref="BridgingLoan"/>, <see cref="LowestPayments"/> and <see cref="SharedEquity"/>.
/// </summary>
public static class AprAssumptions
{
    /// <summary>Freedom of drawdown: all is drawn at once (CCD and MCD (a)).</summary>
    public static IReadOnlyList<TimedFlow> DrawnAtOnce(decimal total) => [TimedFlow.Drawdown(0, total)];

    /// <summary>
    /// Freedom within limits of amount and time: each part is drawn on the earliest day that the agreement allows (CCD and MCD (c)).
    /// </summary>
    /// <param name="limits">By day, from the first: how much may be drawn from that day on, beside what could be drawn before.</param>
    public static IReadOnlyList<CashFlow> DrawnAsAllowed(IEnumerable<KeyValuePair<DateTime, decimal>> limits) =>
        [.. limits.Where(limit => limit.Value > 0).OrderBy(limit => limit.Key).Select(limit => CashFlow.Drawdown(limit.Key, limit.Value))];

    /// <summary>
    /// Several rates or charges, for a time, an amount or a way of drawing: the highest counts for the whole duration (CCD and MCD (b); CCD (i),
    /// MCD (d)). Of the ways of drawing, only those of the most common mechanism are compared.
    /// </summary>
    public static decimal Highest(IEnumerable<decimal> offered) => offered.Max();

    /// <summary>
    /// The rate after an initial fixed one, when it then follows an indicator: the rate that the indicator gives now (CCD (j)); for property no
    /// lower than the fixed one (MCD (e)). Percent per year.
    /// </summary>
    public static decimal RateAfterFixed(decimal fixedRate, decimal rateByIndicatorNow, CreditPurpose purpose) =>
        purpose == CreditPurpose.Property ? Math.Max(fixedRate, rateByIndicatorNow) : rateByIndicatorNow;

    /// <summary>The ceiling of a credit, where none is agreed yet: 1,500 EUR (CCD (h), MCD (f)), 170,000 EUR for property (MCD (f)).</summary>
    public static decimal Ceiling(decimal? agreed, CreditPurpose purpose) => agreed ?? (purpose == CreditPurpose.Property ? 170_000 : 1_500);

    /// <summary>
    /// The day of the first drawdown, where only the first payment is certain: the one that leaves the shortest interval (CCD (f)(ii), MCD (g)(ii)).
    /// </summary>
    /// <param name="firstPayment">The day of the first payment.</param>
    /// <param name="shortestInterval">The least days that the agreement allows between the two.</param>
    public static DateTime FirstDrawdown(DateTime firstPayment, int shortestInterval) => firstPayment.AddDays(-shortestInterval);

    /// <summary>The only drawdown of a guarantee or contingent liability: the earlier of the last day it may be drawn and the roll-over (MCD (l)).</summary>
    public static DateTime ContingentDrawdown(DateTime lastAllowed, DateTime? rollsOver) =>
        rollsOver is { } day && day < lastAllowed ? day : lastAllowed;

    /// <summary>A single charge without a date: paid when the agreement is concluded (CCD (g)(ii), MCD (h)(ii)).</summary>
    public static TimedFlow SingleCharge(decimal amount) => TimedFlow.Payment(0, amount);

    /// <summary>
    /// Charges in several parts without dates or amounts: at regular intervals from the first repayment of capital on, in equal parts (CCD (g)(iii),
    /// MCD (h)(iii)).
    /// </summary>
    /// <param name="total">All parts together.</param>
    /// <param name="parts">How many; at least 1.</param>
    /// <param name="first">Years from the first drawdown to the first repayment of capital.</param>
    /// <param name="interval">Years between two parts.</param>
    public static IReadOnlyList<TimedFlow> ChargeInParts(decimal total, int parts, decimal first, decimal interval) =>
        [.. Enumerable.Range(0, parts).Select(i => TimedFlow.Payment(first + (i * interval), total / parts))];
}
