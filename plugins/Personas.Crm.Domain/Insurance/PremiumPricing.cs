using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Repayment;

namespace Personas.Crm.Domain.Insurance;

/// <summary>
/// The premium of a package for a year. Base: the package's premium, that for the sum insured, those of included benefits; times every factor;
/// optional benefits, each times the factors too; rounded, here and nowhere before; less the discounts; and at least the version's minimum.
/// </summary>
internal sealed class PremiumPricing
{
    private readonly Decision _decision;
    private readonly ProductVersion _version;
    private readonly EntitledDiscounts _discounts;
    private readonly RoundingRule _rounding;

    public PremiumPricing(Decision decision)
    {
        _decision = decision;
        _version = decision.Prices.Book.Version;
        _discounts = new EntitledDiscounts(decision);
        _rounding = Rounding.Of(_version.Repayment);
        Rating = Rating.Of(decision);
    }

    /// <summary>The factors.</summary>
    public Rating Rating { get; }

    /// <summary>How the premium comes about. Only without refusals of factors.</summary>
    /// <param name="package">The package.</param>
    /// <param name="sum">The sum insured; null where the package needs none.</param>
    /// <param name="options">The optional benefits that are wanted.</param>
    public Waterfall Of(BenefitPackage package, decimal? sum, IEnumerable<Benefit> options)
    {
        var steps = new WaterfallBuilder();
        AddBase(steps, package, sum);
        foreach (var factor in Rating.Factors) steps.Multiply(factor.Factor.Name, factor.Factor.Id, factor.Times!.Value, factor.Reason);
        foreach (var option in options.Where(option => option.Premium is not null))
            steps.Add(StepKind.Option, option.Name, option.Id, Rated(option), $"Asked for: {Said.Number(option.Premium)} a year{Times()}.");
        AddRounding(steps);
        foreach (var taken in new DiscountStack(steps.Value, 0, null, _rounding.Apply).Of(_discounts.On(DiscountTarget.InsurancePremium, package.Id)))
            steps.Add(StepKind.Discount, taken.Discount.Name, taken.Discount.Id, -taken.Off, DiscountWords.Of(taken, _discounts));
        AddMinimum(steps);
        return steps.Build();
    }

    /// <summary>What an optional benefit adds, rounded as it is shown; the premium itself is rounded once, as a whole.</summary>
    public decimal? Price(Benefit option) => option.Premium is null ? null : _rounding.Apply(Rated(option));

    private decimal Rated(Benefit option) => (option.Premium ?? 0) * Rating.Product;

    private string Times() => Rating.Factors.Count == 0 ? string.Empty : $", × {Said.Number(Rating.Product)} of the factors";

    private void AddBase(WaterfallBuilder steps, BenefitPackage package, decimal? sum)
    {
        steps.Add(StepKind.Base, package.Name, package.Id, package.Premium ?? 0, $"The premium of '{package.Name}' for a year, {_decision.Why(package.Id)}.");
        if (package.Permille is { } permille && sum is { } insured)
            steps.Add(StepKind.SumInsured, package.Name, package.Id, permille * insured / 1000,
                $"{Said.Number(permille)} for each 1,000 of {Said.Number(insured)} insured.");
        foreach (var part in package.Benefits.Where(part => !part.IsOptional && part.Premium is > 0).OrderBy(part => part.Order).ThenBy(part => part.Id))
            steps.Add(StepKind.Benefit, part.Name, part.Id, part.Premium!.Value, $"'{part.Name}' is part of '{package.Name}'.");
    }

    private void AddRounding(WaterfallBuilder steps)
    {
        var rounded = _rounding.Apply(steps.Value);
        if (rounded == steps.Value) return;
        steps.Add(StepKind.Rounding, "Rounding", null, rounded - steps.Value,
            $"Rounded {Said.Choice(_version.Repayment.Rounding)} to {Said.Number(_rounding.Step)}.");
    }

    // The least is brought up to what can be paid: never below what the version says.
    private void AddMinimum(WaterfallBuilder steps)
    {
        if (_version.MinimumPremium is not { } minimum || steps.Value >= minimum) return;
        var least = (_rounding with { Mode = RoundingMode.Up }).Apply(minimum);
        steps.Add(StepKind.Minimum, "Minimum premium", null, least - steps.Value, $"The premium is at least {Said.Number(minimum)} a year.");
    }
}
