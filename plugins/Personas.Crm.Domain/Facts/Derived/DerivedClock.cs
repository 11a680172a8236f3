using System;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Derived;

/// <summary>A whole number that moves from day to day with the distance of a date.</summary>
internal abstract class DerivedClock(SourceSlot date) : SlotFunction
{
    public sealed override bool Changes => date.Changes;

    public sealed override FactValue Value(FactValue[] values, Moment moment) => Value(in values[date.Slot], moment);

    /// <summary>The value for a date; missing when it is.</summary>
    public FactValue Value(in FactValue from, Moment moment) =>
        from.IsMissing ? FactValue.Missing : FactValue.OfWhole(Number(date.Day(in from, moment), moment.Today));

    /// <summary>When the date itself may change by itself.</summary>
    public sealed override long Change(Evaluation evaluation) => Changes ? evaluation.ChangeOf(date.Slot) : Edge.Never;

    /// <summary>
    /// The instant at which a test of the value gives another verdict; any later one when that is after <see cref="Evaluation.FlipsUntil"/>.
    /// </summary>
    public long NextFlip(WholeTest test, in FactValue value, Evaluation evaluation)
    {
        var change = Change(evaluation);
        if (IsStill(in value, evaluation)) return change;
        var day = FlipDay(test, value.AsWhole, date.Day(in evaluation.Values[date.Slot], evaluation.Moment), evaluation.Moment.Today);
        // No zone's clock is a day ahead: to find out when a day begins there costs more than all the rest.
        return day.Ticks - TimeSpan.TicksPerDay >= evaluation.FlipsUntil ? change : Math.Min(change, Begin(day, evaluation.Moment));
    }

    /// <summary>The instant of the next change of the value, whatever it is.</summary>
    public long NextChange(in FactValue value, Evaluation evaluation)
    {
        var change = Change(evaluation);
        if (IsStill(in value, evaluation)) return change;
        var day = NextDay(value.AsWhole, date.Day(in evaluation.Values[date.Slot], evaluation.Moment), evaluation.Moment.Today);
        return Math.Min(change, Begin(day, evaluation.Moment));
    }

    /// <summary>The slot of the date.</summary>
    public SourceSlot Date => date;

    /// <summary>The value for a day, seen from today.</summary>
    protected abstract long Number(DateTime day, DateTime today);

    /// <summary>The day on which a test of a value gives another verdict; the last day of the calendar for never.</summary>
    protected abstract DateTime FlipDay(WholeTest test, long value, DateTime day, DateTime today);

    /// <summary>The day on which a value becomes another.</summary>
    protected abstract DateTime NextDay(long value, DateTime day, DateTime today);

    // A default stands in for the number of a missing date, and does not move.
    private bool IsStill(in FactValue value, Evaluation evaluation) => value.IsMissing || evaluation.Values[date.Slot].IsMissing;

    private static long Begin(DateTime day, Moment moment) => day >= Calendar.Last || day <= moment.Today ? Edge.Never : moment.ToUtc(day).Ticks;
}

/// <summary>Years, months or days since or until a date.</summary>
internal sealed class ElapsedClock(DerivedFunction function, SourceSlot date) : DerivedClock(date)
{
    /// <summary>1 when the number grows as time passes, -1 when it shrinks.</summary>
    public int Direction => function.Grows ? 1 : -1;

    // No two days are so many days apart.
    private const long MostDays = 4_000_000;

    /// <summary>
    /// The first day or instant (in ticks) on the other side of those whose value is at least a number; null when days and instants have
    /// not the same order there: the zone's clock goes back over midnight.
    /// </summary>
    public long? Border(long number, Moment moment)
    {
        var bound = function.Bound(moment.Today, Math.Max(-MostDays, Math.Min(MostDays, number)));
        var day = function.Grows ? Calendar.AddDays(bound, 1) : bound;
        if (Date.Type == FactType.Date) return day.Ticks;
        if (moment.Zone.IsAmbiguousTime(day) || moment.Zone.IsAmbiguousTime(day.AddTicks(-1))) return null;
        var start = moment.ToUtc(day);
        return moment.ToLocal(start).Date == day && moment.ToLocal(start.AddTicks(-1)).Date < day ? start.Ticks : null;
    }

    protected override long Number(DateTime day, DateTime today) => function.Between(day, today);

    protected override DateTime FlipDay(WholeTest test, long value, DateTime day, DateTime today)
    {
        var next = function.Grows ? test.NextChangeAbove(value) : test.NextChangeBelow(value);
        return next is null ? Calendar.Last : function.DayOf(day, next.Value);
    }

    protected override DateTime NextDay(long value, DateTime day, DateTime today) => function.DayOf(day, value + (function.Grows ? 1 : -1));
}

/// <summary>Days until a date comes round again.</summary>
internal sealed class AnniversaryClock(SourceSlot date) : DerivedClock(date)
{
    // Leap years are at most eight years apart: by then every number of days that there can be has been seen.
    private const int Rounds = 10;

    protected override long Number(DateTime day, DateTime today) => Anniversary.DaysUntil(day, today);

    protected override DateTime FlipDay(WholeTest test, long value, DateTime day, DateTime today)
    {
        var holds = test.Holds(FactValue.OfWhole(value));
        var seen = today;
        for (var round = 0; round < Rounds && seen < Calendar.Last; round++)
        {
            if (test.NextChangeBelow(value) is { } below and >= 0) return Calendar.AddDays(seen, value - below);
            seen = Calendar.AddDays(seen, value + 1);
            value = Anniversary.DaysUntil(day, seen);
            if (test.Holds(FactValue.OfWhole(value)) != holds) return seen;
        }
        return Calendar.Last;
    }

    protected override DateTime NextDay(long value, DateTime day, DateTime today) => Calendar.AddDays(today, 1);
}
