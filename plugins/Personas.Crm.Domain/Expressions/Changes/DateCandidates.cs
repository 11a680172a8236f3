using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>Days and instants beside the ends of date ranges.</summary>
internal static class DateCandidates
{
    // A fiscal period has no ends of its own: it comes round every year. An age and a birthday meet in some year.
    private const int DaysLooked = 370;
    private const int YearsLooked = 120;

    public static IEnumerable<FactValue> Of(FactType type, IReadOnlyList<Demand> demands, IEnumerable<FactValue> landmarks, FactValue present, Moment moment)
    {
        var step = type == FactType.Date ? TimeSpan.TicksPerDay : TimeSpan.TicksPerSecond;
        var now = (type == FactType.Date ? moment.Today : moment.UtcNow).Ticks / step * step;
        var beside = landmarks.Select(landmark => landmark.AsWhole).Where(IsStorable)
            .SelectMany(ticks => new[] { ticks / step * step, ((ticks - 1) / step * step), ((ticks + step - 1) / step * step) });
        var turning = demands.Any(demand => demand.Test.Landmarks is null) ? Around(present.IsMissing ? now : present.AsWhole) : [];
        return beside.Concat(turning).Concat([now, now - step]).Where(IsStorable).Select(FactValue.OfWhole);
    }

    private static bool IsStorable(long ticks) => ticks >= Calendar.First.Ticks && ticks <= Calendar.Last.Ticks;

    private static IEnumerable<long> Around(long ticks) =>
        Enumerable.Range(-DaysLooked, (2 * DaysLooked) + 1).Select(day => ticks + (day * TimeSpan.TicksPerDay))
            .Concat(Enumerable.Range(-YearsLooked, (2 * YearsLooked) + 1).Select(years => Calendar.AddYears(new DateTime(ticks), years).Ticks));
}
