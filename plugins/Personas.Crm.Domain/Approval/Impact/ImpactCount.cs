using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts.Measuring;
using Personas.Crm.Domain.Segments.Estimates;

namespace Personas.Crm.Domain.Approval.Impact;

/// <summary>What a new version does to many customers, in all and by the segments they are in. Per run: customers are added, then it is read.</summary>
public sealed class ImpactCount
{
    private readonly ImpactTally _all = new();
    private readonly Dictionary<string, ImpactTally> _segments = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a customer.</summary>
    /// <param name="change">What changes for the customer.</param>
    /// <param name="segments">The keys of the segments that the customer is in.</param>
    public void Add(PriceChange change, IEnumerable<string> segments)
    {
        _all.Add(change);
        foreach (var segment in segments)
        {
            if (!_segments.TryGetValue(segment, out var tally)) _segments.Add(segment, tally = new ImpactTally());
            tally.Add(change);
        }
    }

    /// <summary>
    /// <c>{"customers","total","isExact","gain","lose","mixed","same","newlyOffered","noLonger","meanCost","meanRate","bySegment":[…]}</c>: numbers of
    /// customers as they would be among all, means per request that both versions offer. Segments of fewer than five customers are left out.
    /// </summary>
    /// <param name="seen">How many customers were looked at, of how many.</param>
    public JObject ToJson(Extrapolation seen)
    {
        var json = new JObject { ["customers"] = seen.Scanned, ["total"] = seen.Total, ["isExact"] = seen.IsExact };
        json.Merge(Of(_all, seen));
        var shown = _segments.Where(pair => pair.Value.Customers >= FactMeasure.Fewest).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        json["bySegment"] = new JArray(shown.Select(pair =>
        {
            var segment = new JObject { ["segment"] = pair.Key, ["customers"] = pair.Value.Customers };
            segment.Merge(Of(pair.Value, seen));
            return segment;
        }));
        return json;
    }

    private static JObject Of(ImpactTally tally, Extrapolation seen) => new()
    {
        ["gain"] = seen.Scale(tally.Gain),
        ["lose"] = seen.Scale(tally.Lose),
        ["mixed"] = seen.Scale(tally.Mixed),
        ["same"] = seen.Scale(tally.Same),
        ["newlyOffered"] = seen.Scale(tally.NewlyOffered),
        ["noLonger"] = seen.Scale(tally.NoLonger),
        ["meanCost"] = tally.Compared == 0 ? 0 : Math.Round(tally.Cost / tally.Compared, 2, MidpointRounding.AwayFromZero),
        ["meanRate"] = tally.Compared == 0 ? 0 : Math.Round(tally.Rate / tally.Compared, 4, MidpointRounding.AwayFromZero),
    };
}
