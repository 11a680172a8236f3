using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// The nearest amounts and terms that this customer could have: for the term asked for the nearest amount below and above, for the amount
/// asked for the nearest shorter and longer term, and when none of these is possible the nearest amounts at the nearest terms that are.
/// What decides changes only at the ends of ranges and limits and at the values that conditions compare with, so only those are tried;
/// what is derived from the request otherwise than by comparing is not followed.
/// </summary>
internal sealed class NearestOffers
{
    private const int MostTerms = 24;
    private readonly Question _question;
    private readonly List<Alternative> _found = [];

    private NearestOffers(Question question) => _question = question;

    public static IReadOnlyList<Alternative> Of(Question question)
    {
        var search = new NearestOffers(question);
        search.Run();
        return search._found;
    }

    private void Run()
    {
        var request = _question.Request;
        var amounts = request.Amount is null ? [] : Borders.OfAmounts(_question);
        var terms = request.Term is null ? [] : Borders.OfTerms(_question);
        AddNearest(amounts, request.Amount, amount => Try(amount, request.Term));
        AddNearest(terms, request.Term, term => Try(request.Amount, (int)term));
        if (_found.Count > 0 || request.Amount is not { } wanted || request.Term is not { } months) return;
        foreach (var term in terms.OrderBy(term => Math.Abs(term - months)).ThenBy(term => term).Take(MostTerms))
        {
            AddNearest(amounts, wanted, amount => Try(amount, (int)term));
            if (_found.Count > 0) return;
        }
    }

    private void AddNearest(IReadOnlyList<decimal> borders, decimal? wanted, Func<decimal, Alternative?> attempt)
    {
        if (wanted is not { } value) return;
        var below = borders.Where(border => border < value).OrderByDescending(border => border).Select(attempt).FirstOrDefault(found => found is not null);
        var above = borders.Where(border => border > value).OrderBy(border => border).Select(attempt).FirstOrDefault(found => found is not null);
        _found.AddRange(new[] { below, above }.OfType<Alternative>());
    }

    private Alternative? Try(decimal? amount, int? term)
    {
        if (!Limits.Allows(_question.Version, amount, term)) return null;
        var decision = _question.Decide(amount, term);
        if (!Selection.IsAvailable(decision)) return null;
        var fitting = Selection.Of(decision, amount, term);
        return fitting.Count == 0 ? null : new Alternative(amount, term, Change(amount, term), fitting[0].Item.Name);
    }

    private string Change(decimal? amount, int? term)
    {
        var parts = new List<string>();
        if (amount != _question.Request.Amount) parts.Add($"amount {Said.Number(amount)} {_question.Version.Currency}");
        if (term != _question.Request.Term) parts.Add($"term {term} months");
        return string.Join(", ", parts);
    }
}
