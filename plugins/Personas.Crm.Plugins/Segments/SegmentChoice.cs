using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using RefreshMode = Personas.Crm.Domain.Segments.RefreshMode;

namespace Personas.Crm.Plugins.Segments;

/// <summary>Which segments an evaluation decides on. The memberships of all others are taken as they are.</summary>
internal static class SegmentChoice
{
    /// <summary>
    /// For one customer: real-time segments on events; on every other cause the daily ones as well. Manual ones only when somebody names them.
    /// </summary>
    public static SegmentSet For(CustomerRules rules, Cause cause) =>
        cause == Cause.Event ? rules.RealTime : rules.Automatic;

    /// <summary>For a run about one segment: that one, and those that depend on it.</summary>
    public static SegmentSet For(CustomerRules rules, Guid segment)
    {
        var affected = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in rules.Segments)
            if (rule.Id == segment || (rule.Mode != RefreshMode.Manual && rule.Expression.Segments.Any(affected.Contains))) affected.Add(rule.Key);
        return rules.Select(rule => affected.Contains(rule.Key));
    }

    /// <summary>For a run about all: every segment but the manual ones, and those manual ones that were published and not refreshed since.</summary>
    public static SegmentSet For(CustomerRules rules, ISet<Guid> neverRefreshed) =>
        neverRefreshed.Count == 0 ? rules.Automatic : rules.Select(segment => segment.Mode != RefreshMode.Manual || neverRefreshed.Contains(segment.Id));
}
