using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// The amounts and terms at which a decision can change: ends of limits and ranges, values of conditions on the request, and the values
/// beside them, each brought to the version's steps.
/// </summary>
internal static class Borders
{
    public static IReadOnlyList<decimal> OfAmounts(Question question)
    {
        var version = question.Version;
        var unit = version.AmountStep is > 0 and var step ? step : version.Repayment.RoundingStep;
        var compared = Compared(question.Prices.Book, "amount").Select(value => value * question.Market.ExchangeRate);
        return Stepped(version.Amounts, version.Prices.Select(item => item.Amounts), compared, unit, question.Request.Amount!.Value);
    }

    public static IReadOnlyList<decimal> OfTerms(Question question)
    {
        var version = question.Version;
        return Stepped(version.Terms, version.Prices.Select(item => item.Terms), Compared(question.Prices.Book, "term"), version.TermStep ?? 1,
            question.Request.Term!.Value);
    }

    private static List<decimal> Stepped(AmountRange limits, IEnumerable<AmountRange> ranges, IEnumerable<decimal> compared, decimal unit, decimal wanted)
    {
        var origin = limits.From ?? 0;
        var ends = ranges.Concat([limits]).SelectMany(range => new[] { range.From, range.To }).OfType<decimal>();
        var borders = new SortedSet<decimal>();
        foreach (var value in ends.Concat(compared).Concat([wanted]))
        {
            var below = origin + (Math.Floor((value - origin) / unit) * unit);
            foreach (var near in new[] { below - unit, below, below + unit })
                if (near > 0 && limits.Includes(near)) borders.Add(near);
        }
        return borders.ToList();
    }

    // The values that conditions compare a fact of the request with, in the organisation's currency.
    private static IEnumerable<decimal> Compared(PriceBook book, string name) => book.Rules.Segments
        .SelectMany(filter => Expression.Walk(filter.Expression.Root)).OfType<Condition>()
        .Where(condition => condition.Subject is FactSubject { Fact.Definition: RequestDefinition request }
            && string.Equals(request.Name, name, StringComparison.OrdinalIgnoreCase)
            && condition.Subject.Type is FactType.Integer or FactType.Decimal or FactType.Money)
        .SelectMany(condition => condition.Values).Select(value => value.Value.AsNumber).Distinct();
}
