using System;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Query.Time;

/// <summary>A stretch of time, its start included, its end excluded.</summary>
/// <param name="From">The start; null for the beginning of time.</param>
/// <param name="Before">The end; null for no end.</param>
internal readonly record struct DateRange(Edge? From, Edge? Before);

/// <summary>An end of a range: a wall clock time of the user, or an instant.</summary>
internal readonly record struct Edge(DateTime Time, bool IsInstant)
{
    /// <summary>An instant.</summary>
    public static Edge At(DateTime utc) => new(utc, true);

    /// <summary>A wall clock time is an edge as it is.</summary>
    public static implicit operator Edge(DateTime local) => new(local, false);

    /// <summary>
    /// The seconds that a column of that behaviour keeps for the edge, rounded up: columns keep whole seconds, so that «from» and «before» hold
    /// for the edge exactly when they hold for the next whole second.
    /// </summary>
    public long Seconds(UserCalendar calendar, DateTimeBehavior behavior)
    {
        var time = (behavior == DateTimeBehavior.UserLocal, IsInstant) switch
        {
            (true, false) => calendar.ToUtc(Time),
            (false, true) => calendar.ToLocal(Time),
            _ => Time,
        };
        var ticks = time.Ticks - DateTime.UnixEpoch.Ticks;
        var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
        return rest > 0 ? seconds + 1 : seconds;
    }
}
