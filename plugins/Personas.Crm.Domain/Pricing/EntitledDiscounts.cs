using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Pricing;

/// <summary>
/// The discounts that a customer is entitled to: in force on the day, filter met, and so for the discount that one requires. Whether the
/// required one then wins in its group does not matter.
/// </summary>
internal sealed class EntitledDiscounts
{
    private readonly Decision _decision;

    public EntitledDiscounts(Decision decision)
    {
        _decision = decision;
        var version = decision.Prices.Book.Version;
        var byId = version.Discounts.ToDictionary(discount => discount.Id);
        All = version.Discounts.Where(discount => IsEntitled(discount, byId, version.Discounts.Count))
            .OrderBy(discount => discount.Order).ThenBy(discount => discount.Id).ToList();
    }

    /// <summary>All of them, in the order in which they are taken off.</summary>
    public IReadOnlyList<Discount> All { get; }

    /// <summary>Those on a target; of commissions and premiums those on one of them.</summary>
    public IReadOnlyList<Discount> On(DiscountTarget target, Guid? row = null) =>
        All.Where(discount => discount.Target == target && (discount.TargetId is null || discount.TargetId == row)).ToList();

    /// <summary>Why a customer is entitled, in words.</summary>
    public string Why(Discount discount) => _decision.Why(discount.Id);

    // A circle of requirements, which approval refuses, is left after as many steps as there are discounts: nobody is entitled by one.
    private bool IsEntitled(Discount discount, Dictionary<Guid, Discount> byId, int left)
    {
        if (left == 0 || !discount.Validity.Includes(_decision.Prices.Moment.Today) || !_decision.Holds(discount.Id)) return false;
        return discount.RequiresId is not { } required || (byId.TryGetValue(required, out var other) && IsEntitled(other, byId, left - 1));
    }
}
