using System;

namespace Personas.Crm.Domain.Products;

/// <summary>A fee of the lender.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Kind">What it is charged for.</param>
/// <param name="Charge">How much, and when.</param>
public sealed record Commission(Guid Id, string Name, CommissionKind Kind, Charge Charge)
{
    /// <summary>The price item it is charged with; null for any that is not without commissions.</summary>
    public Guid? PriceItemId { get; init; }

    /// <summary>Who pays it, as JSON; null for everybody.</summary>
    public string? Expression { get; init; }

    /// <summary>Whether the APR counts it.</summary>
    public bool InApr { get; init; } = true;
}
