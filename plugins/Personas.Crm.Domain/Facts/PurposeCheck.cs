using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts;

/// <summary>Whether a fact may be used for what an expression decides.</summary>
public static class PurposeCheck
{
    /// <summary>Why a fact may not be used; null when it may.</summary>
    public static Problem? Fault(Fact fact, Purpose purpose, string place)
    {
        if (fact.Kind == FactKind.Request && purpose is (Purpose.Segment or Purpose.Audience))
            return new Problem(place,
                $"The fact '{fact.Key}' is supplied by the caller of a decision, and {(purpose == Purpose.Segment ? "a segment" : "an audience")} has no caller.",
                "Use it in prices, journeys or content; a segment needs a fact of the customer.");
        if (purpose != Purpose.Pricing || !fact.Use.IsNoPriceCriterion) return null;
        var because = fact.Use.Sensitivity == FactSensitivity.Protected ? "it is protected" : "its use in pricing is prohibited";
        return new Problem(place, $"The fact '{fact.Key}' may not set a price: {because}.",
            "Remove the condition; no derived fact or segment may stand in for it.");
    }

    /// <summary>What is allowed and yet must be seen by whoever approves it: facts that are flagged as price criteria, each where it is first used.</summary>
    public static IReadOnlyList<Problem> Warnings(Expression expression, Purpose purpose)
    {
        if (purpose != Purpose.Pricing) return [];
        return Expression.Walk(expression.Root).OfType<Condition>()
            .SelectMany(
                condition => new[] { condition.Subject, condition.Other }.OfType<FactSubject>(), (condition, subject) => new { condition.Place, subject.Fact })
            .Where(use => use.Fact.Use.IsFlaggedPriceCriterion)
            .GroupBy(use => use.Fact.Key).Select(same => Warning(same.First().Fact, same.First().Place)).ToList();
    }

    private static Problem Warning(Fact fact, string place)
    {
        var because = fact.Use.Pricing == PricingUse.Flagged ? "it is flagged" : "it is of a special category";
        return new Problem(place, $"The fact '{fact.Key}' sets a price: {because}.", "Keep it only with a reason that can be defended.");
    }
}
