using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>What a price depends on through segments and audiences: what may set no price may not do so by a detour.</summary>
/// <param name="facts">The known facts.</param>
/// <param name="memberships">What every segment and audience depends on, by its key.</param>
public sealed class PriceCriteria(FactCatalogue facts, IReadOnlyDictionary<string, Dependencies> memberships)
{
    /// <summary>The memberships that depend on facts no price may depend on.</summary>
    public IEnumerable<Problem> Faults(Expression expression) => Through(expression, fact => fact.Use.IsNoPriceCriterion)
        .Select(use => new Problem($"segment '{use.Key}'", $"It depends on the fact '{use.Value.Key}', which may not set a price.",
            "Ask for a segment without that fact, or write the conditions that remain."));

    /// <summary>The memberships that depend on facts that are flagged.</summary>
    public IEnumerable<Problem> Warnings(Expression expression) => Through(expression, fact => fact.Use.IsFlaggedPriceCriterion)
        .Select(use => new Problem($"segment '{use.Key}'", $"It depends on the fact '{use.Value.Key}', which is flagged as a price criterion.",
            "Keep it only with a reason that can be defended."));

    private IEnumerable<KeyValuePair<string, Fact>> Through(Expression expression, Func<Fact, bool> isMeant) =>
        expression.Segments.SelectMany(key => Below(key, new HashSet<string>(StringComparer.OrdinalIgnoreCase)).SelectMany(below => below.Facts)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(facts.Find).OfType<Fact>().Where(isMeant)
                .Select(fact => new KeyValuePair<string, Fact>(key, fact)));

    private IEnumerable<Dependencies> Below(string key, HashSet<string> seen) =>
        seen.Add(key) && memberships.TryGetValue(key, out var found) ? new[] { found }.Concat(found.Segments.SelectMany(next => Below(next, seen))) : [];
}
