using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Pricing;

/// <summary>The verdicts on all filters of a version for one customer and one request.</summary>
public sealed class Decision
{
    private readonly Verdicts _verdicts;

    internal Decision(DatedPrices prices, FactSheet sheet, Verdicts verdicts, IReadOnlyCollection<string> memberships)
    {
        Memberships = memberships;
        Prices = prices;
        Sheet = sheet;
        _verdicts = verdicts;
    }

    /// <summary>The book at the moment of the decision.</summary>
    public DatedPrices Prices { get; }

    internal FactSheet Sheet { get; }

    internal IReadOnlyCollection<string> Memberships { get; }

    /// <summary>The value of a fact that a condition or a rating factor names.</summary>
    internal FactValue Value(Fact fact)
    {
        if (fact.Definition is MembershipDefinition membership)
            return FactValue.OfTruth(Memberships.Contains(membership.Segment, StringComparer.OrdinalIgnoreCase));
        var slot = Prices.Book.Rules.Layout.Find(fact.Key);
        return slot < 0 ? FactValue.Missing : Sheet.Value(slot);
    }

    /// <summary>Whether a row applies: its filter holds, or it has none.</summary>
    public bool Holds(Guid row) => Prices.Book.FilterOf(row) is not { } filter || _verdicts.Holds(filter);

    /// <summary>Why a row's filter holds or not, with the values found; null for a row that applies to everybody. Found anew each time.</summary>
    public Explanation? Explain(Guid row) => Prices.Book.FilterOf(row) is { } filter ? Prices.Rules.Explain(filter, _verdicts) : null;

    /// <summary>The same in words: "because income is greater than 5,000 (found: 6,000)", or "for every customer".</summary>
    public string Why(Guid row)
    {
        if (Explain(row) is not { } explanation) return "for every customer";
        var sentence = Reason.Sentence(explanation);
        return sentence.Substring(sentence.IndexOf("because", StringComparison.Ordinal));
    }
}
