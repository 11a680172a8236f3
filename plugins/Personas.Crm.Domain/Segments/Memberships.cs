using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Segments;

/// <summary>Decides which segments a customer enters and leaves.</summary>
public static class Memberships
{
    /// <summary>The difference between what the rules say of a customer and the customer's current memberships.</summary>
    /// <param name="rules">The rules at a moment.</param>
    /// <param name="sheet">The customer's facts and current memberships.</param>
    /// <param name="only">The segments to decide on; the others stay as they are. All when left out.</param>
    public static MembershipDecision Decide(DatedRules rules, FactSheet sheet, SegmentSet? only = null)
    {
        var verdicts = rules.Evaluate(sheet, only);
        var entered = new List<MembershipChange>();
        var left = new List<MembershipChange>();
        var members = new List<Segment>();
        var segments = rules.Rules.Segments;
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            var holds = verdicts.Holds(segment);
            if (holds) members.Add(segment);
            if (holds != sheet.IsMember(segment)) (holds ? entered : left).Add(Change(rules, segment, verdicts));
        }
        return new MembershipDecision(entered, left, members, verdicts.NextFlip());
    }

    private static MembershipChange Change(DatedRules rules, Segment segment, Verdicts verdicts) =>
        new(segment, () => Reason.Of(rules.Explain(segment, verdicts)));
}
