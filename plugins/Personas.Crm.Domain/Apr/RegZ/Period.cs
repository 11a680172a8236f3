using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>The interval between neighbouring advances or payments, or from the beginning of the term to the first: paragraph (b)(3)(i).</summary>
/// <param name="Days">Its length in days.</param>
/// <param name="Months">Its length in whole months; 0 when it is not.</param>
/// <param name="IsHalfMonth">Whether it makes a month together with the one before or after it.</param>
internal sealed record Period(int Days, int Months, bool IsHalfMonth)
{
    /// <summary>The periods of a transaction.</summary>
    public static IReadOnlyList<Period> Of(DateTime begin, IReadOnlyList<CashFlow> flows) =>
    [
        .. Of(begin, DaysOf(flows, FlowKind.Drawdown)),
        .. Of(begin, DaysOf(flows, FlowKind.Payment)),
    ];

    private static IEnumerable<Period> Of(DateTime begin, DateTime[] days)
    {
        if (days.Length > 0 && days[0] > begin) yield return Between(begin, days[0], false);
        for (var i = 1; i < days.Length; i++)
            yield return Between(days[i - 1], days[i], IsMonth(days, i - 2) || IsMonth(days, i - 1));
    }

    private static Period Between(DateTime from, DateTime to, bool halvesMonth) =>
        new((to - from).Days, CountingBack.WholeMonths(from, to), halvesMonth && (to - from).Days is >= 13 and <= 18);

    // Whether the two periods that begin at a day make one month.
    private static bool IsMonth(DateTime[] days, int i) => i >= 0 && i + 2 < days.Length && CountingBack.WholeMonths(days[i], days[i + 2]) == 1;

    private static DateTime[] DaysOf(IReadOnlyList<CashFlow> flows, FlowKind kind) =>
        flows.Where(flow => flow.Kind == kind && flow.Amount != 0).Select(flow => flow.Date).Distinct().OrderBy(day => day).ToArray();
}
