using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Pricing;

/// <summary>
/// A price book over facts as they were written down: every value is supplied, as those of a request are, so that neither the customer nor the
/// facts of today are asked.
/// </summary>
internal sealed class RecordedCatalogue(RecordedFacts facts)
{
    private const string Prefix = "recorded ";

    /// <summary>Whether a value of the request stands for one that was written down: no caller supplies it.</summary>
    public static bool IsRecorded(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The book of a version.</summary>
    public Reading<PriceBook> Book(ProductVersion version)
    {
        var rates = new ExchangeRates(() => facts.Rates);
        var schema = new StoredSchema([version.CustomerTable], version.Dependencies, rates);
        var texts = facts.Values.Select(Text).ToList();
        var labels = facts.Values.ToDictionary(fact => fact.Key, fact => fact.Labels);
        var read = FactCatalogue.Read(texts, schema).Facts.Select(fact => labels[fact.Key].Count == 0 ? fact : fact with { Labels = labels[fact.Key] });
        var memberships = Members().Select(fact => fact.Definition!).ToList();
        return PriceBook.Compile(version, new FactCatalogue(read), texts, schema, memberships);
    }

    /// <summary>The customer as he was.</summary>
    public PricedCustomer Customer(PriceBook book)
    {
        var data = new CustomerData(book.Rules.Needs);
        foreach (var fact in facts.Values.Where(fact => fact.Kind == RecordedKind.Value))
            data.SetRequest(Prefix + fact.Key, RecordedValue.Plain(fact.Value, fact.Type));
        var held = Members().Where(fact => fact.Value is true).Select(fact => fact.Definition!).ToList();
        return new PricedCustomer(data, held) { Rows = new RecordedRows(facts.Rows) };
    }

    private IEnumerable<RecordedFact> Members() => facts.Values.Where(fact => fact.Kind == RecordedKind.Membership);

    private static FactText Text(RecordedFact fact) => fact.Kind switch
    {
        RecordedKind.Membership => new FactText(fact.Key, fact.Name, FactKind.Membership, fact.Type, Named("segment", fact.Definition!)),
        RecordedKind.Request => new FactText(fact.Key, fact.Name, FactKind.Request, fact.Type, fact.Definition, fact.Default),
        RecordedKind.Derived => new FactText(fact.Key, fact.Name, FactKind.Derived, fact.Type, fact.Definition, fact.Default),
        _ => new FactText(fact.Key, fact.Name, FactKind.Request, fact.Type, Named("name", Prefix + fact.Key)),
    };

    private static string Named(string key, string value) => CanonicalJson.Write(new Dictionary<string, string> { [key] = value });
}
