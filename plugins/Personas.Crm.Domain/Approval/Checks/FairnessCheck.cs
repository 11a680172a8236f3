using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>
/// Finds prices that depend on facts they may not depend on: prohibited and protected ones are refused, flagged ones (proxies, say) and special
/// categories are told; by name, through what is derived from them, and through segments and audiences.
/// </summary>
internal sealed class FairnessCheck(CheckContext context)
{
    private readonly Dictionary<string, SegmentText> _segments = context.Segments.GroupBy(segment => segment.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<UsedFact>> _through = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The criteria that may not be used, and those that somebody must answer for; each once for all parts that use it alike.</summary>
    public IEnumerable<Finding> Find(VersionRules rules)
    {
        var used = VersionConditions.Of(rules.Version)
            .SelectMany(condition => rules.Expression(condition.Json) is { } expression ? Of(expression) : [], (condition, use) => new { condition.Part, use })
            .Concat(rules.Version.Factors.Select(factor => new { Part = new FindingPart(factor.Id, factor.Name), use = context.Facts.Find(factor.Fact) })
                .Where(factor => factor.use is not null).Select(factor => new { factor.Part, use = new UsedFact(factor.use!, string.Empty) }))
            .Where(one => one.use.Fact.Use.IsNoPriceCriterion || one.use.Fact.Use.IsFlaggedPriceCriterion);
        return used.GroupBy(one => new { one.use.Fact.Key, one.use.Through })
            .Select(same => Of(same.First().use, same.Select(one => one.Part).Distinct().Take(ApprovalCheck.Most).ToList()))
            .OrderByDescending(finding => finding.Severity);
    }

    private static Finding Of(UsedFact used, List<FindingPart> parts)
    {
        var use = used.Fact.Use;
        var because = use switch
        {
            { Pricing: PricingUse.Prohibited } => "its use in pricing is prohibited",
            { Sensitivity: FactSensitivity.Protected } => "it is protected",
            { Pricing: PricingUse.Flagged } => "it is flagged, as what may stand in for a protected fact is",
            _ => "it is of a special category",
        };
        return use.IsNoPriceCriterion
            ? new Finding(FindingKind.Fairness, Severity.Error, parts, $"The fact '{used.Fact.Name}' may not set a price{used.Through}: {because}.",
                "Remove the condition; no derived fact or segment may stand in for it.")
            : new Finding(FindingKind.Fairness, Severity.Warning, parts, $"The fact '{used.Fact.Name}' sets a price{used.Through}: {because}.",
                "Keep it only with a reason that can be defended.");
    }

    private List<UsedFact> Of(Expression expression)
    {
        var used = new List<UsedFact>();
        foreach (var fact in expression.Facts)
            if (fact.Definition is MembershipDefinition membership) used.AddRange(Through(membership.Segment));
            else used.Add(new UsedFact(fact, string.Empty));
        return used;
    }

    // A segment is noted before it is read, so that a circle ends.
    private List<UsedFact> Through(string key)
    {
        if (_through.TryGetValue(key, out var known)) return known;
        var found = _through[key] = [];
        if (!_segments.TryGetValue(key, out var segment)) return found;
        var vocabulary = new Vocabulary(context.Facts, context.Schema, segment.CustomerTable, segment.Id, Audiences: true);
        if (ExpressionReader.Read(segment.Expression, vocabulary).Value is not { } expression) return found;
        var kind = AudienceKey.Is(key) ? "audience" : "segment";
        found.AddRange(Of(expression).Select(use => use with { Through = use.Through.Length > 0 ? use.Through : $" through the {kind} '{segment.Name}'" }));
        return found;
    }

    private sealed record UsedFact(Fact Fact, string Through);
}
