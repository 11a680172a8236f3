using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Tests.Approval;

/// <summary>A large price list: for every class of risk, band of income, band of amounts and band of terms one item, and a standard one.</summary>
internal static class PriceList
{
    /// <summary>A version with about so many items, which price everybody.</summary>
    public static ProductVersion Of(int items)
    {
        var incomes = Math.Max(1, (int)Math.Round(Math.Sqrt(items / 12.0)));
        var amounts = Math.Max(1, (int)Math.Round(items / 12.0 / incomes));
        var prices = from risk in Enumerable.Range(1, 3)
                     from income in Enumerable.Range(0, incomes)
                     from amount in Enumerable.Range(0, amounts)
                     from term in Enumerable.Range(0, 4)
                     select Item(risk, income, incomes, amount, amounts, term);
        return Offer.Loan([.. prices, Offer.Price("Standard", 12) with { Priority = 99 }]) with { Amounts = Offer.Range(1000, 1000 + (amounts * 100) - 0.01m),
            Terms = Offer.Range(1, 48) };
    }

    private static PriceItem Item(int risk, int income, int incomes, int amount, int amounts, int term)
    {
        var conditions = new List<string> { $$"""{"fact":"riskclass","op":"eq","value":{{risk}}}""" };
        if (income > 0) conditions.Add(Offer.Income("ge", income * 10));
        if (income < incomes - 1) conditions.Add(Offer.Income("lt", (income + 1) * 10));
        return Offer.Price(string.Create(CultureInfo.InvariantCulture, $"{risk}-{income}-{amount}-{term}"), 10 - (income * 0.001m) + (risk * 0.1m),
            conditions.ToArray()) with
        {
            Amounts = Offer.Range(1000 + (amount * 100), 1000 + (amount * 100) + 99.99m),
            Terms = Offer.Range((term * 12) + 1, (term + 1) * 12),
        };
    }
}
