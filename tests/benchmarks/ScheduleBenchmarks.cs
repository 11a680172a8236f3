using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Repayment.DayCounts;

namespace Personas.Crm.Benchmarks;

/// <summary>A schedule of 360 months from its terms, checks included.</summary>
[MemoryDiagnoser]
public class Schedules
{
    private static readonly RepaymentTerms Ledger = new() { Amount = 200000, Rate = 5.3m, Start = new DateTime(2026, 1, 12), Instalments = 360 };
    private static readonly RepaymentTerms Report = Ledger with { Regime = RoundingRegime.Report };
    private static readonly RepaymentTerms Counted = Ledger with { Basis = InterestBasis.DayCounted, DayCount = DayCount.ActualIsda, PaymentDay = 15 };

    private static readonly RepaymentTerms Variable = Ledger with
    {
        RateChanges = Enumerable.Range(1, 119).Select(i => new RateChange(Ledger.Start.AddMonths(3 * i), 3 + (i % 7 * 0.25m))).ToList(),
    };

    /// <summary>Level instalments, every one rounded.</summary>
    [Benchmark(Baseline = true)]
    public RepaymentSchedule Annuity_rounded_by_instalment() => RepaymentSchedule.Of(Ledger).Required;

    /// <summary>Not rounded, and then printed.</summary>
    [Benchmark]
    public RepaymentSchedule Annuity_printed() => RepaymentSchedule.Of(Report).Required.Printed();

    /// <summary>By actual days, with a long first period.</summary>
    [Benchmark]
    public RepaymentSchedule Annuity_by_actual_days() => RepaymentSchedule.Of(Counted).Required;

    /// <summary>A rate that is reset every quarter: 120 levels.</summary>
    [Benchmark]
    public RepaymentSchedule Annuity_with_119_resets() => RepaymentSchedule.Of(Variable).Required;
}
