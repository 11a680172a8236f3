using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Threading;
using Dataverse.Sandbox.Query.Model;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Query.Time;

/// <summary>The SQL function <c>dv_datepart(seconds, part, calendar, user-local)</c>: a part of a kept date as a whole number.</summary>
internal static class DateParts
{
    /// <summary>Name of the function.</summary>
    public const string Function = "dv_datepart";

    private static readonly ConcurrentDictionary<UserCalendar, int> Numbers = new();
    private static readonly ConcurrentDictionary<int, UserCalendar> Calendars = new();
    private static int _last;

    /// <summary>Adds the function to a connection.</summary>
    public static void Register(SqliteConnection connection) => connection.CreateFunction<long?, long, long, bool, long?>(
        Function,
        static (seconds, part, calendar, isUserLocal) => seconds is { } kept ? Of(kept, (DatePart)part, Calendars[(int)calendar], isUserLocal) : null,
        isDeterministic: true);

    /// <summary>The number by which the function knows a calendar: SQL has no other way to name one.</summary>
    public static int NumberOf(UserCalendar calendar) => Numbers.GetOrAdd(calendar, static calendar =>
    {
        var number = Interlocked.Increment(ref _last);
        Calendars[number] = calendar;
        return number;
    });

    /// <summary>A part of a date kept as seconds since 1970-01-01.</summary>
    public static long Of(long seconds, DatePart part, UserCalendar calendar, bool isUserLocal)
    {
        var kept = DateTime.UnixEpoch.AddSeconds(seconds);
        var local = isUserLocal ? calendar.ToLocal(kept) : kept;
        return part switch
        {
            DatePart.Day => local.Day,
            DatePart.Week => CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(local, CalendarWeekRule.FirstDay, calendar.WeekStart),
            DatePart.Month => local.Month,
            DatePart.Quarter => (local.Month + 2) / 3,
            DatePart.Year => local.Year,
            DatePart.FiscalPeriod => calendar.Fiscal.PeriodOf(local),
            DatePart.FiscalYear => calendar.Fiscal.YearOf(local),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a date."),
        };
    }
}
