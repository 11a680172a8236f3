using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Columns;
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
        var after = verdicts.After();
        for (var word = 0; word < after.Length; word++)
            for (var changed = after[word] ^ sheet.Before[word]; changed != 0; changed &= changed - 1)
            {
                var segment = rules.Rules.Segments[(word << 6) + Bits.Lowest(changed)];
                (verdicts.Holds(segment) ? entered : left).Add(Change(rules, segment, verdicts));
            }
        return new MembershipDecision(entered, left, new SegmentsByBit(rules.Rules.Segments, after), verdicts.NextFlip());
    }

    private static MembershipChange Change(DatedRules rules, Segment segment, Verdicts verdicts) =>
        new(segment, () => Reason.Of(rules.Explain(segment, verdicts)));
}
