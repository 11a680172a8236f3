using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Repayment.Planning;

/// <summary>Divides periods where a drawdown or a new rate falls into them. Goes once through all three, by date.</summary>
internal sealed class PeriodPlanner
{
    private readonly SchedulePlan _plan;
    private readonly RepaymentTerms _terms;
    private readonly IReadOnlyList<Drawdown> _drawdowns;
    private int _nextDrawdown;
    private int _nextRate;
    private decimal _percent;

    public PeriodPlanner(SchedulePlan plan)
    {
        _plan = plan;
        _terms = plan.Terms;
        _drawdowns = _terms.LaterDrawdowns.Count < 2 ? _terms.LaterDrawdowns : _terms.LaterDrawdowns.OrderBy(drawdown => drawdown.On).ToList();
        _percent = _terms.Rate;
    }

    public AccrualPeriod[] Periods()
    {
        var periods = new AccrualPeriod[_terms.Instalments];
        for (var i = 0; i < periods.Length; i++) periods[i] = Period(i, i > 0 && periods[i - 1].DrawnOnDue > 0);
        return periods;
    }

    private AccrualPeriod Period(int index, bool isDrawnAtStart)
    {
        var from = _plan.From(index);
        var due = _plan.Due(index);
        var before = _percent;
        var firstRate = _nextRate;
        if (NextRate == from) _percent = _terms.RateChanges[_nextRate++].Percent;
        var stretches = Stretches(index, from, due);
        return new AccrualPeriod
        {
            From = from,
            Due = due,
            Days = _terms.DayCount.Days(from, due, _plan.Coupon(index)),
            Stretches = stretches,
            HasNewRate = _nextRate > firstRate && stretches.Any(stretch => stretch.Percent != before),
            HasNewCapital = isDrawnAtStart || stretches.Any(stretch => stretch.Drawn > 0),
            DrawnOnDue = DrawnOn(due),
        };
    }

    private AccrualStretch[] Stretches(int index, DateTime from, DateTime due)
    {
        if (NextEvent >= due) return [new AccrualStretch(0, _percent, _plan.Fractions[index])];
        var stretches = new List<AccrualStretch>();
        var drawn = 0m;
        var start = from;
        while (start < due)
        {
            var end = NextEvent < due ? NextEvent : due;
            stretches.Add(new AccrualStretch(drawn, _percent, Part(index, start, end)));
            if (end < due && NextRate == end) _percent = _terms.RateChanges[_nextRate++].Percent;
            drawn = end < due ? DrawnOn(end) : 0;
            start = end;
        }
        return stretches.ToArray();
    }

    private decimal Part(int index, DateTime from, DateTime to) => _plan.IsRegular
        ? _plan.Fractions[index] * (to - from).Days / (_plan.Due(index) - _plan.From(index)).Days
        : _terms.DayCount.YearFraction(from, to, _plan.Coupon(index));

    private DateTime NextRate => _nextRate < _terms.RateChanges.Count ? _terms.RateChanges[_nextRate].From.Date : DateTime.MaxValue;

    private DateTime NextDrawdown => _nextDrawdown < _drawdowns.Count ? _drawdowns[_nextDrawdown].On.Date : DateTime.MaxValue;

    private DateTime NextEvent => NextRate < NextDrawdown ? NextRate : NextDrawdown;

    private decimal DrawnOn(DateTime day)
    {
        var drawn = 0m;
        while (NextDrawdown == day) drawn += _drawdowns[_nextDrawdown++].Amount;
        return drawn;
    }
}
