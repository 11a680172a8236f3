using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>Finds discounts that nobody ever gets.</summary>
internal sealed class DiscountCheck(VersionRules rules)
{
    private readonly Dictionary<Guid, Discount> _byId = rules.Version.Discounts.ToDictionary(discount => discount.Id);

    /// <summary>The faults of a version's discounts.</summary>
    public IEnumerable<Finding> Find()
    {
        foreach (var discount in rules.Version.Discounts)
            if (Because(discount) is { } because)
                yield return new Finding(FindingKind.Discount, Severity.Warning, [new FindingPart(discount.Id, discount.Name)],
                    $"The discount '{discount.Name}' never applies: {because}", "Correct it, or remove it.");
    }

    private string? Because(Discount discount)
    {
        if (!Meet(discount.Validity, rules.Version.Effective)) return "its days lie outside those of the version.";
        if (!HasTarget(discount)) return "there is nothing in the version that it reduces.";
        var together = Chain(discount).Select(part => rules.Of(part.Expression)).Concat([rules.Offered]).ToArray();
        return PointSearch.Of(rules.Space, together).IsNone ? "nobody to whom the product is offered meets its conditions." : null;
    }

    private bool HasTarget(Discount discount) => discount.Target switch
    {
        DiscountTarget.Commission => rules.Version.Commissions.Count > 0,
        DiscountTarget.InsurancePremium => rules.Version.Family == ProductFamily.Insurance || rules.Version.Insurances.Count > 0,
        _ => true,
    };

    // The discount with those that it requires, until one comes again.
    private List<Discount> Chain(Discount discount)
    {
        var chain = new List<Discount>();
        for (Discount? next = discount; next is not null && !chain.Contains(next);)
        {
            chain.Add(next);
            next = next.RequiresId is { } id && _byId.TryGetValue(id, out var required) ? required : null;
        }
        return chain;
    }

    private static bool Meet(DateRange one, DateRange other) =>
        !(one.To is { } to && other.From is { } from && to < from) && !(other.To is { } end && one.From is { } start && end < start);
}
