using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Repayment.DayCounts;

namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>When a schedule's instalments fall due, and how much interest the time between them bears. Amounts repaid come later.</summary>
internal sealed class SchedulePlan
{
    private readonly DateTime[] _dues;

    public SchedulePlan(RepaymentTerms terms)
    {
        Terms = terms;
        Planned = Math.Max(terms.Instalments, terms.Balloon?.AmortisedOver ?? 0);
        FirstRepaid = terms.PaymentFree + terms.InterestOnly;
        var dues = new DueDates(terms);
        _dues = new DateTime[Planned];
        Fractions = new decimal[Planned];
        for (var i = 0; i < Planned; i++)
        {
            _dues[i] = dues[i];
            Fractions[i] = i == 0 ? FirstFraction(dues) : Fraction(i);
        }
        Periods = new PeriodPlanner(this).Periods();
        for (var i = 0; i < Periods.Count; i++)
            if (Periods[i].HasNewRate || Periods[i].HasNewCapital) LastChange = i;
    }

    public RepaymentTerms Terms { get; }

    /// <summary>The periods of the instalments.</summary>
    public IReadOnlyList<AccrualPeriod> Periods { get; }

    /// <summary>How many instalments there would be without a balloon that cuts them off.</summary>
    public int Planned { get; }

    /// <summary>The instalment from which on capital is repaid, counted from 0.</summary>
    public int FirstRepaid { get; }

    /// <summary>The last period with another rate or more capital than before; the first one when there is none.</summary>
    public int LastChange { get; }

    /// <summary>The planned periods as parts of a year.</summary>
    public decimal[] Fractions { get; }

    /// <summary>Whether all periods but the first are the same part of a year.</summary>
    public bool IsRegular => Terms.Basis == InterestBasis.EqualPeriods;

    /// <summary>That part.</summary>
    public decimal RegularFraction => Terms.Frequency.YearFraction;

    /// <summary>The day from which a period's interest runs.</summary>
    public DateTime From(int index) => index == 0 ? Terms.Start.Date : _dues[index - 1];

    /// <summary>The day on which a period's instalment falls due.</summary>
    public DateTime Due(int index) => _dues[index];

    /// <summary>The regular period that ends with an instalment; null where the day count does not ask for it.</summary>
    public CouponPeriod? Coupon(int index) => !Terms.DayCount.AsksForPeriod ? null
        : new CouponPeriod(index == 0 ? new DueDates(Terms)[-1] : _dues[index - 1], _dues[index], index == Terms.Instalments - 1);

    private decimal Fraction(int index) =>
        IsRegular ? RegularFraction : Terms.DayCount.YearFraction(From(index), Due(index), Coupon(index));

    // Whole periods back from the first due date; the days that remain by the day count (the examples of the European Commission: 34/365, 3/365 + 1/12).
    private decimal FirstFraction(DueDates dues)
    {
        var start = Terms.Start.Date;
        if (!IsRegular) return Terms.DayCount.YearFraction(start, dues.First, Coupon(0));
        var whole = 0;
        while (dues[-whole - 1] >= start) whole++;
        if (Terms.Frequency.Add(start, whole + 1) == dues.First) return (whole + 1) * RegularFraction;
        var odd = new CouponPeriod(dues[-whole - 1], dues[-whole]);
        return (whole * RegularFraction) + Terms.DayCount.YearFraction(start, dues[-whole], odd);
    }
}
