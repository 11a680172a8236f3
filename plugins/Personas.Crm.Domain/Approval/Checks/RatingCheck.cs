using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Partitions;
using Personas.Crm.Domain.Approval.Regions;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>Finds values of rating factors that no band has, and customers of an insurance for whom there is no package.</summary>
internal sealed class RatingCheck(VersionRules rules, FactCatalogue facts)
{
    /// <summary>The faults of a version's factors and packages.</summary>
    public IEnumerable<Finding> Find() => rules.Version.Factors.SelectMany(Of).Concat(Packages());

    private IEnumerable<Finding> Of(RatingFactor factor)
    {
        if (facts.Find(factor.Fact) is not { } fact)
            return [new Finding(FindingKind.Rating, Severity.Error, [Part(factor)],
                $"The rating factor '{factor.Name}' goes by the fact '{factor.Fact}', which is not known.",
                "Choose a fact of the catalogue.")];
        return factor.Bands.Any(band => band.Value is not null) ? Named(factor, fact) : Numbers(factor, fact);
    }

    // What lies between two bands is a fault of the version itself, and told with those.
    private static IEnumerable<Finding> Numbers(RatingFactor factor, Fact fact)
    {
        var bands = factor.Bands.OrderBy(band => band.From ?? decimal.MinValue).ToList();
        if (factor.Otherwise is not null || bands.Count == 0) yield break;
        if (bands[0].From is { } first) yield return Nobody(factor, $"{fact.Name} below {first:0.####}");
        if (bands[bands.Count - 1].To is { } last) yield return Nobody(factor, $"{fact.Name} of {last:0.####} or more");
    }

    private static IEnumerable<Finding> Named(RatingFactor factor, Fact fact)
    {
        if (factor.Otherwise is not null) yield break;
        var without = fact.Labels.Where(label => !factor.Bands.Any(band => IsOf(band, label))).Select(label => label.Value).ToList();
        if (without.Count > 0) yield return Nobody(factor, $"{fact.Name} {string.Join(", ", without)}");
    }

    private static bool IsOf(RatingBand band, KeyValuePair<int, string> label) =>
        string.Equals(band.Value, label.Value, System.StringComparison.OrdinalIgnoreCase)
        || band.Value == label.Key.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<Finding> Packages()
    {
        if (rules.Version.Packages.Count == 0) yield break;
        var without = Clause.Any(rules.Version.Packages.Select(package => rules.Of(package.Expression)).ToList()).Not(rules.Space);
        if (PointSearch.Of(rules.Space, rules.Offered, without).Found is not { } box) yield break;
        var example = new PointExample(rules.Space, box);
        yield return new Finding(FindingKind.Gap, Severity.Warning, [], $"No package can be had when {PointExample.Region(rules.Space, box)}.",
            "Widen a package, or let an availability rule say that the insurance is not offered there.",
            new FindingExample($"For example: {example.Words}.", [example.Customer])) { Assumes = PointExample.Assumes(rules.Space, box, facts) };
    }

    private static Finding Nobody(RatingFactor factor, string who) =>
        new(FindingKind.Rating, Severity.Warning, [Part(factor)], $"The rating factor '{factor.Name}' has no band for {who}: who has that is refused.",
            "Add a band, or a factor for all others.");

    private static FindingPart Part(RatingFactor factor) => new(factor.Id, factor.Name);
}
