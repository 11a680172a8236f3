using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Apr.RegZ;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Benchmarks;

/// <summary>A mortgage of 360 months with a charge at signing: its schedule, its rates, and both as a quote needs them.</summary>
[MemoryDiagnoser]
public class Rates
{
    private static readonly RepaymentTerms Terms = new() { Amount = 200_000, Start = new DateTime(2026, 1, 12), Rate = 6, Instalments = 360 };
    private IReadOnlyList<CashFlow> _flows = null!;
    private IReadOnlyList<CashFlow> _irregular = null!;

    /// <summary>Makes the flows.</summary>
    [GlobalSetup]
    public void Load()
    {
        _flows = Flows(RepaymentSchedule.Of(Terms).Required);
        _irregular = _flows.Select((flow, i) => flow.Kind == FlowKind.Payment ? flow with { Date = flow.Date.AddDays(i * 7 % 11) } : flow).ToArray();
    }

    /// <summary>The schedule alone.</summary>
    [Benchmark]
    public RepaymentSchedule Schedule() => RepaymentSchedule.Of(Terms).Required;

    /// <summary>The European rate of dated flows.</summary>
    [Benchmark]
    public AnnualRate European() => EuApr.Of(_flows).Required;

    /// <summary>The same with payments on days that move, so that hardly two intervals are equal.</summary>
    [Benchmark]
    public AnnualRate European_irregular() => EuApr.Of(_irregular).Required;

    /// <summary>The rate of the United States, with the unit-period found.</summary>
    [Benchmark]
    public RegZRate American() => RegZApr.Of(_flows).Required;

    /// <summary>Schedule and European rate, as for one quote.</summary>
    [Benchmark(Baseline = true)]
    public AnnualRate Schedule_and_rate() => EuApr.Of(Flows(RepaymentSchedule.Of(Terms).Required)).Required;

    private static IReadOnlyList<CashFlow> Flows(RepaymentSchedule schedule) =>
        [.. ScheduleFlows.Of(schedule), CashFlow.Payment(schedule.Terms.Start, 4_000)];
}
