using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Products;

/// <summary>An insurance as it is proposed: covers with their sums, for one premium.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Order">Its place among the packages, from the smallest.</param>
/// <param name="Benefits">The covers.</param>
public sealed record BenefitPackage(Guid Id, string Name, int Order, IReadOnlyList<Benefit> Benefits)
{
    /// <summary>Who may have it, as JSON; null for everybody.</summary>
    public string? Expression { get; init; }

    /// <summary>The premium before factors, in money a year.</summary>
    public decimal? Premium { get; init; }

    /// <summary>What is added to that for every 1,000 of the sum insured, in money a year.</summary>
    public decimal? Permille { get; init; }

    /// <summary>The sums that can be insured.</summary>
    public AmountRange Sums { get; init; } = AmountRange.Any;
}
