using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.DayCounts;
using Personas.Crm.Domain.Repayment.Methods;

namespace Personas.Crm.Domain.Tests.Repayment;

/// <summary>Terms of every kind. Nearly all can be repaid; some cannot, as when growing instalments begin below the interest.</summary>
internal static class RandomTerms
{
    private static readonly PaymentFrequency[] Frequencies =
        [PaymentFrequency.Monthly, PaymentFrequency.Weekly, PaymentFrequency.Quarterly, PaymentFrequency.Yearly, new(PeriodUnit.Day, 15)];

    private static readonly RoundingRule[] Rules =
    [
        RoundingRule.Cents, new(0.05m, RoundingMode.HalfUp), new(1, RoundingMode.HalfEven),
        new(0.01m, RoundingMode.Up), new(0.01m, RoundingMode.Down), new(10, RoundingMode.HalfUp),
    ];

    /// <summary>One loan, paid out at once, at one rate, all of whose instalments repay capital.</summary>
    public static Gen<RepaymentTerms> Plain { get; } =
        from amount in Gen.Choose(1, 50_000)
        from rate in Gen.Choose(0, 3000)
        from frequency in Gen.Elements(Frequencies)
        from instalments in Gen.Choose(1, 120)
        from day in Gen.Choose(0, 2000)
        from first in Gen.Choose(-5, 60)
        from convention in Gen.Elements(DayCount.All.ToArray())
        from basis in Gen.Elements(InterestBasis.EqualPeriods, InterestBasis.DayCounted)
        from regime in Gen.Elements(RoundingRegime.Ledger, RoundingRegime.Report)
        from rule in Gen.Elements(Rules)
        from endOfMonth in Gen.Elements(true, false)
        select new RepaymentTerms
        {
            Amount = amount * 1000m,
            Rate = rate / 100m,
            Instalments = frequency == PaymentFrequency.Yearly ? Math.Min(instalments, 40) : instalments,
            Start = new DateTime(2020, 1, 31).AddDays(day),
            FirstDue = first <= 0 ? null : new DateTime(2020, 1, 31).AddDays(day + first),
            Frequency = frequency,
            DayCount = convention,
            Basis = basis,
            Regime = regime,
            Rounding = rule,
            EndOfMonth = endOfMonth,
        };

    /// <summary>With any method, balloon, interest-only period, drawdowns and changes of the rate.</summary>
    public static Gen<RepaymentTerms> Any { get; } =
        from terms in Plain
        from method in Gen.Elements(RepaymentMethod.Annuity, RepaymentMethod.EqualPrincipal, RepaymentMethod.Bullet, RepaymentMethod.Growing(2, 12),
            RepaymentMethod.Fixed(terms.Amount / 4), RepaymentMethod.ShareOfBalance(10, 50))
        from balloon in Gen.Elements(null, null, Balloon.OfShare(30), Balloon.OfAmount(terms.Amount / 10), Balloon.AsIfOver(terms.Instalments + 12))
        from free in Gen.Choose(0, 3)
        from interestOnly in Gen.Choose(0, 4)
        from charges in Gen.Choose(0, 2)
        from days in Gen.ListOf(Gen.Choose(1, 1500), 4)
        from rates in Gen.ListOf(Gen.Choose(0, 2000), 2)
        let dates = days.Distinct().Select(day => terms.Start.AddDays(day)).ToList()
        select terms with
        {
            Method = method,
            Balloon = method == RepaymentMethod.Annuity || method == RepaymentMethod.EqualPrincipal ? balloon : null,
            PaymentFree = free < terms.Instalments ? free : 0,
            InterestOnly = free + interestOnly < terms.Instalments ? interestOnly : 0,
            FinancedCharges = charges * terms.Amount / 50,
            LaterDrawdowns = Drawn(terms, dates.Skip(2)),
            RateChanges = dates.Take(2).OrderBy(date => date).Zip(rates, (date, rate) => new RateChange(date, rate / 100m)).ToList(),
        };

    private static List<Drawdown> Drawn(RepaymentTerms terms, IEnumerable<DateTime> dates)
    {
        var last = new Domain.Repayment.Planning.DueDates(terms)[terms.Instalments - 1];
        return dates.Where(date => date < last).Select(date => new Drawdown(date, terms.Amount / 5)).ToList();
    }
}
