using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>A question whose price item is known: rate and charges follow from it.</summary>
internal sealed class PricedQuestion
{
    private readonly PlacedPrice _placed;
    private readonly IReadOnlyList<string> _ambiguous;
    private readonly EntitledDiscounts _discounts;

    public PricedQuestion(Question question, Decision decision, IReadOnlyList<PlacedPrice> fitting)
    {
        Question = question;
        Decision = decision;
        Rates = new RateSource(question.Market);
        _discounts = new EntitledDiscounts(decision);
        _placed = Best(fitting);
        _ambiguous = fitting.Where(placed => placed != _placed).Select(placed => placed.Item.Name).ToList();
        Charges = ApplicableCharges.Of(decision, _placed.Item, _discounts, Amount, insurance => question.Request.Wants(insurance.Id, insurance.Name));
    }

    public Question Question { get; }

    public Decision Decision { get; }

    public ProductVersion Version => Question.Version;

    public QuoteRequest Request => Question.Request;

    public DateTime Start => Question.Start;

    public decimal Amount => Question.Request.Amount!.Value;

    /// <summary>The months of a line: those asked for, or the only ones that can be had; null when nobody knows.</summary>
    public int? Months => Request.Term ?? (Version.Terms is { From: { } only, To: { } same } && only == same ? (int)only : null);

    /// <summary>Where base rates are looked up.</summary>
    public RateSource Rates { get; }

    /// <summary>Commissions and insurances that apply.</summary>
    public IReadOnlyList<ApplicableCharge> Charges { get; }

    /// <summary>How amounts are rounded.</summary>
    public RoundingRule Rounding => Domain.Pricing.Rounding.Of(Version.Repayment);

    /// <summary>Whether the rate follows a base rate.</summary>
    public bool IsVariable => _placed.Item.RateType == RateType.Variable;

    /// <summary>Whether that rate is fixed at first.</summary>
    public bool IsFixedFirst => IsVariable && _placed.Item.FixedMonths is > 0;

    /// <summary>What is said of the price item.</summary>
    public QuotedPrice Price => new(_placed.Item.Id, _placed.Item.Name, _placed.Strategy?.Name, PriceWords.Of(_placed, Decision), _ambiguous);

    /// <summary>The nominal rate until a day; a problem when a base rate has no value.</summary>
    public Reading<NominalRate> RateUntil(DateTime end) => Readings.Of(RatePricingOf(_placed).Between(Start, end), Rates.Problems);

    // Approval refuses items that fit equally; one that was not checked takes what is best for the customer.
    private PlacedPrice Best(IReadOnlyList<PlacedPrice> fitting)
    {
        if (fitting.Count == 1) return fitting[0];
        var rated = fitting.OrderBy(placed => placed.Item.Id).Select(placed => new { placed, rate = RatePricingOf(placed).BeforeDiscounts(Start) }).ToList();
        var known = rated.Where(one => one.rate is not null).ToList();
        if (known.Count == 0) return rated[0].placed;
        return (Version.Family == ProductFamily.Deposit ? known.OrderByDescending(one => one.rate) : known.OrderBy(one => one.rate)).First().placed;
    }

    private RatePricing RatePricingOf(PlacedPrice placed) =>
        new(placed.Item, Decision.Why(placed.Item.Id), Amount, Rates, new RateDiscounts(Version, _discounts));
}
