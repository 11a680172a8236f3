using System;

namespace Personas.Crm.Domain.Values;

/// <summary>Date arithmetic inside the range that Dataverse can store: results beyond it become its first or last day.</summary>
public static class Calendar
{
    /// <summary>The earliest day that can be stored.</summary>
    public static DateTime First { get; } = new(1753, 1, 1);

    /// <summary>The latest day that can be stored.</summary>
    public static DateTime Last { get; } = new(9999, 12, 31);

    /// <summary>The day a number of days later (or earlier when negative).</summary>
    public static DateTime AddDays(DateTime day, long days)
    {
        if (days > (Last - day).TotalDays) return Last;
        if (days < (First - day).TotalDays) return First;
        return day.AddDays(days);
    }

    /// <summary>The same day of the month a number of months later, or the last day of that month when it is shorter.</summary>
    public static DateTime AddMonths(DateTime day, long months)
    {
        var month = (day.Year * 12L) + day.Month - 1 + months;
        if (month >= 10000 * 12L) return Last;
        if (month < 1753 * 12L) return First;
        return day.AddMonths((int)months);
    }

    /// <summary>The same day a number of years later; 29 February becomes 28 February in a common year.</summary>
    public static DateTime AddYears(DateTime day, long years) =>
        years is > 10000 or < -10000 ? (years > 0 ? Last : First) : AddMonths(day, years * 12);
}
