using System;

namespace Personas.Crm.Domain.Products;

/// <summary>Something off a rate, a commission or a premium.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Order">Its place among the discounts; those before it are taken off first.</param>
/// <param name="Target">What it reduces.</param>
/// <param name="Calculation">How it is calculated.</param>
/// <param name="Value">Points, percent or an amount of money, as <paramref name="Calculation"/> says; never negative.</param>
public sealed record Discount(Guid Id, string Name, int Order, DiscountTarget Target, DiscountCalculation Calculation, decimal Value)
{
    /// <summary>Who gets it, as JSON; null for everybody.</summary>
    public string? Expression { get; init; }

    /// <summary>The one commission or insurance item it reduces; null for all of the target.</summary>
    public Guid? TargetId { get; init; }

    /// <summary>How it goes together with others.</summary>
    public Stacking Stacking { get; init; }

    /// <summary>The group of which only the best counts; null when <see cref="Stacking"/> is another.</summary>
    public string? Group { get; init; }

    /// <summary>The most it takes off, in percentage points of a rate or in money; null for no limit.</summary>
    public decimal? Cap { get; init; }

    /// <summary>The discount without which it does not apply; null for none.</summary>
    public Guid? RequiresId { get; init; }

    /// <summary>The days on which it is given.</summary>
    public DateRange Validity { get; init; } = DateRange.Always;
}
