using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Repayment.DayCounts;
using Personas.Crm.Domain.Repayment.Methods;

namespace Personas.Crm.Domain.Repayment;

/// <summary>
/// What a schedule follows from. Amounts are in one currency's unit, dates are days without time or zone, rates percent a year. Anything
/// can be written here; <see cref="RepaymentSchedule.Of"/> refuses what cannot be repaid.
/// </summary>
public sealed record RepaymentTerms
{
    /// <summary>The credit that the customer receives, all parts together; positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The day of the first drawdown, from which interest runs.</summary>
    public required DateTime Start { get; init; }

    /// <summary>The nominal rate at the start, percent a year: 0 to 1,000.</summary>
    public required decimal Rate { get; init; }

    /// <summary>
    /// How many instalments there are: 1 to 3,653. A schedule is shorter when its balance is cleared earlier, as by a fixed instalment.
    /// <see cref="PaymentFrequency.InstalmentsIn"/> says how many a term in months has.
    /// </summary>
    public required int Instalments { get; init; }

    /// <summary>Rates that follow the first one, by day, each after the start. The remaining instalments are levelled anew at each.</summary>
    public IReadOnlyList<RateChange> RateChanges { get; init; } = [];

    /// <summary>Charges and premiums that are borrowed on top of the amount at the start: owed, but not received.</summary>
    public decimal FinancedCharges { get; init; }

    /// <summary>Parts of the amount that are paid out later; the rest is at the start. The remaining instalments are levelled anew at each.</summary>
    public IReadOnlyList<Drawdown> LaterDrawdowns { get; init; } = [];

    /// <summary>How often instalments fall due.</summary>
    public PaymentFrequency Frequency { get; init; } = PaymentFrequency.Monthly;

    /// <summary>The first due date; null for one period after the start, or what <see cref="PaymentDay"/> asks for.</summary>
    public DateTime? FirstDue { get; init; }

    /// <summary>The day of the month on which instalments fall due, 1 to 31; the last day of a shorter month. Null for that of the first one.</summary>
    public int? PaymentDay { get; init; }

    /// <summary>Which payment day is the first, when one is chosen and no first due date.</summary>
    public FirstPeriod FirstPeriod { get; init; }

    /// <summary>Whether instalments fall due at the ends of months when the first does (or the start, when no first due date is stated).</summary>
    public bool EndOfMonth { get; init; }

    /// <summary>How instalments are made up.</summary>
    public RepaymentMethod Method { get; init; } = RepaymentMethod.Annuity;

    /// <summary>What falls due with the last instalment; null for nothing special. For annuities and equal principal.</summary>
    public Balloon? Balloon { get; init; }

    /// <summary>How many instalments at the start nobody pays: their interest is added to what is owed.</summary>
    public int PaymentFree { get; init; }

    /// <summary>How many instalments, after those that are free, consist of interest alone.</summary>
    public int InterestOnly { get; init; }

    /// <summary>How days are counted.</summary>
    public DayCount DayCount { get; init; } = DayCount.Actual365;

    /// <summary>How long a period counts.</summary>
    public InterestBasis Basis { get; init; }

    /// <summary>How amounts are rounded.</summary>
    public RoundingRule Rounding { get; init; } = RoundingRule.Cents;

    /// <summary>Where amounts are rounded.</summary>
    public RoundingRegime Regime { get; init; }
}
