using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// The amounts, sums insured and terms at which a decision can change: ends of limits and ranges, values of conditions on the request, and the values
/// beside them, each brought to the version's steps.
/// </summary>
internal static class Borders
{
    private const string Sum = "sumInsured";

    public static IReadOnlyList<decimal> OfAmounts(Question question)
    {
        var version = question.Version;
        var unit = version.AmountStep is > 0 and var step ? step : version.Repayment.RoundingStep;
        var compared = Compared(question, "amount").Select(value => value * question.Market.ExchangeRate);
        return Stepped(version.Amounts, version.Prices.Select(item => item.Amounts), compared, unit, question.Request.Amount!.Value);
    }

    public static IReadOnlyList<decimal> OfTerms(Question question)
    {
        var version = question.Version;
        return Stepped(version.Terms, version.Prices.Select(item => item.Terms), Compared(question, "term"), version.TermStep ?? 1,
            question.Request.Term!.Value);
    }

    /// <summary>The sums that can be insured, and the bands of factors that go by the sum, among them.</summary>
    public static IReadOnlyList<decimal> OfSums(Question question)
    {
        var version = question.Version;
        var unit = version.AmountStep is > 0 and var step ? step : version.Repayment.RoundingStep;
        var bands = version.Factors.Where(factor => question.Prices.Book.Facts.Find(factor.Fact)?.Definition is RequestDefinition request && IsSum(request))
            .SelectMany(factor => factor.Bands).SelectMany(band => new[] { band.From, band.To }).OfType<decimal>();
        var compared = Compared(question, Sum).Concat(bands).Select(value => value * question.Market.ExchangeRate);
        return Stepped(version.Amounts, version.Packages.Select(package => package.Sums), compared, unit, question.Request.SumInsured!.Value);
    }

    private static bool IsSum(RequestDefinition request) => string.Equals(request.Name, Sum, StringComparison.OrdinalIgnoreCase);

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

    // The values that conditions compare a fact of the request with, and the values of facts that it is compared with; in the organisation's currency.
    private static IEnumerable<decimal> Compared(Question question, string name) => question.Prices.Book.Rules.Segments
        .SelectMany(filter => Expression.Walk(filter.Expression.Root)).OfType<Condition>()
        .SelectMany(condition => Asks(condition.Subject, name) ? Facing(question, condition.Values, condition.Other)
            : Asks(condition.Other, name) ? Facing(question, [], condition.Subject) : []).Distinct();

    private static bool Asks(Subject? subject, string name) =>
        subject is FactSubject { Fact.Definition: RequestDefinition request } && string.Equals(request.Name, name, StringComparison.OrdinalIgnoreCase)
        && subject.Type is FactType.Integer or FactType.Decimal or FactType.Money;

    private static IEnumerable<decimal> Facing(Question question, IReadOnlyList<Literal> values, Subject? other)
    {
        foreach (var value in values) yield return value.Value.AsNumber;
        var slot = other is FactSubject { Fact: var fact } ? question.Prices.Book.Rules.Layout.Find(fact.Key) : -1;
        if (slot < 0) yield break;
        var found = question.Decide(question.Request.Amount, question.Request.Term).Sheet.Value(slot);
        if (!found.IsMissing) yield return found.AsNumber;
    }
}
