using System;

namespace Personas.Crm.Domain.Products;

/// <summary>An insurance that goes with a credit.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Cover">What it covers.</param>
/// <param name="Charge">The premium.</param>
public sealed record InsuranceItem(Guid Id, string Name, InsuranceCover Cover, Charge Charge)
{
    /// <summary>To whom it applies, as JSON; null for everybody.</summary>
    public string? Expression { get; init; }

    /// <summary>Whether the credit is not granted without it: then the APR counts the premium. Others are offered, and charged when asked for.</summary>
    public bool IsMandatory { get; init; }
}
