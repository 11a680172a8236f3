using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Plugins.Products;

/// <summary>A table of parts of a version.</summary>
/// <param name="Table">The table.</param>
/// <param name="Words">What a part is called in a message.</param>
/// <param name="Whole">The lookup to what it is a part of; null when that is the version itself.</param>
internal sealed record PartKind(string Table, string Words, string? Whole = null)
{
    /// <summary>Whether it has amounts of money.</summary>
    public bool HasAmounts { get; private init; } = true;

    /// <summary>All tables of parts.</summary>
    public static IReadOnlyList<PartKind> All { get; } =
    [
        new(Tables.AvailabilityRule.LogicalName, "Availability rule") { HasAmounts = false },
        new(Tables.PriceStrategy.LogicalName, "Price strategy") { HasAmounts = false },
        new(Tables.PriceItem.LogicalName, "Price item"),
        new(Tables.RateTier.LogicalName, "Rate tier", Tables.RateTier.PriceItemId),
        new(Tables.Commission.LogicalName, "Commission"),
        new(Tables.InsuranceItem.LogicalName, "Insurance"),
        new(Tables.Discount.LogicalName, "Discount"),
        new(Tables.RatingFactor.LogicalName, "Rating factor") { HasAmounts = false },
        new(Tables.RatingBand.LogicalName, "Rating band", Tables.RatingBand.RatingFactorId) { HasAmounts = false },
        new(Tables.BenefitPackage.LogicalName, "Package"),
        new(Tables.Benefit.LogicalName, "Benefit", Tables.Benefit.PackageId),
    ];

    /// <summary>The kind of part that a table holds.</summary>
    public static PartKind Of(string table) => All.First(kind => kind.Table == table);
}
