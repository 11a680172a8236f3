using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Products;

/// <summary>A rate with the conditions under which it is the price.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Priority">Its place within its strategy: of two items that fit, the lower one prices.</param>
public sealed record PriceItem(Guid Id, string Name, int Priority)
{
    /// <summary>The strategy it belongs to; null for the standard one, which comes after all others.</summary>
    public Guid? StrategyId { get; init; }

    /// <summary>For whom it is, as JSON; null for everybody.</summary>
    public string? Expression { get; init; }

    /// <summary>The amounts it is for.</summary>
    public AmountRange Amounts { get; init; } = AmountRange.Any;

    /// <summary>The terms it is for, in months.</summary>
    public AmountRange Terms { get; init; } = AmountRange.Any;

    /// <summary>How the rate comes about.</summary>
    public RateType RateType { get; init; }

    /// <summary>The fixed nominal rate in percent a year; of a variable item the rate of its first <see cref="FixedMonths"/>.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The base rate that a variable rate follows.</summary>
    public Guid? BaseRateId { get; init; }

    /// <summary>What is added to the base rate, in percentage points.</summary>
    public decimal? Margin { get; init; }

    /// <summary>The least that a variable rate becomes, in percent a year.</summary>
    public decimal? Floor { get; init; }

    /// <summary>The most that a variable rate becomes, in percent a year.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>After how many months a variable rate is set anew.</summary>
    public int? ResetMonths { get; init; }

    /// <summary>For how many months a variable rate is fixed first; null for none.</summary>
    public int? FixedMonths { get; init; }

    /// <summary>How <see cref="Tiers"/> are read.</summary>
    public Tiering Tiering { get; init; }

    /// <summary>Its tiers, by rising amount.</summary>
    public IReadOnlyList<RateTier> Tiers { get; init; } = [];

    /// <summary>Whether commissions that belong to no item are not charged with this one.</summary>
    public bool WithoutCommissions { get; init; }
}
