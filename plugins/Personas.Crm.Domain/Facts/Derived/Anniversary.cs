using System;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Derived;

/// <summary>When a date comes round again. 29 February comes round on 28 February of a common year, as ages count it.</summary>
internal static class Anniversary
{
    /// <summary>Days from today to the next time the date comes round; 0 when that is today.</summary>
    public static long DaysUntil(DateTime day, DateTime today)
    {
        var next = In(today.Year, day);
        if (next < today && today.Year < Calendar.Last.Year) next = In(today.Year + 1, day);
        return (next - today).Days;
    }

    private static DateTime In(int year, DateTime day) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
