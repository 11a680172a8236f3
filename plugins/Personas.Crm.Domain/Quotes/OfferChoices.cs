using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Insurance;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>What a version lets its customers choose, so that whoever asks them can show the bounds before asking for a quote.</summary>
public sealed record OfferChoices
{
    /// <summary>The amounts that can be had, in the product's currency; of an insurance the sums that any of its packages insures.</summary>
    public AmountRange Amounts { get; init; } = AmountRange.Any;

    /// <summary>Amounts go by this, counted from the least; null for any.</summary>
    public decimal? AmountStep { get; init; }

    /// <summary>The terms that can be had, in months.</summary>
    public AmountRange Terms { get; init; } = AmountRange.Any;

    /// <summary>Terms go by this, in months, counted from the least; null for any.</summary>
    public int? TermStep { get; init; }

    /// <summary>Whether there is no quote without a term.</summary>
    public bool IsTermNeeded { get; init; }

    /// <summary>The further values that its conditions ask of the request, by their names.</summary>
    public IReadOnlyList<AskedValue> Values { get; init; } = [];

    /// <summary>The choices of a version.</summary>
    public static OfferChoices Of(PriceBook book)
    {
        var version = book.Version;
        return new OfferChoices
        {
            Amounts = version.Family == ProductFamily.Insurance ? SumsInsured.Of(version) : version.Amounts,
            AmountStep = version.AmountStep,
            Terms = version.Terms,
            TermStep = version.TermStep,
            IsTermNeeded = RequestCheck.IsTermNeeded(version.Family),
            Values = AskedValue.Of(book).OrderBy(value => value.Name, StringComparer.Ordinal).ToList(),
        };
    }
}
