using System;

namespace Personas.Crm.Domain.Products;

/// <summary>One cover within a package.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Order">Its place in the package.</param>
/// <param name="Cover">What it covers.</param>
public sealed record Benefit(Guid Id, string Name, int Order, InsuranceCover Cover)
{
    /// <summary>What is paid at most, as a percentage of the sum insured; null when <see cref="SumAmount"/> says it.</summary>
    public decimal? SumPercent { get; init; }

    /// <summary>What is paid at most, as an amount of money.</summary>
    public decimal? SumAmount { get; init; }

    /// <summary>What the insured bears of each claim, as an amount of money.</summary>
    public decimal? Deductible { get; init; }

    /// <summary>Whether it is only in the package when asked for.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What it adds to the premium before factors, in money a year.</summary>
    public decimal? Premium { get; init; }

    /// <summary>What it means, for the proposal card.</summary>
    public string? Description { get; init; }
}
