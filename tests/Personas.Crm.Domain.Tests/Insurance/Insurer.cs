using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Insurance;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Insurance;

/// <summary>An insurance of tests: two packages in EUR, three factors by age, risk class and whether marketing is accepted, paid monthly.</summary>
internal static class Insurer
{
    public static RatingFactor Age { get; } = Factor(1, "Age", "age",
        Band(1, "18 to 29", 18, 30, 0.9m), Band(2, "30 to 59", 30, 60, 1.25m), Band(3, "60 to 74", 60, 75, 2m));

    public static RatingFactor Risk { get; } =
        Factor(2, "Risk", "riskclass", Band(4, "Low", "low", 0.8m), Band(5, "Medium", "2", 1m)) with { Otherwise = 1.5m };

    public static RatingFactor Consent { get; } = Factor(3, "Marketing", "consent",
        Band(6, "Accepts", "yes", 0.95m), Band(7, "Refuses", "false", 1m)) with { Otherwise = 1m };

    public static BenefitPackage Small { get; } = new(Shop.Id(601), "Basic", 1,
    [
        new(Shop.Id(701), "Medical costs", 1, InsuranceCover.Health) { SumPercent = 100, Deductible = 150, Description = "Doctors and hospital." },
        new(Shop.Id(702), "Luggage", 2, InsuranceCover.Travel) { SumAmount = 1000, Deductible = 50, IsOptional = true, Premium = 12 },
    ])
    {
        Premium = 24, Permille = 0.4m, Sums = new AmountRange(10000, 50000),
    };

    public static BenefitPackage Large { get; } = new(Shop.Id(602), "Comfort", 2,
    [
        new(Shop.Id(703), "Medical costs", 1, InsuranceCover.Health) { SumPercent = 150 },
        new(Shop.Id(704), "Luggage", 2, InsuranceCover.Travel) { SumAmount = 2000, Premium = 6 },
        new(Shop.Id(705), "Damage to others", 3, InsuranceCover.Liability) { IsOptional = true, Premium = 9.5m },
    ])
    {
        Premium = 42, Permille = 0.6m, Sums = new AmountRange(20000, 100000),
    };

    public static ProductVersion Travel { get; } =
        new ProductVersion(Shop.Id(1), Shop.Id(2), "TRAVEL", "Travel insurance", ProductFamily.Insurance, "EUR", "contact", 1)
    {
        Factors = [Age, Risk, Consent],
        Packages = [Small, Large],
    };

    /// <summary>34 years old, of low risk, accepts marketing: factors 1.25, 0.8 and 0.95, together 0.95.</summary>
    public static TestCustomer Ada { get; } = A.Customer("""{"birthdate":"1992-01-01","riskclass":1,"consent":true}""");

    public static RatingFactor Factor(int id, string name, string fact, params RatingBand[] bands) => new(Shop.Id(500 + id), name, id, fact, bands);

    public static RatingBand Band(int id, string name, decimal? from, decimal? to, decimal factor) =>
        new(Shop.Id(550 + id), name, factor) { From = from, To = to };

    public static RatingBand Band(int id, string name, string value, decimal factor) => new(Shop.Id(550 + id), name, factor) { Value = value };

    public static Quote Insured(this ProductVersion version, decimal? sum, string? package = null, TestCustomer? customer = null, params string[] options) =>
        version.Quote(new QuoteRequest { SumInsured = sum, Package = package, Options = options }, customer ?? Ada);

    public static ProposalCard Chosen(this Quote quote) => quote.Offered().Insurance!.Cards.Single(card => card.IsChosen);

    /// <summary>The steps of a waterfall, short: <c>Base 24, Factor ×1.25 55</c>.</summary>
    public static string Steps(this ProposalCard card) => string.Join(", ", card.Premium!.Steps.Select(step => step.Factor is { } factor
        ? FormattableString.Invariant($"×{factor:0.####}={step.After:0.######}")
        : FormattableString.Invariant($"{step.Kind} {step.Change:0.######}")));

    public static IReadOnlyList<decimal> Paid(this Quote quote) => quote.Offered().Figures!.Schedule.Select(line => line.Payment).ToList();
}
