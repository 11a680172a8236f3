using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products.Checks;

/// <summary>Conditions that cannot be read, ask for what is not there, or may set no price; and facts that are flagged as price criteria.</summary>
internal sealed class ConditionFaults
{
    private readonly FactCatalogue _facts;
    private readonly PriceCriteria _criteria;
    private readonly IReadOnlyDictionary<string, Dependencies> _memberships;
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];

    public ConditionFaults(ProductVersion version, FactCatalogue facts, ISchema schema, IReadOnlyDictionary<string, Dependencies> memberships)
    {
        _facts = facts;
        _memberships = memberships;
        _criteria = new PriceCriteria(facts, memberships);
        var vocabulary = new Vocabulary(facts, schema, version.CustomerTable, Audiences: true) { Purpose = Purpose.Pricing };
        foreach (var filter in Filter.Of(version)) Check(filter, vocabulary);
        foreach (var factor in version.Factors) Check(factor, vocabulary);
    }

    public IReadOnlyList<Problem> Problems => _problems;

    public IReadOnlyList<Problem> Warnings => _warnings;

    private void Check(Filter filter, Vocabulary vocabulary)
    {
        var reading = ExpressionReader.Read(filter.Expression, vocabulary);
        _problems.AddRange(reading.Problems.Select(problem => Placed(filter.Place, problem)));
        if (reading.Value is not { } expression) return;
        _problems.AddRange(Unknown(expression).Concat(_criteria.Faults(expression)).Select(problem => Placed(filter.Place, problem)));
        _warnings.AddRange(PurposeCheck.Warnings(expression, Purpose.Pricing).Concat(_criteria.Warnings(expression))
            .Select(problem => Placed(filter.Place, problem)));
    }

    private IEnumerable<Problem> Unknown(Expression expression) => expression.Segments.Where(key => !_memberships.ContainsKey(key))
        .Select(key => new Problem("condition", $"There is no published segment or audience '{key}'.",
            $"{Nearest.Question(key, _memberships.Keys)}Publish it first."));

    private void Check(RatingFactor factor, Vocabulary vocabulary)
    {
        var place = Places.Of(factor);
        if (_facts.Find(factor.Fact) is not { } fact)
            _problems.Add(Faults.At(place, "fact", $"There is no usable fact '{factor.Fact}'.",
                $"{Nearest.Question(factor.Fact, _facts.Keys)}Use a fact of the catalogue."));
        else if (!fact.IsFor(vocabulary.CustomerTable))
            _problems.Add(Faults.At(place, "fact", $"The fact '{fact.Key}' is not known of customers in '{vocabulary.CustomerTable}'.", "Use another fact."));
        else if (PurposeCheck.Fault(fact, Purpose.Pricing, "fact") is { } fault)
            _problems.Add(Placed(place, fault));
        else if (fact.Use.IsFlaggedPriceCriterion)
            _warnings.Add(Faults.At(place, "fact", $"The fact '{fact.Key}' sets a price, and is flagged.", "Keep it only with a reason that can be defended."));
        else if (ExpressionReader.Read(Filter.Known(fact.Key), vocabulary).Value is { } expression)
            Through(expression, place);
    }

    // The fact of a factor may stand for a segment.
    private void Through(Expression expression, string place)
    {
        _problems.AddRange(Unknown(expression).Concat(_criteria.Faults(expression)).Select(problem => Placed(place, problem)));
        _warnings.AddRange(_criteria.Warnings(expression).Select(problem => Placed(place, problem)));
    }

    private static Problem Placed(string row, Problem problem) => problem with { Place = problem.Place.Length == 0 ? row : $"{row}, {problem.Place}" };
}
