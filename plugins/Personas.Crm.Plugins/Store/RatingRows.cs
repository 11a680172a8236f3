using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Plugins.Store;

/// <summary>Factors and packages of an insurance product, as their rows say them.</summary>
internal static class RatingRows
{
    /// <summary>A factor with its bands.</summary>
    public static RatingFactor Factor(Entity row, IReadOnlyList<RatingBand> bands) => new(
        row.Id, row.Text(Tables.RatingFactor.Name) ?? "", row.Number(Tables.RatingFactor.Order) ?? 0, row.Text(Tables.RatingFactor.Fact) ?? "", bands)
    {
        Otherwise = row.Decimal(Tables.RatingFactor.Otherwise),
    };

    /// <summary>A band of a factor.</summary>
    public static RatingBand Band(Entity row) =>
        new(row.Id, row.Text(Tables.RatingBand.Name) ?? "", row.Decimal(Tables.RatingBand.Factor) ?? 0)
        {
            From = row.Decimal(Tables.RatingBand.From),
            To = row.Decimal(Tables.RatingBand.To),
            Value = row.Text(Tables.RatingBand.Value),
        };

    /// <summary>A package with its benefits.</summary>
    public static BenefitPackage Package(Entity row, IReadOnlyList<Benefit> benefits) => new(
        row.Id, row.Text(Tables.BenefitPackage.Name) ?? "", row.Number(Tables.BenefitPackage.Order) ?? 0, benefits)
    {
        Expression = row.Text(Tables.BenefitPackage.Expression),
        Premium = row.Money(Tables.BenefitPackage.Premium),
        Permille = row.Decimal(Tables.BenefitPackage.Permille),
        Sums = new AmountRange(row.Money(Tables.BenefitPackage.SumMin), row.Money(Tables.BenefitPackage.SumMax)),
    };

    /// <summary>A benefit of a package.</summary>
    public static Benefit Benefit(Entity row) => new(
        row.Id, row.Text(Tables.Benefit.Name) ?? "", row.Number(Tables.Benefit.Order) ?? 0, row.Choice<InsuranceCover>(Tables.Benefit.Cover))
    {
        SumPercent = row.Decimal(Tables.Benefit.SumPercent),
        SumAmount = row.Money(Tables.Benefit.SumAmount),
        Deductible = row.Money(Tables.Benefit.Deductible),
        IsOptional = row.Flag(Tables.Benefit.Optional),
        Premium = row.Money(Tables.Benefit.Premium),
        Description = row.Text(Tables.Benefit.Description),
    };
}
