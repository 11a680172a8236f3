using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>When a fiscal period is, in each of the years that queries know.</summary>
internal static class FiscalTable
{
    public static IEnumerable<Span> Of(long period, FactType type, Moment moment)
    {
        var fiscal = moment.Fiscal;
        if (period > fiscal.PeriodsPerYear) yield break;
        for (var year = ZoneTable.FirstYear - 1; year <= ZoneTable.LastYear; year++)
        {
            var from = fiscal.PeriodStart(year, period);
            var end = fiscal.YearStart(year + 1);
            var next = period == fiscal.PeriodsPerYear ? end : fiscal.PeriodStart(year, period + 1);
            if (from < end) yield return new Span(At(from), At(next < end ? next : end), 0);
        }

        DateTime At(DateTime day) => type == FactType.Date ? day : moment.ToUtc(day);
    }
}
