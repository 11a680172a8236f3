using System;

namespace Personas.Crm.Domain.Products;

/// <summary>The factor for some values of a fact.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Factor">What the premium is multiplied by.</param>
public sealed record RatingBand(Guid Id, string Name, decimal Factor)
{
    /// <summary>Numbers from this one on, itself included; null for no lower end.</summary>
    public decimal? From { get; init; }

    /// <summary>Numbers below this one; null for no upper end.</summary>
    public decimal? To { get; init; }

    /// <summary>The one value, of a choice, a text or a yes-or-no; null when the band is one of numbers.</summary>
    public string? Value { get; init; }
}
