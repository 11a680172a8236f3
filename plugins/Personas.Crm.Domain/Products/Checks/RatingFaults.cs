using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>What is wrong with the factors and packages of an insurance product.</summary>
internal static class RatingFaults
{
    public static IEnumerable<Problem> Of(ProductVersion version) =>
        version.Factors.SelectMany(Of).Concat(version.Packages.SelectMany(Of));

    private static IEnumerable<Problem> Of(RatingFactor factor)
    {
        var row = Places.Of(factor);
        if (string.IsNullOrWhiteSpace(factor.Fact)) yield return Faults.At(row, "fact", "It is missing.", "Write the key of a fact.");
        if (factor.Bands.Count == 0) yield return Faults.At(row, "bands", "There are none.", "Add at least one band.");
        foreach (var problem in Faults.NotPositive(row, "factor otherwise", factor.Otherwise)
            .Concat(factor.Bands.SelectMany(band => Of(row, band)))) yield return problem;
        var numbers = factor.Bands.Where(band => band.Value is null).OrderBy(band => band.From ?? decimal.MinValue).ToList();
        for (var i = 1; i < numbers.Count; i++)
            if ((numbers[i - 1].To ?? decimal.MaxValue) > (numbers[i].From ?? decimal.MinValue))
                yield return Faults.At(row, $"bands '{numbers[i - 1].Name}' and '{numbers[i].Name}'", "They share values.",
                    "Let each begin where the one before ends.");
        foreach (var same in factor.Bands.Where(band => band.Value is not null).GroupBy(band => band.Value!.Trim(), System.StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1))
            yield return Faults.At(row, "bands", $"{same.Count()} bands are for '{same.Key}'.", "Keep one of them.");
    }

    private static IEnumerable<Problem> Of(string row, RatingBand band)
    {
        var part = $"band '{band.Name}'";
        foreach (var problem in Faults.NotPositive(row, part, band.Factor)) yield return problem;
        if (band is { From: { } from, To: { } to } && from >= to)
            yield return Faults.At(row, part, $"{Said.Number(from)} to below {Said.Number(to)} holds nothing.", "Write the smaller number first.");
        if (band.Value is not null && (band.From ?? band.To) is not null)
            yield return Faults.At(row, part, "It is one of numbers and of a value.", "Write either.");
    }

    private static IEnumerable<Problem> Of(BenefitPackage package)
    {
        var row = Places.Of(package);
        if (package.Premium is null && package.Permille is null) yield return Faults.At(row, "premium", "It is missing.",
            "Write a premium a year, or one for each 1,000 insured.");
        if (package.Benefits.Count == 0) yield return Faults.At(row, "benefits", "There are none.", "Add at least one benefit.");
        foreach (var problem in Faults.Negative(row, "premium", package.Premium).Concat(Faults.NotPositive(row, "premium for each 1,000", package.Permille))
            .Concat(Faults.BadRange(row, "sums insured", package.Sums)).Concat(package.Benefits.SelectMany(benefit => Of(row, benefit)))) yield return problem;
    }

    private static IEnumerable<Problem> Of(string row, Benefit benefit)
    {
        var part = $"benefit '{benefit.Name}'";
        if (benefit is { SumPercent: not null, SumAmount: not null })
            yield return Faults.At(row, part, "Its sum is a percentage and an amount.", "Write either.");
        foreach (var problem in Faults.NotPositive(row, part, benefit.SumPercent).Concat(Faults.NotPositive(row, part, benefit.SumAmount))
            .Concat(Faults.Negative(row, part, benefit.Deductible)).Concat(Faults.Negative(row, part, benefit.Premium))) yield return problem;
    }
}
