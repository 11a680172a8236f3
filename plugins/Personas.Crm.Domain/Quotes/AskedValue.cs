using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;

namespace Personas.Crm.Domain.Quotes;

/// <summary>A value that conditions of a version ask of the request.</summary>
/// <param name="Name">Its name in the request.</param>
/// <param name="Label">What people call it: the name of the fact.</param>
/// <param name="Type">Its type.</param>
/// <param name="Options">The labels of its options, when it is a choice, by their numbers.</param>
/// <param name="Suggestions">The texts that conditions compare it with, in alphabetical order; others can be given as well.</param>
public sealed record AskedValue(
    string Name, string Label, FactType Type, IReadOnlyDictionary<int, string> Options, IReadOnlyList<string> Suggestions)
{
    // These have fields of their own in a request, or follow from the product.
    private static readonly HashSet<string> Known =
        new(["amount", "sumInsured", "term", "currency", "package", "start"], StringComparer.OrdinalIgnoreCase);

    internal static IEnumerable<AskedValue> Of(PriceBook book) => book.Facts.Facts
        .Where(fact => fact.Definition is RequestDefinition asked && !Known.Contains(asked.Name) && IsNeeded(book, asked.Name))
        .GroupBy(fact => ((RequestDefinition)fact.Definition).Name, StringComparer.OrdinalIgnoreCase)
        .Select(same => Of(book, same.Key, [.. same]));

    private static bool IsNeeded(PriceBook book, string name) =>
        book.Rules.Needs.Requests.Any(need => string.Equals(need.Name, name, StringComparison.OrdinalIgnoreCase));

    private static AskedValue Of(PriceBook book, string name, IReadOnlyList<Fact> facts)
    {
        var keys = new HashSet<string>(facts.Select(fact => fact.Key), StringComparer.OrdinalIgnoreCase);
        var texts = Conditions(book)
            .Where(condition => condition.Subject is FactSubject { Type: FactType.Text } subject && keys.Contains(subject.Key))
            .SelectMany(condition => condition.Values).Select(value => value.Value.AsText);
        return new AskedValue(name, facts[0].Name, facts[0].Type, facts[0].Labels,
            texts.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(text => text, StringComparer.Ordinal).ToList());
    }

    private static IEnumerable<Condition> Conditions(PriceBook book) =>
        book.Rules.Segments.SelectMany(filter => Expression.Walk(filter.Expression.Root)).OfType<Condition>();
}
