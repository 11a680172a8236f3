using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Products.Checks;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Pricing;

/// <summary>
/// A version of a product made ready to decide: all its filters are compiled as one set of rules, so that one evaluation of a customer
/// gives the verdicts on all of them. Immutable, shared by all threads; keep it by <see cref="Hash"/>, the hash of the facts and the rates of the
/// currencies that conditions name.
/// </summary>
public sealed class PriceBook
{
    private readonly Dictionary<Guid, Segment> _filters;

    private PriceBook(ProductVersion version, RuleSet rules, IReadOnlyCollection<FactText> facts, IReadOnlyList<Filter> filters, ExchangeRates rates)
    {
        Version = version;
        Hash = VersionHash.Of(version);
        Facts = rules.Facts;
        Texts = facts;
        Rules = rules.For(version.CustomerTable);
        _filters = filters.ToDictionary(filter => filter.Row, filter => Rules.Find(filter.Key)!);
        Ladder = new PriceLadder(version);
        Named = Rules.Segments.SelectMany(filter => filter.Expression.Facts).GroupBy(fact => fact.Key, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.First()).OrderBy(fact => fact.Key, StringComparer.Ordinal).ToList();
        RowTests = RecordedRows.Tests(Rules);
        Rates = Rules.Segments.SelectMany(filter => Expression.Walk(filter.Expression.Root)).OfType<Condition>()
            .SelectMany(condition => condition.Values).Select(value => value.Amount?.Currency).OfType<string>().Distinct(StringComparer.Ordinal)
            .ToDictionary(currency => currency, currency => rates.Of(currency) ?? 0, StringComparer.Ordinal);
    }

    /// <summary>The version.</summary>
    public ProductVersion Version { get; }

    /// <summary>The hash of the version's content: see <see cref="VersionHash"/>.</summary>
    public string Hash { get; }

    /// <summary>The rules that the filters became; they say what must be loaded of a customer, and supplied with the request.</summary>
    public CustomerRules Rules { get; }

    /// <summary>The facts that the filters were compiled with.</summary>
    public FactCatalogue Facts { get; }

    /// <summary>The price items in the order in which they are tried.</summary>
    internal PriceLadder Ladder { get; }

    /// <summary>The facts as they are stored.</summary>
    internal IReadOnlyCollection<FactText> Texts { get; }

    /// <summary>The facts that filters name, each once.</summary>
    internal IReadOnlyList<Fact> Named { get; }

    /// <summary>The tests of related rows in filters, as JSON, and the slots that count them.</summary>
    internal IReadOnlyList<KeyValuePair<string, int>> RowTests { get; }

    /// <summary>What the currencies are worth that filters name.</summary>
    internal IReadOnlyDictionary<string, decimal> Rates { get; }

    /// <summary>
    /// Compiles a version. When a figure makes no sense (<see cref="VersionCheck.OfFigures"/>) or one filter cannot be evaluated, as when a fact is gone
    /// that it names, nothing is compiled: the problems name the rows.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="facts">The stored facts.</param>
    /// <param name="schema">What the tables have; what <see cref="ProductVersion.Dependencies"/> says is enough.</param>
    /// <param name="memberships">
    /// The keys of the segments, and of the audiences as <see cref="Audiences.AudienceKey"/> writes them, that filters can ask for.
    /// </param>
    public static Reading<PriceBook> Compile(
        ProductVersion version, IReadOnlyCollection<FactText> facts, ISchema schema, IReadOnlyCollection<string> memberships) =>
        Compile(version, FactCatalogue.Read(facts, schema), facts, schema, memberships);

    /// <summary>The same with facts that have been read.</summary>
    internal static Reading<PriceBook> Compile(
        ProductVersion version, FactCatalogue catalogue, IReadOnlyCollection<FactText> facts, ISchema schema, IReadOnlyCollection<string> memberships)
    {
        var faults = VersionCheck.OfFigures(version);
        if (faults.Count > 0) return Readings.Failed<PriceBook>(faults);
        IReadOnlyList<Filter> filters = [.. Filter.Of(version), .. Filter.OfFactors(version)];
        var texts = filters.Select(filter =>
            new SegmentText(filter.Row, filter.Key, filter.Place, version.CustomerTable, filter.Expression) { Purpose = Purpose.Pricing }).ToList();
        var rules = RuleSet.Compile(catalogue, string.Empty, texts, schema, memberships);
        return rules.Broken.Count == 0
            ? Readings.Of(new PriceBook(version, rules, facts, filters, schema.Rates))
            : Readings.Failed<PriceBook>(rules.Broken.SelectMany(broken => broken.Problems.Select(problem => Placed(broken.Segment.Name, problem))).ToList());
    }

    /// <summary>The book at a moment: every relative date is made definite once, for all customers.</summary>
    public DatedPrices At(Moment moment) => new(this, Rules.At(moment));

    /// <summary>The rule that a row's filter became; null for a row that applies to everybody.</summary>
    public Segment? FilterOf(Guid row) => _filters.TryGetValue(row, out var filter) ? filter : null;

    private static Problem Placed(string row, Problem problem) => problem with { Place = $"{row}, {problem.Place}" };
}
