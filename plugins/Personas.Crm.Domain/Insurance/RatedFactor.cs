using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Insurance;

/// <summary>
/// What a rating factor makes of a customer. Of several bands that have the value, which approval refuses, the one with the lowest factor counts,
/// then the lowest id.
/// </summary>
internal sealed class RatedFactor
{
    private readonly RatingFactor _factor;
    private readonly RatingBand? _band;
    private readonly bool _isKnown;
    private readonly string _name;
    private readonly string _found;

    public RatedFactor(RatingFactor factor, Fact fact, in FactValue value)
    {
        var found = value;
        _factor = factor;
        _isKnown = !value.IsMissing;
        _name = Wording.Name(new FactSubject(fact));
        _found = _isKnown ? $"{_name} is {Wording.Value(value, fact.Type, fact.Labels)}" : $"{_name} is not known";
        if (_isKnown)
            _band = factor.Bands.Where(band => Has(band, fact, found)).OrderBy(band => band.Factor).ThenBy(band => band.Id).FirstOrDefault();
    }

    /// <summary>The factor.</summary>
    public RatingFactor Factor => _factor;

    /// <summary>What the premium is multiplied by; null when such a customer is refused.</summary>
    public decimal? Times => _band?.Factor ?? _factor.Otherwise;

    /// <summary>Why, in words: the value found, the band, the factor.</summary>
    public string Reason
    {
        get
        {
            var sentence = char.ToUpper(_found[0], CultureInfo.InvariantCulture) + _found.Substring(1);
            return _band is { } band
                ? $"{sentence}, in the band '{band.Name}': × {Said.Number(band.Factor)}."
                : $"{sentence}: × {Said.Number(_factor.Otherwise)}, as for all others.";
        }
    }

    /// <summary>The refusal; null when there is a factor.</summary>
    public QuoteRefusal? Refusal => Times is not null ? null : new QuoteRefusal(
        RefusalKind.NoPrice, Places.Of(_factor), $"There is no premium, because {_found}.",
        _isKnown ? string.Empty : $"Ask for it, and note it with the customer: {_name}.", _factor.Id,
        $"{_found}; premiums are for {string.Join(", ", _factor.Bands.Select(band => $"'{band.Name}'"))}");

    private static bool Has(RatingBand band, Fact fact, in FactValue value)
    {
        if (band.Value is { } written) return BandValues.Is(written, fact, value);
        if (!BandValues.AreNumbers(fact.Type)) return false;
        var number = value.AsNumber;
        return (band.From is not { } from || number >= from) && (band.To is not { } to || number < to);
    }
}
