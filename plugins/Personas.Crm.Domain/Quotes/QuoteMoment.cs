using System;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>The instant of a quote, and how its days were counted.</summary>
/// <param name="Utc">The instant in UTC.</param>
/// <param name="Zone">The id of the time zone whose midnights began the days.</param>
/// <param name="Fiscal">The fiscal year.</param>
/// <param name="WeekStart">The first day of a week.</param>
public sealed record QuoteMoment(DateTime Utc, string Zone, FiscalCalendar Fiscal, DayOfWeek WeekStart)
{
    /// <summary>What is to be remembered of a moment.</summary>
    public static QuoteMoment Of(Moment moment) => new(moment.UtcNow, moment.Zone.Id, moment.Fiscal, moment.WeekStart);

    /// <summary>The moment again.</summary>
    /// <param name="zone">Finds a time zone by its id.</param>
    public Moment ToMoment(Func<string, TimeZoneInfo> zone) => new(Utc, zone(Zone), Fiscal, WeekStart);
}
