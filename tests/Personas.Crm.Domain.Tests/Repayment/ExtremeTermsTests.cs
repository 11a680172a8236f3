using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.DayCounts;
using Personas.Crm.Domain.Repayment.Methods;

namespace Personas.Crm.Domain.Tests.Repayment;

/// <summary>Whatever is written into terms, the answer is a schedule or a problem, never an exception.</summary>
[TestClass]
public sealed class ExtremeTermsTests
{
    private static readonly decimal[] Amounts = [decimal.MinValue, -1, 0, 0.0000000000000000000000000001m, 0.01m, 1234.56m, 922337203685477, decimal.MaxValue];
    private static readonly decimal[] Percents = [decimal.MinValue, -100, 0, 0.0000000000000000000000000001m, 0.5m, 7, 100, 1000, decimal.MaxValue];
    private static readonly int[] Counts = [int.MinValue, -1, 0, 0, 0, 1, 2, 11, 60, 366, 3653, int.MaxValue];
    private static readonly decimal[] Steps = [0.01m, 0.01m, 0, 0.0001m, 1000000, 0.0000000000000000000000000001m, decimal.MaxValue];

    private static readonly DateTime[] Days =
        [DateTime.MinValue, new(1900, 1, 1), new(2024, 1, 31), new(2024, 2, 29), new(2024, 3, 1), new(2030, 1, 1), new(2199, 12, 31), DateTime.MaxValue];

    private static readonly PaymentFrequency[] Frequencies =
    [
        PaymentFrequency.Monthly, PaymentFrequency.Weekly, PaymentFrequency.Yearly, new(PeriodUnit.Day, 1),
        new(PeriodUnit.Year, 366), new(PeriodUnit.Month, int.MaxValue), new(PeriodUnit.Week, 0),
    ];

    [TestMethod]
    public void Nothing_that_can_be_written_throws()
    {
        var schedules = 0;
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            var terms = Terms(new Random(seed));
            try
            {
                if (RepaymentSchedule.Of(terms).IsValid) schedules++;
                return true.ToProperty();
            }
            catch (Exception thrown)
            {
                return false.Label($"{seed}: {terms} throws {thrown}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
        Assert.IsGreaterThan(100, schedules, "extreme terms that can be repaid");
    }

    // Most terms are sound and a few are not: with all of them extreme, the first check would always end it.
    private static RepaymentTerms Terms(Random random)
    {
        bool Often() => random.Next(6) > 0;
        T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
        return new RepaymentTerms
        {
            Amount = Often() ? 10000 : Pick(Amounts),
            Start = Often() ? new DateTime(2024, 1, 31) : Pick(Days),
            Rate = Often() ? 7 : Pick(Percents),
            Instalments = Often() ? 24 : Pick(Counts),
            Frequency = Often() ? PaymentFrequency.Monthly : Pick(Frequencies),
            FinancedCharges = Often() ? 0 : Pick(Amounts),
            PaymentFree = Often() ? 0 : Pick(Counts),
            InterestOnly = Often() ? 0 : Pick(Counts),
            FirstDue = Often() ? null : Pick(Days),
            PaymentDay = Often() ? null : Pick(Counts),
            FirstPeriod = Often() ? FirstPeriod.Long : FirstPeriod.Short,
            EndOfMonth = Often(),
            Rounding = new RoundingRule(Often() ? 0.01m : Pick(Steps), Pick(Enum.GetValues<RoundingMode>())),
            Regime = Pick(Enum.GetValues<RoundingRegime>()),
            Basis = Pick(Enum.GetValues<InterestBasis>()),
            DayCount = Pick(DayCount.All),
            Method = Often() ? RepaymentMethod.Annuity : Pick<RepaymentMethod>(
            [
                RepaymentMethod.Bullet, RepaymentMethod.EqualPrincipal, RepaymentMethod.Fixed(Pick(Amounts)),
                RepaymentMethod.Growing(Pick(Percents), Pick(Counts)),
                RepaymentMethod.ShareOfBalance(Pick(Percents), Pick(Amounts)),
            ]),
            Balloon = Often() ? null : Pick<Balloon>([Balloon.OfAmount(Pick(Amounts)), Balloon.OfShare(Pick(Percents)), Balloon.AsIfOver(Pick(Counts))]),
            LaterDrawdowns = Often() ? [] : Enumerable.Range(0, 3).Select(_ => new Drawdown(Pick(Days), Pick(Amounts))).ToList(),
            RateChanges = Often() ? [] : Enumerable.Range(0, 3).Select(_ => Pick(Days)).OrderBy(day => day)
                .Select(day => new RateChange(day, Pick(Percents))).ToList(),
        };
    }
}
