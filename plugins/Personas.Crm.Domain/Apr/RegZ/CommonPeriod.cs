using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Apr.RegZ;

/// <summary>The length of one period of a transaction, as the interval that its neighbours have as well: 28 days are a month among months.</summary>
internal sealed record CommonPeriod(UnitPeriod Unit, int Days)
{
    /// <summary>Whether the period is too long to be a unit-period.</summary>
    public bool ExceedsYear => Unit.Kind == UnitPeriodKind.Month ? Unit.Multiple > 12 : Days > 366;

    /// <summary>What each period of a transaction is: of the intervals it could be, the one that most periods could be.</summary>
    public static IReadOnlyList<CommonPeriod> Of(IReadOnlyList<Period> periods)
    {
        var counts = periods.SelectMany(Candidates).GroupBy(unit => unit).ToDictionary(units => units.Key, units => units.Count());
        return periods.Select(period => new CommonPeriod(Candidates(period).OrderByDescending(unit => counts[unit]).First(), period.Days)).ToArray();
    }

    // In the order of preference among equally frequent ones: months before half months before weeks before days.
    private static IEnumerable<UnitPeriod> Candidates(Period period)
    {
        if (period.Months > 0) yield return new(UnitPeriodKind.Month, period.Months);
        if (period.IsHalfMonth) yield return new(UnitPeriodKind.HalfMonth);
        if (period.Days % 7 == 0) yield return new(UnitPeriodKind.Week, period.Days / 7);
        yield return new(UnitPeriodKind.Day, period.Days);
    }
}
