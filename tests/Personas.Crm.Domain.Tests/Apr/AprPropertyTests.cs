using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Apr.RegZ;
using Personas.Crm.Domain.Tests.Laws;

namespace Personas.Crm.Domain.Tests.Apr;

/// <summary>What holds for the rate of every schedule. A fault prints the schedule and the seed; FSCHECK_REPLAY=seed,gamma runs it again.</summary>
[TestClass]
public sealed class AprPropertyTests
{
    private static readonly DateTime First = new(2024, 1, 31);

    [TestMethod]
    public void The_rate_reprices_the_flows_to_zero_within_a_billionth_of_the_amount() => Check(RandomCredit.Any, 400, flows =>
        Residual(flows, EuApr.Of(flows).Required.Percent) <= 1e-9 * Drawn(flows));

    [TestMethod]
    public void Schedules_of_up_to_480_payments_reprice_within_a_billionth() => Check(RandomCredit.Long, 60, flows =>
        Residual(flows, EuApr.Of(flows).Required.Percent) <= 1e-9 * Drawn(flows));

    [TestMethod]
    public void The_order_of_flows_does_not_matter() => Check(RandomCredit.Any, 100, flows =>
        EuApr.Of(flows).Required == EuApr.Of(flows.Reverse().ToArray()).Required);

    [TestMethod]
    public void Splitting_what_moves_at_one_moment_does_not_matter() => Check(RandomCredit.Any, 100, flows =>
        EuApr.Of(flows).Required == EuApr.Of(flows.SelectMany(Halves).ToArray()).Required);

    // A charge far in the future of a rate of thousands of percent is worth nothing today: then the last digits are noise.
    [TestMethod]
    public void A_higher_charge_never_lowers_the_rate() => Check(RandomCredit.WithCharge, 200, flows =>
        EuApr.Of(flows).Required.Percent is var percent && EuApr.Of(Raised(flows)).Required.Percent >= percent - (1e-22m * (100 + Math.Abs(percent))));

    [TestMethod]
    public void Any_flows_have_a_rate_that_reprices_them_or_a_reason_why_not() => Check(RandomCredit.Wild, 200, flows =>
    {
        var found = EuApr.Of(flows);
        return found.Value is { } rate ? Residual(flows, rate.Percent) <= 1e-9 * Largest(flows, rate.Percent) : found.Problems.Count > 0;
    });

    [TestMethod]
    public void The_American_rate_reprices_the_flows_as_well() => Check(RandomCredit.Dated, 100, flows =>
    {
        var dated = flows.Select(flow => new CashFlow(flow.Kind, First.AddDays((int)(flow.Years * 365)), flow.Amount)).ToArray();
        var rate = RegZApr.Of(dated).Required;
        var i = (double)(rate.Percent / 100 / rate.UnitPeriod.PerYear);
        var days = SeriesDay.Of(dated[0].Date, dated);
        var sum = dated.Select((flow, n) => UnitTime.Between(dated[0].Date, flow.Date, rate.UnitPeriod, days[n]) is var time
            ? Signed(flows[n]) / (1 + ((double)time.Fraction * i)) / Math.Pow(1 + i, time.Whole) : 0).Sum();
        return Math.Abs(sum) <= 1e-9 * Drawn(flows);
    });

    private static void Check(Gen<TimedFlow[]> credits, int count, Func<TimedFlow[], bool> holds)
    {
        var replay = Seed.Replay();
        var again = $"FSCHECK_REPLAY={replay.Seed},{replay.Gamma}";
        Prop.ForAll(Arb.From(credits), flows => holds(flows).Label($"{again}: {string.Join("; ", flows.Take(40).Select(Words))}"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(replay.Seed, replay.Gamma));
    }

    // Valued with doubles, by another route than the one that found the rate.
    private static double Residual(TimedFlow[] flows, decimal percent) =>
        Math.Abs(flows.Sum(flow => Signed(flow) * Math.Pow((double)(1 + (percent / 100)), -(double)flow.Years)));

    private static double Largest(TimedFlow[] flows, decimal percent) =>
        flows.Max(flow => (double)flow.Amount * Math.Pow((double)(1 + (percent / 100)), -(double)flow.Years));

    private static double Drawn(TimedFlow[] flows) => (double)flows.Where(flow => flow.Kind == FlowKind.Drawdown).Sum(flow => flow.Amount);

    private static double Signed(TimedFlow flow) => (double)(flow.Kind == FlowKind.Drawdown ? flow.Amount : -flow.Amount);

    private static IEnumerable<TimedFlow> Halves(TimedFlow flow)
    {
        var part = Math.Round(flow.Amount / 3, 2);
        return [flow with { Amount = flow.Amount - part }, flow with { Amount = part }];
    }

    private static TimedFlow[] Raised(TimedFlow[] flows) => [.. flows[..^1], flows[^1] with { Amount = flows[^1].Amount + 1 }];

    private static string Words(TimedFlow flow) => $"{flow.Kind} {flow.Amount} at {flow.Years:0.0000}";
}
