using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Apr;

/// <summary>The frequency of payments, which decides what the intervals of the European rule are counted in.</summary>
public static class EuFrequency
{
    /// <summary>Years when all payments are whole years apart, weeks when they are whole weeks apart and not all whole months, else months.</summary>
    public static EuPeriod Of(IReadOnlyList<CashFlow> flows)
    {
        var start = flows.Count == 0 ? default : Start(flows);
        var days = flows.Where(flow => flow.Kind == FlowKind.Payment && flow.Amount != 0).Select(flow => flow.Date)
            .Where(day => day > start).Distinct().OrderBy(day => day).ToArray();
        if (days.Length < 2) return EuPeriod.Month;
        if (Apart(days, (a, b) => CountingBack.WholeMonths(a, b) is > 0 and var months && months % 12 == 0)) return EuPeriod.Year;
        var weeks = Apart(days, (a, b) => (b - a).Days % 7 == 0) && !Apart(days, (a, b) => CountingBack.WholeMonths(a, b) > 0);
        return weeks ? EuPeriod.Week : EuPeriod.Month;
    }

    /// <summary>The day of the first drawdown, from which all intervals are counted; the first of all days when nothing is drawn.</summary>
    internal static DateTime Start(IReadOnlyList<CashFlow> flows)
    {
        var drawdowns = flows.Where(flow => flow.Kind == FlowKind.Drawdown && flow.Amount != 0).ToArray();
        return (drawdowns.Length == 0 ? flows : drawdowns).Min(flow => flow.Date);
    }

    private static bool Apart(DateTime[] days, Func<DateTime, DateTime, bool> test)
    {
        for (var i = 1; i < days.Length; i++)
            if (!test(days[i - 1], days[i])) return false;
        return true;
    }
}
