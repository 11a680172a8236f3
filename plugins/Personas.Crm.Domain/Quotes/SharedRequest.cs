using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Quotes;

/// <summary>
/// One request to several products: what belongs to another one (an option, a package, a value that only its conditions ask for) is no fault of this
/// one and is left out. What belongs to none stays, so that every product says so.
/// </summary>
public sealed class SharedRequest(QuoteRequest request, IReadOnlyCollection<PriceBook> books)
{
    /// <summary>The request as one of the products sees it.</summary>
    public QuoteRequest For(PriceBook book) => request with
    {
        Package = request.Package is { } package && IsMeant(book, other => HasPackage(other.Version, package)) ? package : null,
        Options = request.Options.Where(option => IsMeant(book, other => HasOption(other.Version, option))).ToList(),
        Values = request.Values.Where(value => IsMeant(book, other => Asks(other, value.Key))).ToDictionary(value => value.Key, value => value.Value),
    };

    private bool IsMeant(PriceBook book, Func<PriceBook, bool> has) => has(book) || !books.Any(has);

    private static bool HasPackage(ProductVersion version, string name) =>
        version.Packages.Any(package => QuoteRequest.IsMeant(name, package.Id, package.Name));

    private static bool HasOption(ProductVersion version, string name) =>
        version.Insurances.Any(insurance => QuoteRequest.IsMeant(name, insurance.Id, insurance.Name))
        || version.Packages.SelectMany(package => package.Benefits).Any(benefit => QuoteRequest.IsMeant(name, benefit.Id, benefit.Name));

    private static bool Asks(PriceBook book, string name) =>
        book.Rules.Needs.Requests.Any(need => string.Equals(need.Name, name, StringComparison.OrdinalIgnoreCase));
}
