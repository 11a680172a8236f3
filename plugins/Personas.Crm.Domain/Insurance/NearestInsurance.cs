using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Insurance;

/// <summary>
/// The nearest sums insured, below and above, that this customer could have, and the nearest shorter and longer terms. Only those are tried at
/// which a decision can change.
/// </summary>
internal static class NearestInsurance
{
    public static IReadOnlyList<Alternative> Of(Question question)
    {
        var request = question.Request;
        var found = new List<Alternative?>();
        if (request.SumInsured is { } sum) AddNearest(found, Borders.OfSums(question), sum, other => Try(question, other, request.Term));
        if (request.Term is { } term) AddNearest(found, Borders.OfTerms(question), term, other => Try(question, request.SumInsured, (int)other));
        return found.OfType<Alternative>().ToList();
    }

    private static void AddNearest(List<Alternative?> found, IReadOnlyList<decimal> borders, decimal wanted, Func<decimal, Alternative?> attempt)
    {
        found.Add(borders.Where(border => border < wanted).OrderByDescending(border => border).Select(attempt).FirstOrDefault(one => one is not null));
        found.Add(borders.Where(border => border > wanted).OrderBy(border => border).Select(attempt).FirstOrDefault(one => one is not null));
    }

    private static Alternative? Try(Question question, decimal? sum, int? term)
    {
        var version = question.Version;
        if (!Limits.Allows(version, null, term) || !Selection.IsAvailable(question.Decide(sum, term, question.Request.Package))) return null;
        if (Proposals.Of(question, sum, term).Cards.FirstOrDefault(card => card.IsChosen) is not { } card) return null;
        var change = sum != question.Request.SumInsured ? $"sum insured {Said.Number(sum)} {version.Currency}" : $"term {term} months";
        return new Alternative(sum, term, change, card.Name);
    }
}
