using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Products;

/// <summary>All that a version says: what is frozen when it is submitted, hashed, approved and quoted. Immutable.</summary>
/// <param name="Id">The version's id.</param>
/// <param name="ProductId">The product's id.</param>
/// <param name="Code">The product's code.</param>
/// <param name="ProductName">The product's name.</param>
/// <param name="Family">What kind of product it is.</param>
/// <param name="Currency">The ISO code of the currency of all its amounts.</param>
/// <param name="CustomerTable">The table of the customers who may buy it.</param>
/// <param name="Number">Counts the versions of the product, from 1.</param>
public sealed record ProductVersion(
    Guid Id, Guid ProductId, string Code, string ProductName, ProductFamily Family, string Currency, string CustomerTable, int Number)
{
    /// <summary>The days on which it may be in force.</summary>
    public DateRange Effective { get; init; } = DateRange.Always;

    /// <summary>The amounts that can be had.</summary>
    public AmountRange Amounts { get; init; } = AmountRange.Any;

    /// <summary>Amounts are multiples of this, counted from the least; null for any.</summary>
    public decimal? AmountStep { get; init; }

    /// <summary>The terms that can be had, in months.</summary>
    public AmountRange Terms { get; init; } = AmountRange.Any;

    /// <summary>Terms are multiples of this, in months, counted from the least; null for any.</summary>
    public int? TermStep { get; init; }

    /// <summary>How a credit is repaid.</summary>
    public RepaymentPlan Repayment { get; init; } = RepaymentPlan.Usual;

    /// <summary>How many days a quote stands.</summary>
    public int QuoteDays { get; init; } = 30;

    /// <summary>The most that all discounts together take off the rate, in percentage points; null for no limit.</summary>
    public decimal? MaximumRateDiscount { get; init; }

    /// <summary>The least that discounts leave of the rate, in percent a year; null for no limit but 0.</summary>
    public decimal? MinimumRate { get; init; }

    /// <summary>What the product earns and costs the bank.</summary>
    public Economics Economics { get; init; } = new();

    /// <summary>How often an insurance premium is paid.</summary>
    public ChargeFrequency PremiumFrequency { get; init; } = ChargeFrequency.Monthly;

    /// <summary>The least that an insurance costs, in money a year; null for no limit.</summary>
    public decimal? MinimumPremium { get; init; }

    /// <summary>The conditions on being offered it, in their order.</summary>
    public IReadOnlyList<AvailabilityRule> Availability { get; init; } = [];

    /// <summary>The strategies, by priority.</summary>
    public IReadOnlyList<PriceStrategy> Strategies { get; init; } = [];

    /// <summary>The price items.</summary>
    public IReadOnlyList<PriceItem> Prices { get; init; } = [];

    /// <summary>The commissions.</summary>
    public IReadOnlyList<Commission> Commissions { get; init; } = [];

    /// <summary>The insurances that go with a credit.</summary>
    public IReadOnlyList<InsuranceItem> Insurances { get; init; } = [];

    /// <summary>The discounts, in their order.</summary>
    public IReadOnlyList<Discount> Discounts { get; init; } = [];

    /// <summary>The factors of an insurance product.</summary>
    public IReadOnlyList<RatingFactor> Factors { get; init; } = [];

    /// <summary>The packages of an insurance product.</summary>
    public IReadOnlyList<BenefitPackage> Packages { get; init; } = [];

    /// <summary>
    /// What its conditions depend on, as <see cref="Facts.Dependencies"/> wrote when they were saved: whoever quotes asks for no metadata.
    /// </summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];
}
