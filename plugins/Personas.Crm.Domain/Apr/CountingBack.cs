using System;

namespace Personas.Crm.Domain.Apr;

/// <summary>Whole months between two days, counted backwards from the later one.</summary>
internal static class CountingBack
{
    /// <summary>How many whole months fit when counting back from the later day without passing the earlier one.</summary>
    /// <param name="earlier">Where counting must stop.</param>
    /// <param name="later">Where counting starts.</param>
    /// <param name="dayOfMonth">The day of the month that is counted on; shorter months use their last day.</param>
    public static int Months(DateTime earlier, DateTime later, int dayOfMonth)
    {
        var months = ((later.Year - earlier.Year) * 12) + later.Month - earlier.Month;
        return months > 0 && Stop(later, months, dayOfMonth) < earlier ? months - 1 : months;
    }

    /// <summary>The day reached a number of months before a day.</summary>
    public static DateTime Stop(DateTime later, int months, int dayOfMonth)
    {
        if (months == 0) return later;
        var month = new DateTime(later.Year, later.Month, 1).AddMonths(-months);
        return month.AddDays(Math.Min(dayOfMonth, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
    }

    /// <summary>Whether a day is the last of its month.</summary>
    public static bool IsMonthEnd(DateTime day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    /// <summary>
    /// The number of whole months between two days, or 0 when there is no whole number. The 31st of a month and the last day of a
    /// shorter one are the same day of the month, and so are the 29th or 30th and the last day of February.
    /// </summary>
    public static int WholeMonths(DateTime earlier, DateTime later)
    {
        var months = ((later.Year - earlier.Year) * 12) + later.Month - earlier.Month;
        return months > 0 && (earlier.AddMonths(months) == later || later.AddMonths(-months) == earlier) ? months : 0;
    }
}
