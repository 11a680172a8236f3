using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.GoldenCustomers;

/// <summary>Holds rules to what is expected of a golden customer.</summary>
public static class GoldenCheck
{
    /// <summary>What becomes of each expectation, in their order.</summary>
    /// <param name="rules">The rules at the moment that the customer is looked at.</param>
    /// <param name="sheet">What is known of the customer.</param>
    /// <param name="expectations">What is expected.</param>
    public static IReadOnlyList<GoldenFinding> Of(DatedRules rules, FactSheet sheet, IEnumerable<GoldenExpectation> expectations)
    {
        var verdicts = rules.Evaluate(sheet);
        return expectations.Select(expectation => Find(rules, verdicts, expectation)).ToList();
    }

    private static GoldenFinding Find(DatedRules rules, Verdicts verdicts, GoldenExpectation expectation)
    {
        var segment = rules.Rules.Segments.FirstOrDefault(rule => rule.Id == expectation.SegmentId);
        if (segment is null) return new GoldenFinding(expectation, null, null, "");
        return new GoldenFinding(expectation, segment.Key, verdicts.Holds(segment), Reason.Sentence(rules.Explain(segment, verdicts)));
    }
}
