using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Domain.Facts.Measuring;

/// <summary>Numbers, amounts and dates: the values below which a part of the customers lies, and a histogram of equal widths.</summary>
internal sealed class NumberMeasure(Fact fact) : FactMeasure(fact)
{
    private const int Bars = 10;

    // A part of the customers is only told of when it is not so small that it is some few of them.
    private const int Parts = 20;

    private readonly List<decimal> _values = [];

    private bool IsDate => Fact.Type is FactType.Date or FactType.DateTime;

    private protected override void Take(in FactValue value) => _values.Add(value.AsNumber);

    private protected override JObject Describe()
    {
        _values.Sort();
        var json = new JObject { ["kind"] = IsDate ? "dates" : "numbers" };
        if (!IsPersonal) json["least"] = Value(_values[0]);
        if (Covered >= Fewest * Parts) json["p5"] = Quantile(5);
        if (Covered >= Fewest * 4) json["p25"] = Quantile(25);
        json["median"] = Quantile(50);
        if (Covered >= Fewest * 4) json["p75"] = Quantile(75);
        if (Covered >= Fewest * Parts) json["p95"] = Quantile(95);
        if (!IsPersonal) json["most"] = Value(_values[_values.Count - 1]);
        json["histogram"] = Histogram();
        return json;
    }

    // The ends of the bars of a personal fact are quantiles, not somebody's value.
    private JArray Histogram()
    {
        var low = At(IsPersonal ? 5 : 0);
        var width = (At(IsPersonal ? 95 : 100) - low) / Bars;
        if (width == 0) return new JArray();
        var bars = Enumerable.Range(0, Bars).Select(bar => new { From = low + (bar * width), To = low + ((bar + 1) * width), IsLast = bar == Bars - 1 });
        return new JArray(bars.Select(bar => new JObject
        {
            ["from"] = Value(bar.From),
            ["to"] = Value(bar.To),
            ["count"] = Shown(_values.Count(value => value >= bar.From && (bar.IsLast ? value <= bar.To : value < bar.To))),
        }));
    }

    private JValue Quantile(int percent) => Value(At(percent));

    private decimal At(int percent) => _values[Math.Min(_values.Count - 1, _values.Count * percent / 100)];

    private JValue Value(decimal value) => IsDate
        ? new JValue(new DateTime((long)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : new JValue(Math.Round(value, 4));
}
