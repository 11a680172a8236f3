using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Pricing;

/// <summary>Looks base rates up for one price, and remembers which values it used and what was missing.</summary>
internal sealed class RateSource(Market market)
{
    private readonly List<UsedBaseRate> _used = [];
    private readonly List<Problem> _problems = [];

    /// <summary>The values used, each once, by base rate and day.</summary>
    public IReadOnlyList<UsedBaseRate> Used => _used.Distinct().OrderBy(used => used.Code, StringComparer.Ordinal).ThenBy(used => used.Day).ToList();

    /// <summary>What was missing.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The value of an item's base rate on a day; null with a problem noted when there is none.</summary>
    public UsedBaseRate? On(PriceItem item, DateTime day)
    {
        var rate = item.BaseRateId is { } id ? market.Find(id) : null;
        if (rate?.On(day) is { } value)
        {
            var used = new UsedBaseRate(rate.Id, rate.Code, rate.Name, value.Day, value.Percent);
            _used.Add(used);
            return used;
        }
        var fault = rate is null ? "Its base rate is not known." : $"The base rate '{rate.Code}' has no value on {day:yyyy-MM-dd}.";
        _problems.Add(new Problem($"{Places.Of(item)}, base rate", fault, "Enter the base rate's value for that day or an earlier one."));
        return null;
    }

    /// <summary>The days after one and until another on which the item's base rate is known to change.</summary>
    public IEnumerable<DateTime> Changes(PriceItem item, DateTime after, DateTime until) =>
        item.BaseRateId is { } id && market.Find(id) is { } rate
            ? rate.Values.Select(value => value.Day).Where(day => day > after && day < until)
            : [];
}
