using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Insurance;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>Bands that can never have a value of their factor's fact: of another type, or of an option that there is not.</summary>
internal static class BandFaults
{
    public static IEnumerable<Problem> Of(ProductVersion version, FactCatalogue facts) =>
        version.Factors.SelectMany(factor => facts.Find(factor.Fact) is { } fact ? Of(factor, fact) : []);

    private static IEnumerable<Problem> Of(RatingFactor factor, Fact fact)
    {
        var row = Places.Of(factor);
        if (!BandValues.AreNumbers(fact.Type) && !BandValues.AreNamed(fact.Type))
            return [Faults.At(row, "fact", $"'{fact.Key}' is {LiteralReader.Article(fact.Type)}, which no band can have.",
                "Use a number, a choice, a text or a yes-or-no; of a date, a fact that counts years, months or days.")];
        return factor.Bands.SelectMany(band => Of(row, band, fact)).Concat(Twice(row, factor, fact));
    }

    // One band by the label of an option, another by its number; or one for yes and one for true.
    private static IEnumerable<Problem> Twice(string row, RatingFactor factor, Fact fact) => factor.Bands.Where(band => band.Value is not null)
        .GroupBy(band => BandValues.Plain(band.Value!, fact), StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Select(band => band.Value!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
        .Select(same => Faults.At(row, "bands", $"{string.Join(" and ", same.Select(band => $"'{band.Name}'"))} are for the same value.", "Keep one of them."));

    private static IEnumerable<Problem> Of(string row, RatingBand band, Fact fact)
    {
        var part = $"band '{band.Name}'";
        if (BandValues.AreNumbers(fact.Type))
        {
            if (band.Value is not null) yield return Faults.At(row, part, $"'{band.Value}' is a value, and '{fact.Key}' a number.", "Write from and to.");
            yield break;
        }
        if (band.Value is not { } written)
            yield return Faults.At(row, part, $"It has no value, and '{fact.Key}' is {LiteralReader.Article(fact.Type)}.", "Write the value.");
        else if (BandValues.Possible(fact) is { } possible && !possible.Contains(written.Trim(), StringComparer.OrdinalIgnoreCase))
            yield return Faults.At(row, part, $"'{fact.Key}' is never '{written}'.",
                $"{Nearest.Question(written, possible)}Write one of: {string.Join(", ", possible.Take(40))}.");
    }
}
