using System.Globalization;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Pricing;

/// <summary>A discount that was taken off, in words.</summary>
internal static class DiscountWords
{
    public static string Of(Taken taken, EntitledDiscounts entitled)
    {
        var discount = taken.Discount;
        var value = discount.Value.ToString(discount.Calculation == DiscountCalculation.Amount ? "N2" : "0.######", CultureInfo.InvariantCulture);
        var what = discount.Calculation switch
        {
            DiscountCalculation.PercentagePoints => $"{value} {Said.PointsOf(discount.Value)} off",
            DiscountCalculation.Percent => $"{value} % off",
            _ => $"{value} off",
        };
        var limit = taken.Limit is null ? string.Empty : $", limited by {taken.Limit}";
        return $"'{discount.Name}': {what}{limit}, {entitled.Why(discount)}.";
    }
}
