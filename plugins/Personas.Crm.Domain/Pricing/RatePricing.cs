using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;
using Calendar = Personas.Crm.Domain.Values.Calendar;

namespace Personas.Crm.Domain.Pricing;

/// <summary>
/// The nominal rate of a price item: fixed, or a base rate with margin, ceiling and floor; tiers first, discounts last. A variable rate
/// may be fixed at first. After that it is set anew every so many months, or whenever the base rate changes when no months are written, by
/// the value then known to be in force: of the future that is the last one entered.
/// </summary>
internal sealed class RatePricing(PriceItem item, string why, decimal amount, RateSource rates, RateDiscounts discounts)
{
    /// <summary>The best rate is taken first where items are ambiguous: the rate before discounts; null with a problem noted when there is none.</summary>
    public decimal? BeforeDiscounts(DateTime day) => Steps(day, day)?.Value;

    /// <summary>The rate from a day on until another; null with problems noted when a base rate has no value.</summary>
    public NominalRate? Between(DateTime start, DateTime end)
    {
        if (Priced(start, start) is not { } first) return null;
        var later = new List<LaterRate>();
        var last = first.Final;
        foreach (var day in Resets(start, end))
        {
            if (Priced(start, day) is not { } next) return null;
            if (next.Final != last) later.Add(new LaterRate(day, next));
            last = next.Final;
        }
        return new NominalRate(first, later);
    }

    private Waterfall? Priced(DateTime start, DateTime day)
    {
        if (Steps(start, day) is not { } steps) return null;
        discounts.TakeOff(steps, IsFixed(start, day) ? null : item.Floor);
        return steps.Build();
    }

    private WaterfallBuilder? Steps(DateTime start, DateTime day)
    {
        var steps = new WaterfallBuilder();
        if (item.RateType == RateType.Fixed)
            steps.Add(StepKind.Base, item.Name, item.Id, Tiers.Of(item, item.Rate ?? 0, amount), $"The fixed rate of '{item.Name}'{Tiers.Words(item)}, {why}.");
        else if (IsFixed(start, day))
            steps.Add(StepKind.Base, item.Name, item.Id, item.Rate ?? 0, $"The rate of '{item.Name}', fixed for the first {item.FixedMonths} months, {why}.");
        else
            return AddVariable(steps, day) ? steps : null;
        return steps;
    }

    private bool AddVariable(WaterfallBuilder steps, DateTime day)
    {
        if (rates.On(item, day) is not { } value) return false;
        steps.Add(StepKind.Base, value.Code, value.Id, value.Percent, $"{value.Name}, in force since {value.Day:yyyy-MM-dd}.");
        steps.Add(StepKind.Margin, item.Name, item.Id, Tiers.Of(item, item.Margin ?? 0, amount), $"The margin of '{item.Name}'{Tiers.Words(item)}, {why}.");
        if (item.Ceiling is { } ceiling && steps.Value > ceiling)
            steps.Add(StepKind.Ceiling, item.Name, item.Id, ceiling - steps.Value, $"The rate is never more than {ceiling:0.######} %.");
        if (item.Floor is { } floor && steps.Value < floor)
            steps.Add(StepKind.Floor, item.Name, item.Id, floor - steps.Value, $"The rate is never less than {floor:0.######} %.");
        return true;
    }

    private bool IsFixed(DateTime start, DateTime day) =>
        item.RateType == RateType.Fixed || (item.FixedMonths is > 0 and var months && day < Calendar.AddMonths(start, months));

    private IEnumerable<DateTime> Resets(DateTime start, DateTime end)
    {
        if (item.RateType == RateType.Fixed) return [];
        var variable = Calendar.AddMonths(start, item.FixedMonths ?? 0);
        var first = variable > start ? new[] { variable } : [];
        var next = item.ResetMonths is > 0 and var months
            ? Enumerable.Range(1, 1200).Select(count => Calendar.AddMonths(variable, (long)count * months)).TakeWhile(day => day < end)
            : rates.Changes(item, variable, end);
        return first.Where(day => day < end).Concat(next);
    }
}
