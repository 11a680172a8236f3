using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Apr.Solving;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr;

/// <summary>
/// The European annual percentage rate of charge: the X for which Σ C·(1+X)^(−t) over the drawdowns equals Σ D·(1+X)^(−s) over the payments
/// (part I of annex I to 2008/48/EC and 2014/17/EU and of annex III to (EU) 2023/2225).
/// </summary>
/// <remarks>
/// What pays back less than was drawn has a negative rate, above −100 %. Where several rates make both sides equal, the rate is the greatest
/// at which a higher charge would raise it: for a credit whose balance never turns into the customer's favour that is the only one above
/// the others, and it never falls when a charge is added.
/// </remarks>
public static class EuApr
{
    /// <summary>The rate of dated flows; intervals are counted in the frequency of their payments.</summary>
    public static Reading<AnnualRate> Of(IReadOnlyList<CashFlow> flows) => Of(flows, EuFrequency.Of(flows));

    /// <summary>The rate of dated flows, with intervals counted in a period.</summary>
    public static Reading<AnnualRate> Of(IReadOnlyList<CashFlow> flows, EuPeriod period)
    {
        if (flows.Count == 0) return Of(Array.Empty<TimedFlow>());
        var start = EuFrequency.Start(flows);
        return Of(flows.Select(flow => new TimedFlow(flow.Kind, EuInterval.Between(start, flow.Date, period).Years, flow.Amount)).ToArray());
    }

    /// <summary>The rate of flows whose times are known in years.</summary>
    public static Reading<AnnualRate> Of(IReadOnlyList<TimedFlow> flows)
    {
        var problems = FlowProblems.Of(flows);
        if (problems.Count > 0) return Readings.Failed<AnnualRate>(problems);

        var sum = ExponentialSum.Of(flows);
        if (sum.Largest == 0) return Readings.Failed<AnnualRate>([FlowProblems.AnyRate]);
        var zeros = ExponentialZeros.Of(sum);
        if (zeros.Count == 0) return Readings.Failed<AnnualRate>([sum.SignChanges % 2 == 0 ? FlowProblems.NoRate : FlowProblems.Beyond]);
        return Readings.Of(new AnnualRate(100 * (DecimalMath.Exp(Chosen(zeros).At) - 1)));
    }

    private static Crossing Chosen(IReadOnlyList<Crossing> zeros) =>
        zeros.Any(zero => zero.Rises) ? zeros.Last(zero => zero.Rises) : zeros[zeros.Count - 1];
}
