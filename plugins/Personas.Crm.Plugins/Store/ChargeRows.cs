using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Plugins.Store;

/// <summary>Commissions, insurances and discounts, as their rows say them.</summary>
internal static class ChargeRows
{
    /// <summary>A commission.</summary>
    public static Commission Commission(Entity row) => new(
        row.Id, row.Text(Tables.Commission.Name) ?? "", row.Choice<CommissionKind>(Tables.Commission.Kind), Charge(row))
    {
        PriceItemId = row.IdOf(Tables.Commission.PriceItemId),
        Expression = row.Text(Tables.Commission.Expression),
        InApr = row.GetAttributeValue<bool?>(Tables.Commission.InAPR) != false,
    };

    /// <summary>An insurance that goes with a credit.</summary>
    public static InsuranceItem Insurance(Entity row) => new(
        row.Id, row.Text(Tables.InsuranceItem.Name) ?? "", row.Choice<InsuranceCover>(Tables.InsuranceItem.Cover), Charge(row))
    {
        Expression = row.Text(Tables.InsuranceItem.Expression),
        IsMandatory = row.Flag(Tables.InsuranceItem.Mandatory),
    };

    /// <summary>A discount.</summary>
    public static Discount Discount(Entity row)
    {
        var calculation = row.Choice<DiscountCalculation>(Tables.Discount.Calculation);
        var value = calculation == DiscountCalculation.Amount ? row.Money(Tables.Discount.Amount) : row.Decimal(Tables.Discount.Value);
        return new Discount(row.Id, row.Text(Tables.Discount.Name) ?? "", row.Number(Tables.Discount.Order) ?? 0,
            row.Choice<DiscountTarget>(Tables.Discount.Target), calculation, value ?? 0)
        {
            Expression = row.Text(Tables.Discount.Expression),
            TargetId = row.IdOf(Tables.Discount.CommissionId) ?? row.IdOf(Tables.Discount.InsuranceItemId),
            Stacking = row.Choice<Stacking>(Tables.Discount.Stacking),
            Group = row.Text(Tables.Discount.Group),
            Cap = row.Decimal(Tables.Discount.Cap),
            RequiresId = row.IdOf(Tables.Discount.RequiresId),
            Validity = new DateRange(row.Day(Tables.Discount.ValidFrom), row.Day(Tables.Discount.ValidTo)),
        };
    }

    // Both tables call these columns the same.
    private static Charge Charge(Entity row) =>
        new(row.Choice<ChargeCalculation>(Tables.Commission.Calculation), row.Choice<ChargeFrequency>(Tables.Commission.Frequency))
        {
            Percent = row.Decimal(Tables.Commission.Percent),
            Amount = row.Money(Tables.Commission.Amount),
            Limits = new AmountRange(row.Money(Tables.Commission.Minimum), row.Money(Tables.Commission.Maximum)),
            IsFinanced = row.Flag(Tables.Commission.Financed),
        };
}
