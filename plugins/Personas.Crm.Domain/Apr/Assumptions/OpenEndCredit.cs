using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr.Assumptions;

/// <summary>
/// Credit without a fixed duration that is no overdraft, such as a credit line or a credit card: all is drawn at once and repaid in equal monthly
/// parts of capital from one month after, over one year; over twenty years when it is for property and no card. The last payment clears the
/// balance (CCD (e), MCD (k)).
/// </summary>
/// <param name="Limit">What may be drawn.</param>
/// <param name="MonthlyRate">Interest per month as a fraction; it accrues on the balance of the month.</param>
public sealed record OpenEndCredit(decimal Limit, decimal MonthlyRate)
{
    /// <summary>What the credit is for. Cards, deferred debit or credit, are consumer credit here whatever they buy.</summary>
    public CreditPurpose Purpose { get; init; }

    /// <summary>
    /// Months after which the credit must be repaid in full and can be drawn again; null when nothing is drawn again. It is then drawn and repaid
    /// one time after the other over the assumed period: a deferred debit card settles every month.
    /// </summary>
    public int? DrawnAgainAfter { get; init; }

    /// <summary>Whether the capital, and the interest with it, is paid only once at the end of each such time, and not in monthly parts.</summary>
    public bool InOnePayment { get; init; }

    /// <summary>Charges, as payments in years from the first drawdown.</summary>
    public IReadOnlyList<TimedFlow> Charges { get; init; } = [];

    /// <summary>How amounts paid are rounded.</summary>
    public RoundingRule Rounding { get; init; } = RoundingRule.Cents;

    /// <summary>The assumed period in months.</summary>
    public int Months => Purpose == CreditPurpose.Property ? 240 : 12;

    /// <summary>The flows.</summary>
    public IReadOnlyList<TimedFlow> Flows()
    {
        var flows = new List<TimedFlow>(Charges);
        var length = Math.Max(1, DrawnAgainAfter ?? Months);
        for (var start = 0; start < Months; start += length)
        {
            flows.Add(TimedFlow.Drawdown(start / 12m, Limit));
            flows.AddRange(Repaid(start, Math.Min(length, Months - start)));
        }
        return flows;
    }

    private IEnumerable<TimedFlow> Repaid(int start, int months)
    {
        if (InOnePayment)
        {
            yield return TimedFlow.Payment((start + months) / 12m, Rounding.Apply(Limit * DecimalMath.Power(1 + MonthlyRate, months)));
            yield break;
        }
        for (var month = 1; month <= months; month++)
        {
            var balance = Limit * (months - month + 1) / months;
            yield return TimedFlow.Payment((start + month) / 12m, Rounding.Apply((Limit / months) + (balance * MonthlyRate)));
        }
    }
}
