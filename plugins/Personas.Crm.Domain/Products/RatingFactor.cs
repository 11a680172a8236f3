using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Products;

/// <summary>A table of factors over the values of one fact.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Order">Its place among the factors of the version.</param>
/// <param name="Fact">The key of the fact.</param>
/// <param name="Bands">The factors.</param>
public sealed record RatingFactor(Guid Id, string Name, int Order, string Fact, IReadOnlyList<RatingBand> Bands)
{
    /// <summary>The factor for a value that no band has, or that is missing; null when such a customer is refused.</summary>
    public decimal? Otherwise { get; init; }
}
