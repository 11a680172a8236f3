using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Approval.Impact;
using Personas.Crm.Domain.Facts.Measuring;

namespace Personas.Crm.Domain.Approval.FairValue;

/// <summary>
/// Who is offered a product and what they pay, by groups. The adverse-impact ratio of a group is the part of it that is offered the product over that of
/// the group that is offered it most; below four fifths it is taken for evidence of adverse impact (US Uniform Guidelines on Employee Selection
/// Procedures, 29 CFR 1607.4 D). Groups of fewer than 30 say little and are marked; no figure is given of fewer than five customers: such groups
/// are put together. Per run: customers are added, then it is read.
/// </summary>
public sealed class FairValueReport
{
    /// <summary>Below so many customers a group is small: its shares are chance as much as anything.</summary>
    public const int Small = 30;

    private const decimal FourFifths = 0.8m;

    private readonly FairValueTally _all = new();
    private readonly List<string> _dimensions = [];
    private readonly Dictionary<string, Dictionary<string, FairValueTally>> _groups = new(StringComparer.Ordinal);

    /// <summary>A report by facts and segments, as they are called.</summary>
    public FairValueReport(IEnumerable<string> dimensions)
    {
        foreach (var dimension in dimensions)
        {
            _dimensions.Add(dimension);
            _groups[dimension] = new Dictionary<string, FairValueTally>(StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Adds a customer.</summary>
    /// <param name="price">What the customer is offered.</param>
    /// <param name="groupOf">The customer's group by a fact or segment.</param>
    public void Add(CustomerPrice price, Func<string, string> groupOf)
    {
        _all.Add(price);
        foreach (var dimension in _dimensions)
        {
            var group = groupOf(dimension);
            if (!_groups[dimension].TryGetValue(group, out var tally)) _groups[dimension].Add(group, tally = new FairValueTally());
            tally.Add(price);
        }
    }

    /// <summary><c>[{"by","group","customers","offered","share","meanRate","meanApr","meanCost","adverseImpactRatio","isBelowFourFifths","isSmall"}]</c>, all
    /// customers first.</summary>
    public JArray ToJson()
    {
        var rows = new JArray(Row("all", "all customers", _all, null));
        foreach (var dimension in _dimensions)
        {
            var groups = Shown(_groups[dimension]);
            var best = groups.Where(group => group.Value.Customers >= Small).Select(group => group.Value.Share).Max();
            foreach (var group in groups) rows.Add(Row(dimension, group.Key, group.Value, best));
        }
        return rows;
    }

    // One group that is left out could be found as the difference of all others; so it takes the next smallest along.
    private static List<KeyValuePair<string, FairValueTally>> Shown(Dictionary<string, FairValueTally> groups)
    {
        var ordered = groups.OrderByDescending(group => group.Value.Customers).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var shown = ordered.TakeWhile(group => group.Value.Customers >= FactMeasure.Fewest).ToList();
        var few = new FairValueTally();
        foreach (var group in ordered.Skip(shown.Count)) few.Add(group.Value);
        while (few.Customers is > 0 and < FactMeasure.Fewest && shown.Count > 0)
        {
            few.Add(shown[shown.Count - 1].Value);
            shown.RemoveAt(shown.Count - 1);
        }
        if (few.Customers > 0) shown.Add(new KeyValuePair<string, FairValueTally>("all others", few));
        return shown;
    }

    private static JObject Row(string by, string group, FairValueTally tally, decimal? best)
    {
        var isWithheld = tally.Customers is > 0 and < FactMeasure.Fewest;
        var ratio = best > 0 && !isWithheld ? tally.Share / best : null;
        return new JObject
        {
            ["by"] = by,
            ["group"] = group,
            ["customers"] = isWithheld ? null : tally.Customers,
            ["offered"] = isWithheld ? null : tally.Offered,
            ["share"] = Rounded(isWithheld ? null : tally.Share, 4),
            ["meanRate"] = Rounded(isWithheld ? null : tally.MeanRate, 4),
            ["meanApr"] = Rounded(isWithheld ? null : tally.MeanApr, 4),
            ["meanCost"] = Rounded(isWithheld ? null : tally.MeanCost, 2),
            ["adverseImpactRatio"] = Rounded(ratio, 4),
            ["isBelowFourFifths"] = tally.Customers >= Small && ratio < FourFifths,
            ["isSmall"] = tally.Customers < Small,
        };
    }

    private static JValue Rounded(decimal? value, int decimals) =>
        value is { } known ? new JValue(Math.Round(known, decimals, MidpointRounding.AwayFromZero)) : JValue.CreateNull();
}
