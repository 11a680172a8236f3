using System;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Operators;

/// <summary>A range of dates that a moment makes definite; the start belongs to it, the end does not.</summary>
internal sealed class DateSpan(Edge from, Edge to)
{
    private static readonly Edge Beginning = new OpenEdge(long.MinValue);
    private static readonly Edge Forever = new OpenEdge(long.MaxValue);
    private static readonly Edge Now = new NowEdge();

    /// <summary>Whether the range moves as time passes.</summary>
    public bool Moves => from.Moves || to.Moves;

    /// <summary>The range as a test.</summary>
    public RangeTest At(Operand operand, Moment moment)
    {
        var end = to.At(operand, moment);
        return WholeTest.Between(from.At(operand, moment), end == long.MaxValue ? end : end - 1);
    }

    /// <summary>Where the range starts at a moment; the least long when it is open.</summary>
    public long Start(Operand operand, Moment moment) => from.At(operand, moment);

    /// <summary>The first later instant (UTC ticks) at which a value enters or leaves the range, which at the moment is the one given.</summary>
    public long NextFlip(long value, RangeTest range, Operand operand, Moment moment)
    {
        if (range.IsBefore(value)) return Edge.Never;
        var end = range.Contains(value) ? from : to;
        return end.WhenAfter(value, operand, moment);
    }

    /// <summary>From one day up to another.</summary>
    public static DateSpan Days(Func<Day, DateTime> from, Func<Day, DateTime> to) =>
        new(new DayEdge(true, (day, _) => from(day)), new DayEdge(true, (day, _) => to(day)));

    /// <summary>From a day so many units back up to now.</summary>
    public static DateSpan BackFrom(Func<Day, long, DateTime> from) => new(new DayEdge(true, (day, operand) => from(day, operand.Number(0))), Now);

    /// <summary>From a fixed number of days back up to now.</summary>
    public static DateSpan DaysBack(int days) => new(new DayEdge(true, (day, _) => Calendar.AddDays(day.Date, -days)), Now);

    /// <summary>From now to a day so many units ahead.</summary>
    public static DateSpan AheadTo(Func<Day, long, DateTime> to) => new(Now, new DayEdge(true, (day, operand) => to(day, operand.Number(0))));

    /// <summary>From now to a fixed number of days ahead.</summary>
    public static DateSpan DaysAhead(int days) => new(Now, new DayEdge(true, (day, _) => Calendar.AddDays(day.Date, days)));

    /// <summary>Everything before a day so many units back.</summary>
    public static DateSpan OlderThan(Func<Day, long, DateTime> to) => new(Beginning, new DayEdge(true, (day, operand) => to(day, operand.Number(0))));

    /// <summary>Everything before so many hours or minutes back.</summary>
    public static DateSpan OlderThan(TimeSpan unit) => new(Beginning, new ClockEdge(unit.Ticks, count => -count));

    /// <summary>The hour so far and so many whole hours before it.</summary>
    public static DateSpan HoursBack() => new(new ClockEdge(TimeSpan.TicksPerHour, count => -count), Now);

    /// <summary>From now to the end of the so many hours that follow this one.</summary>
    public static DateSpan HoursAhead() => new(Now, new ClockEdge(TimeSpan.TicksPerHour, count => count + 1));

    /// <summary>Days that are the same whenever they are asked for; null leaves a side open.</summary>
    public static DateSpan Fixed(Func<Day, Operand, DateTime>? from, Func<Day, Operand, DateTime>? to) =>
        new(from is null ? Beginning : new DayEdge(false, from), to is null ? Forever : new DayEdge(false, to));
}
