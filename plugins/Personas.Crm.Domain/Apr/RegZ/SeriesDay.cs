using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>
/// The day of the month that a series keeps: appendix J, paragraph (b)(3)(iv). A series on the 31st, 30th or 29th uses the last day of a
/// shorter month, and what falls there counts as that day.
/// </summary>
internal static class SeriesDay
{
    /// <summary>The day of the month to count on, for each flow; advances are one series, payments another.</summary>
    public static IReadOnlyList<int> Of(DateTime begin, IReadOnlyList<CashFlow> flows)
    {
        var latest = flows.GroupBy(flow => flow.Kind).ToDictionary(series => series.Key, series => series.Max(flow => flow.Date.Day));
        return flows.Select(flow => CountingBack.IsMonthEnd(flow.Date) ? Math.Max(begin.Day, latest[flow.Kind]) : flow.Date.Day).ToArray();
    }
}
