using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Insurance;

/// <summary>What is asked for of an insurance: what cannot be meant, whoever asks.</summary>
internal static class InsuranceRequest
{
    /// <summary>The options that were asked for and that a package does not have; what it includes it has.</summary>
    public static IEnumerable<string> MissingOptions(BenefitPackage package, QuoteRequest request) =>
        request.Options.Where(option => !package.Benefits.Any(benefit => QuoteRequest.IsMeant(option, benefit.Id, benefit.Name)));

    /// <summary>What is wrong with a request for an insurance; nothing with one for another product.</summary>
    public static IEnumerable<Problem> Problems(ProductVersion version, QuoteRequest request) => version.Family != ProductFamily.Insurance
        ? []
        : Sum(version, request).Concat(Package(version, request)).Concat(Options(version, request)).Concat(FirstPayment(request));

    private static IEnumerable<Problem> Sum(ProductVersion version, QuoteRequest request)
    {
        if (request.SumInsured is not { } sum) yield break;
        var unit = version.Repayment.RoundingStep;
        if (sum <= 0)
            yield return new Problem("sumInsured", $"{Said.Number(sum)} is not more than nothing.", "Write a sum above 0.");
        else if (unit > 0 && Rounding.Of(version.Repayment).Apply(sum) != sum)
            yield return new Problem("sumInsured", $"{Said.Number(sum)} is not a multiple of {Said.Number(unit)}.",
                $"Sums of this product are multiples of {Said.Number(unit)}.");
    }

    private static IEnumerable<Problem> Package(ProductVersion version, QuoteRequest request)
    {
        if (request.Package is not { } written) yield break;
        var names = version.Packages.Select(package => package.Name).ToList();
        if (version.Packages.FirstOrDefault(package => QuoteRequest.IsMeant(written, package.Id, package.Name)) is not { } found)
            yield return new Problem("package", $"There is no package '{written}'.",
                $"{Nearest.Question(written, names)}Choose one of: {string.Join(", ", names)}.");
        else if (MissingOptions(found, request).FirstOrDefault(option => IsKnown(version, option)) is { } missing)
            yield return new Problem("options", $"'{missing}' cannot be had with '{found.Name}'.",
                $"Leave it out, or choose one of: {string.Join(", ", With(version, missing))}.");
    }

    private static IEnumerable<Problem> Options(ProductVersion version, QuoteRequest request)
    {
        var names = version.Packages.SelectMany(package => package.Benefits).Where(benefit => benefit.IsOptional).Select(benefit => benefit.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var option in request.Options.Where(option => !IsKnown(version, option)))
            yield return new Problem("options", $"There is no benefit '{option}'.",
                names.Count == 0 ? "Leave it out: no benefit is optional." : $"{Nearest.Question(option, names)}Choose from: {string.Join(", ", names)}.");
    }

    private static IEnumerable<Problem> FirstPayment(QuoteRequest request)
    {
        if (request.FirstPayment is not null)
            yield return new Problem("firstPayment", "An insurance is paid from its first day on.", "Leave it out, or choose another start.");
    }

    private static bool IsKnown(ProductVersion version, string option) => With(version, option).Any();

    private static IEnumerable<string> With(ProductVersion version, string option) => version.Packages
        .Where(package => package.Benefits.Any(benefit => QuoteRequest.IsMeant(option, benefit.Id, benefit.Name))).Select(package => package.Name);
}
