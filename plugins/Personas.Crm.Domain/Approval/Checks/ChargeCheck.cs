using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>Finds commissions and premiums that nobody pays, and those that leave the customer nothing, so that there is no APR.</summary>
internal static class ChargeCheck
{
    /// <summary>The faults of a version's commissions and insurances.</summary>
    public static IEnumerable<Finding> Find(VersionRules rules)
    {
        var version = rules.Version;
        return version.Commissions.SelectMany(part => Of(rules, Places.Of(part), new FindingPart(part.Id, part.Name), part.Expression))
            .Concat(version.Insurances.SelectMany(part => Of(rules, Places.Of(part), new FindingPart(part.Id, part.Name), part.Expression)))
            .Concat(Together(version));
    }

    private static IEnumerable<Finding> Of(VersionRules rules, string name, FindingPart part, string? expression)
    {
        if (PointSearch.Of(rules.Space, rules.Offered, rules.Of(expression)).IsNone)
            yield return new Finding(FindingKind.Charge, Severity.Warning, [part], $"The {name} applies to nobody to whom the product is offered.",
                "Correct its condition, or remove it.");
    }

    // What is paid at once by everybody must leave something of the least amount.
    private static IEnumerable<Finding> Together(ProductVersion version)
    {
        var least = version.Amounts.From ?? version.Prices.Select(item => item.Amounts.From).Min();
        if (least is not { } amount || amount <= 0 || version.Family is ProductFamily.Deposit or ProductFamily.Insurance) yield break;
        var commissions = version.Commissions.Where(part => part.InApr && part.PriceItemId is null && part.Expression is null
            && IsPaidAtOnce(part.Charge)).ToList();
        var insurances = version.Insurances.Where(part => part.IsMandatory && part.Expression is null && IsPaidAtOnce(part.Charge)).ToList();
        var total = commissions.Select(part => part.Charge).Concat(insurances.Select(part => part.Charge)).Sum(charge => Of(charge, amount));
        if (total < amount) yield break;
        var parts = commissions.Select(part => new FindingPart(part.Id, part.Name))
            .Concat(insurances.Select(part => new FindingPart(part.Id, part.Name))).ToList();
        yield return new Finding(FindingKind.Rate, Severity.Error, parts,
            $"Of the least amount, {amount:N2}, the charges that are paid at once take {total:N2}: the customer gets nothing, so that there is no APR.",
            "Lower the charges, finance them, or raise the least amount.");
    }

    private static bool IsPaidAtOnce(Charge charge) => charge.Frequency == ChargeFrequency.Once && !charge.IsFinanced;

    private static decimal Of(Charge charge, decimal amount)
    {
        var own = charge.Calculation == ChargeCalculation.Flat ? charge.Amount ?? 0 : (charge.Percent ?? 0) * amount / 100;
        return Math.Max(charge.Limits.From ?? own, Math.Min(charge.Limits.To ?? own, own));
    }
}
