using System;
using System.Collections.Generic;
using System.Globalization;
using Personas.Crm.Domain.Insurance;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>What cannot be meant, whatever the product allows: amounts of nothing, terms of no month, another currency, days that have passed.</summary>
internal static class RequestCheck
{
    public static IEnumerable<Problem> Of(ProductVersion version, QuoteRequest request, DateTime today)
    {
        foreach (var problem in Amount(version, request)) yield return problem;
        foreach (var problem in Term(version, request)) yield return problem;
        if (request.Currency is { } currency && !string.Equals(currency, version.Currency, StringComparison.OrdinalIgnoreCase))
            yield return new Problem("currency", $"The product is in {version.Currency}, not in '{currency}'.",
                $"Leave the currency out, or ask for an amount in {version.Currency}.");
        if (request.Start is { } start && start < today)
            yield return new Problem("start", $"{Day(start)} has passed.", $"Choose {Day(today)} or a later day.");
        if (request.FirstPayment is { } first && first <= (request.Start ?? today))
            yield return new Problem("firstPayment", $"{Day(first)} is not after the start.", "Choose a later day, or leave it out.");
        if (request.Drawdowns.Count > 0 && version.Family is not (ProductFamily.PersonalLoan or ProductFamily.Mortgage))
            yield return new Problem("drawdowns", "Only loans and mortgages are paid out in parts.", "Leave them out.");
        foreach (var problem in InsuranceRequest.Problems(version, request)) yield return problem;
        for (var i = 0; i < request.Drawdowns.Count; i++)
            if (request.Drawdowns[i].On <= (request.Start ?? today))
                yield return new Problem($"drawdowns[{i}].on", $"{Day(request.Drawdowns[i].On)} is not after the start.",
                    "What is not named is paid out at the start.");
    }

    /// <summary>Whether products of a family are quoted for a term only.</summary>
    public static bool IsTermNeeded(ProductFamily family) => family is ProductFamily.PersonalLoan or ProductFamily.Mortgage or ProductFamily.Deposit;

    private static IEnumerable<Problem> Amount(ProductVersion version, QuoteRequest request)
    {
        if (version.Family == ProductFamily.Insurance) yield break;
        var unit = version.Repayment.RoundingStep;
        if (request.Amount is not { } amount)
            yield return new Problem("amount", "It is missing.", "Say how much.");
        else if (amount <= 0)
            yield return new Problem("amount", $"{Said.Number(amount)} is not more than nothing.", "Write an amount above 0.");
        else if (unit > 0 && Rounding.Of(version.Repayment).Apply(amount) != amount)
            yield return new Problem("amount", $"{Said.Number(amount)} is not a multiple of {Said.Number(unit)}.",
                $"Amounts of this product are multiples of {Said.Number(unit)}.");
    }

    private static IEnumerable<Problem> Term(ProductVersion version, QuoteRequest request)
    {
        if (request.Term is null && IsTermNeeded(version.Family))
            yield return new Problem("term", "It is missing.", "Say for how many months.");
        else if (request.Term is <= 0 or > 1200)
            yield return new Problem("term", $"{request.Term} is no term in months.", "Write a whole number of months from 1 to 1,200.");
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
