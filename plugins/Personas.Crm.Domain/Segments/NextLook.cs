using System;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Segments;

/// <summary>When a customer has to be looked at again though nothing is known to change.</summary>
public static class NextLook
{
    /// <summary>
    /// The earliest later instant (UTC) at which a verdict on the customer could differ by itself, whichever segments were decided on; the instant
    /// of the rules itself when a verdict differs already from what was decided, because its segment is not of those that were decided on; null for never.
    /// </summary>
    /// <param name="rules">The rules at the moment of the decision.</param>
    /// <param name="sheet">The customer's facts and the memberships before the decision.</param>
    /// <param name="watched">The segments that must not be forgotten.</param>
    /// <param name="decision">What was decided.</param>
    public static DateTime? After(DatedRules rules, FactSheet sheet, SegmentSet watched, MembershipDecision decision)
    {
        var members = new bool[rules.Rules.Segments.Count];
        foreach (var segment in decision.Members) members[segment.Index] = true;
        var verdicts = rules.Evaluate(sheet, watched);
        foreach (var segment in watched.Segments)
            if (verdicts.Holds(segment) != members[segment.Index]) return rules.Moment.UtcNow;
        return verdicts.NextFlip();
    }
}
