using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Checks;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval;

/// <summary>
/// What is wrong with a version, or worth knowing, found by reasoning over its conditions: every gap, overlap and step is there for some customer
/// and request, which is named; what cannot be decided is said to be assumed. Nothing of a customer is read.
/// </summary>
public static class ApprovalCheck
{
    /// <summary>The most findings of one kind that are told of.</summary>
    public const int Most = 50;

    /// <summary>The findings, errors first.</summary>
    public static IReadOnlyList<Finding> Of(ProductVersion version, CheckContext context)
    {
        var rules = new VersionRules(version, context);
        var findings = RowFaults.Of(version).Concat(rules.Unreadable)
            .Concat(new FairnessCheck(context).Find(rules)).Concat(RateCheck.Find(version, context)).ToList();
        if (rules.Space.Axes.FirstOrDefault(axis => axis.Cells == 0) is { } empty)
            findings.Add(new Finding(FindingKind.Availability, Severity.Error, [], $"Nothing can be asked for: the version's limits leave no {empty.Name}.",
                "Correct the limits or the step."));
        else findings.AddRange(Reasoned(rules, context));
        return findings.GroupBy(finding => new { finding.Kind, finding.Severity }).SelectMany(same => Told(same.ToList()))
            .OrderByDescending(finding => finding.Severity).ToList();
    }

    private static IEnumerable<Finding> Told(List<Finding> same) => same.Count <= Most
        ? same
        : same.Take(Most).Concat([new Finding(same[0].Kind, same[0].Severity, [], $"There are {same.Count - Most} further findings of this kind.",
            "Correct those that are told of, and check again.")]);

    private static IEnumerable<Finding> Reasoned(VersionRules rules, CheckContext context)
    {
        if (PointSearch.Of(rules.Space, rules.Offered).IsNone)
            return [new Finding(FindingKind.Availability, Severity.Error, [], "The availability rules contradict each other: nobody is offered the product.",
                "Correct them.")];
        return Prices(rules, context).Concat(ChargeCheck.Find(rules))
            .Concat(new DiscountCheck(rules).Find()).Concat(new RatingCheck(rules, context.Facts).Find());
    }

    // An insurance is priced by factors; it has price items only if somebody made some.
    private static IEnumerable<Finding> Prices(VersionRules rules, CheckContext context)
    {
        var version = rules.Version;
        if (version.Family == ProductFamily.Insurance && version.Prices.Count == 0) return [];
        var partition = Partition.Of(rules.Space, rules.Offered, rules.Items, context.Budget);
        var rates = new ItemRates(context.Market, context.Moment.Today);
        var steps = new StepCheck(partition, rates.Of, version.Family == ProductFamily.Deposit, context.Facts);
        var findings = new GapCheck(partition, context.Facts).Find()
            .Concat(OverlapCheck.Find(partition, context.Facts))
            .Concat(UnreachableCheck.Find(partition, rules.Offered)).Concat(steps.Find()).ToList();
        return partition.IsComplete && steps.IsComplete ? findings : findings.Concat([NotAll]);
    }

    private static Finding NotAll { get; } = new(FindingKind.NotChecked, Severity.Warning, [],
        "The conditions cut each other into more regions than were looked at: there may be further gaps and overlaps.",
        "Let the price items of one strategy go by the same few facts, or check again with more time.");
}
