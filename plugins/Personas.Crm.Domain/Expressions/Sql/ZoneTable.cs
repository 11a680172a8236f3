using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>From one time up to another, and the seconds that a clock differs from UTC meanwhile.</summary>
internal sealed record Span(DateTime From, DateTime To, long Seconds);

/// <summary>
/// The clock of a zone as a table, for databases that know no zones, or other ones than .NET. It holds from 1753, the first year that
/// Dataverse stores, to 2299; later instants are counted by the offset at its end.
/// </summary>
internal static class ZoneTable
{
    public const int LastYear = 2299;

    private static readonly TimeSpan Step = TimeSpan.FromDays(7);

    public static int FirstYear => Calendar.First.Year;

    public static IEnumerable<Span> Of(TimeZoneInfo zone)
    {
        var from = DateTime.MinValue;
        var at = new DateTime(FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var end = new DateTime(LastYear, 12, 31, 0, 0, 0, DateTimeKind.Utc);
        while (at < end)
        {
            var next = at + Step;
            if (zone.GetUtcOffset(next) != zone.GetUtcOffset(at))
            {
                var change = Change(zone, at, next);
                yield return new Span(from, change, Seconds(zone, at));
                from = change;
            }
            at = next;
        }
        yield return new Span(from, Calendar.Last, Seconds(zone, at));
    }

    private static DateTime Change(TimeZoneInfo zone, DateTime before, DateTime after)
    {
        var offset = zone.GetUtcOffset(before);
        var low = before.Ticks / TimeSpan.TicksPerSecond;
        var high = after.Ticks / TimeSpan.TicksPerSecond;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (zone.GetUtcOffset(new DateTime(middle * TimeSpan.TicksPerSecond, DateTimeKind.Utc)) == offset) low = middle;
            else high = middle;
        }
        return new DateTime(high * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }

    private static long Seconds(TimeZoneInfo zone, DateTime at) => (long)zone.GetUtcOffset(at).TotalSeconds;
}
