using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>
/// The annual percentage rate of closed-end credit in the United States by the actuarial method: Regulation Z (12 CFR 1026), appendix J.
/// Amounts financed are drawdowns, after prepaid finance charges.
/// </summary>
/// <remarks>Where several rates fit, the rate is the greatest at which a higher payment would raise it, as in <see cref="EuApr"/>.</remarks>
public static class RegZApr
{
    /// <summary>The rate of a transaction whose term begins with its first flow, measured in the unit-period that paragraph (b)(4) asks for.</summary>
    public static Reading<RegZRate> Of(IReadOnlyList<CashFlow> flows) => Of(flows, flows.Count == 0 ? default : flows.Min(flow => flow.Date));

    /// <summary>The rate of a transaction whose finance charge begins to be earned on a day: consummation, or later (paragraph (b)(2)).</summary>
    public static Reading<RegZRate> Of(IReadOnlyList<CashFlow> flows, DateTime begin)
    {
        var problems = Problems(flows, begin);
        return problems.Count > 0 ? Readings.Failed<RegZRate>(problems) : Of(flows, begin, UnitPeriodChoice.Of(begin, flows));
    }

    /// <summary>The rate of a transaction in a stated unit-period.</summary>
    public static Reading<RegZRate> Of(IReadOnlyList<CashFlow> flows, DateTime begin, UnitPeriod unit)
    {
        var problems = Problems(flows, begin);
        if (problems.Count > 0) return Readings.Failed<RegZRate>(problems);

        var equation = RegZEquation.Of(Timed(flows, begin, unit));
        if (equation.IsEmpty) return Readings.Failed<RegZRate>([FlowProblems.AnyRate]);
        return RegZRates.Of(equation) is { } rate
            ? Readings.Of(new RegZRate(100 * unit.PerYear * rate, unit))
            : Readings.Failed<RegZRate>([equation.SignChanges % 2 == 0 ? FlowProblems.NoRate : FlowProblems.Beyond]);
    }

    private static IEnumerable<KeyValuePair<UnitTime, decimal>> Timed(IReadOnlyList<CashFlow> flows, DateTime begin, UnitPeriod unit)
    {
        var days = SeriesDay.Of(begin, flows);
        return flows.Select((flow, i) => new KeyValuePair<UnitTime, decimal>(
            UnitTime.Between(begin, flow.Date, unit, days[i]), flow.Kind == FlowKind.Drawdown ? flow.Amount : -flow.Amount));
    }

    private static List<Problem> Problems(IReadOnlyList<CashFlow> flows, DateTime begin)
    {
        var problems = FlowProblems.Of(flows.Select(flow => flow.Kind), flows.Select(flow => flow.Amount)).ToList();
        for (var i = 0; i < flows.Count; i++)
            if (flows[i].Date < begin)
                problems.Add(new($"flows[{i}].date", "The day is before the term begins.", "A charge paid in advance reduces the amount financed."));
        if (problems.Count == 0 && flows.All(flow => flow.Date == begin)) problems.Add(FlowProblems.AnyTime);
        return problems;
    }
}
