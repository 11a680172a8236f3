using System;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Operators;

/// <summary>
/// One end of a range of dates, possibly moving as time passes, and then only forward. Positions are ticks in the terms of what is
/// tested: UTC for instants, the user's clock for days.
/// </summary>
internal abstract class Edge
{
    /// <summary>The instant that never comes.</summary>
    public const long Never = long.MaxValue;

    /// <summary>Whether the end moves as time passes.</summary>
    public virtual bool Moves => true;

    /// <summary>Where the end is at a moment.</summary>
    public abstract long At(Operand operand, Moment moment);

    /// <summary>The first instant (UTC ticks) after the moment at which the end lies after a value that it does not lie after now.</summary>
    public abstract long WhenAfter(long value, Operand operand, Moment moment);
}

/// <summary>No end: the range is open on this side.</summary>
internal sealed class OpenEdge(long position) : Edge
{
    public override bool Moves => false;

    public override long At(Operand operand, Moment moment) => position;

    public override long WhenAfter(long value, Operand operand, Moment moment) => Never;
}

/// <summary>The moment itself.</summary>
internal sealed class NowEdge : Edge
{
    public override long At(Operand operand, Moment moment) => (operand.Type == FactType.Date ? moment.LocalNow : moment.UtcNow).Ticks;

    public override long WhenAfter(long value, Operand operand, Moment moment) =>
        (operand.Type == FactType.Date ? moment.ToUtc(new DateTime(value)).Ticks : value) + 1;
}

/// <summary>The midnight of a day that follows from today.</summary>
internal sealed class DayEdge(bool moves, Func<Day, Operand, DateTime> find) : Edge
{
    public override bool Moves => moves;

    public override long At(Operand operand, Moment moment)
    {
        var day = find(new Day(moment.Today, moment), operand);
        return (operand.Type == FactType.Date ? day : moment.ToUtc(day)).Ticks;
    }

    public override long WhenAfter(long value, Operand operand, Moment moment)
    {
        if (!moves) return Never;
        var target = operand.Type == FactType.Date ? new DateTime(value) : moment.ToLocal(new DateTime(value));
        var distance = (int)(target.Date - find(new Day(moment.Today, moment), operand)).TotalDays;
        // As far off in days as the end is from the date now: so most ends move.
        if (distance >= 0 && IsAt(distance) && !IsAt(distance + 1)) return moment.ToUtc(Calendar.AddDays(moment.Today, distance + 1)).Ticks;
        var before = distance > 4 && IsAt(distance - 4) ? distance - 4 : 0;
        var step = Math.Max(1, distance + 1 - before);
        while (IsAt(before + step))
        {
            before += step;
            step *= 2;
            if (moment.Today.Ticks > Calendar.Last.Ticks - ((before + (long)step) * TimeSpan.TicksPerDay)) return Never;
        }
        var after = before + step;
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (IsAt(middle)) before = middle;
            else after = middle;
        }
        return moment.ToUtc(moment.Today.AddDays(after)).Ticks;

        bool IsAt(int days) => find(new Day(Calendar.AddDays(moment.Today, days), moment), operand) <= target;
    }
}

/// <summary>A whole number of hours or minutes from the start of the current one.</summary>
internal sealed class ClockEdge(long unit, Func<long, long> units) : Edge
{
    public override long At(Operand operand, Moment moment) => Start(moment.UtcNow.Ticks, moment) + Shift(operand);

    public override long WhenAfter(long value, Operand operand, Moment moment) => Start(value - Shift(operand), moment) + unit;

    private long Shift(Operand operand) => unit * units(operand.Number(0));

    private long Start(long utc, Moment moment) => utc - (moment.ToLocal(new DateTime(utc)).Ticks % unit);
}

/// <summary>A day as date operators see it: with the week and the fiscal year it belongs to.</summary>
internal readonly struct Day(DateTime date, Moment moment)
{
    public DateTime Date => date;

    public Moment Moment => moment;

    public DateTime Week => Calendar.AddDays(date, -(((int)date.DayOfWeek - (int)moment.WeekStart + 7) % 7));

    public DateTime Month => new(date.Year, date.Month, 1);

    public DateTime Year => new(date.Year, 1, 1);

    public DateTime FiscalYear(long years) => moment.Fiscal.YearStart(moment.Fiscal.YearOf(date) + years);

    public DateTime FiscalPeriod(long periods) =>
        moment.Fiscal.PeriodStart(moment.Fiscal.YearOf(date), moment.Fiscal.PeriodOf(date) + periods);
}
