using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Apr;
using Personas.Crm.Domain.Apr.Assumptions;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>A line or card month by month, under the assumptions of the directives.</summary>
internal sealed class RevolvingLedger
{
    private const int MonthsOfYear = 12;

    private readonly DateTime _start;
    private readonly decimal _limit;
    private readonly decimal _rate;
    private readonly RoundingRule _rounding;
    private readonly IReadOnlyList<TimedFlow> _flows;
    private readonly int _months;
    private readonly bool _inParts;

    private RevolvingLedger(PricedQuestion priced, decimal rate, IReadOnlyList<TimedFlow> flows, bool inParts)
    {
        _start = priced.Start;
        _limit = priced.Amount;
        _rate = rate;
        _rounding = priced.Rounding;
        _flows = flows;
        _months = (int)Math.Round(flows.Max(flow => flow.Years) * MonthsOfYear);
        _inParts = inParts;
    }

    /// <param name="priced">The question.</param>
    /// <param name="rate">The nominal rate that counts for all of it, percent a year.</param>
    public static RevolvingLedger Of(PricedQuestion priced, decimal rate)
    {
        var monthly = rate / 100 / MonthsOfYear;
        return priced.Version.Family == ProductFamily.Card
            ? new RevolvingLedger(priced, rate, new OpenEndCredit(priced.Amount, monthly) { Rounding = priced.Rounding }.Flows(), inParts: true)
            : new RevolvingLedger(priced, rate, new Overdraft(priced.Amount, monthly) { Months = priced.Months, Rounding = priced.Rounding }.Flows(),
                inParts: false);
    }

    /// <summary>When charges fall due: once and yearly ones at the start, all others every month.</summary>
    public IReadOnlyList<Due> Dues(IReadOnlyList<ApplicableCharge> charges) => charges.Where(charge => charge.IsCharged)
        .SelectMany(charge => Months(charge.Row.Charge.Frequency)
            .Select(month => new Due(charge, Day(month), charge.Pricing.Due(Owed(Math.Max(0, month - 1)))))).ToList();

    /// <summary>Month by month what is paid.</summary>
    public IReadOnlyList<ScheduleLine> Lines(IReadOnlyList<Due> dues)
    {
        var charged = dues.ToLookup(due => due.On, due => due.Amount);
        var paid = _flows.Where(flow => flow.Kind == FlowKind.Payment).ToLookup(flow => (int)Math.Round(flow.Years * MonthsOfYear), flow => flow.Amount);
        var first = charged[_start].Sum();
        var lines = new List<ScheduleLine> { new(_start, 0, 0, _limit, 0, 0, first, first, _limit) };
        for (var month = 1; month <= _months; month++)
        {
            var principal = Owed(month - 1) - Owed(month);
            var charges = charged[Day(month)].Sum();
            lines.Add(new ScheduleLine(Day(month), month, _rate, 0, paid[month].Sum() - principal, principal, charges, paid[month].Sum() + charges,
                Owed(month)));
        }
        return lines;
    }

    /// <summary>What the annual percentage rate is of.</summary>
    public IReadOnlyList<TimedFlow> Flows(IReadOnlyList<Due> dues) =>
        [.. _flows, .. dues.Where(due => due.Charge.InApr).Select(due => TimedFlow.Payment(MonthOf(due.On) / (decimal)MonthsOfYear, due.Amount))];

    private IEnumerable<int> Months(ChargeFrequency frequency) => frequency switch
    {
        ChargeFrequency.Once => [0],
        ChargeFrequency.Yearly => Enumerable.Range(0, _months).Where(month => month % MonthsOfYear == 0),
        _ => Enumerable.Range(1, _months),
    };

    private decimal Owed(int month)
    {
        if (month >= _months) return 0;
        return _inParts ? _limit - _rounding.Apply(_limit * month / _months) : _limit;
    }

    private DateTime Day(int month) => Calendar.AddMonths(_start, month);

    private int MonthOf(DateTime day) => ((day.Year - _start.Year) * MonthsOfYear) + day.Month - _start.Month;
}
