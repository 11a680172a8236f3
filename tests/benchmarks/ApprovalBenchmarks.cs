using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Personas.Crm.Domain.Approval;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Approval.Impact;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Benchmarks;

/// <summary>
/// A version before it is approved, on one thread. The price list has an item for each of three options, bands of an amount of the customer, bands of
/// amounts and of terms, and one for everybody; the other product is that of the quotes, whose items lie across each other at random.
/// </summary>
[MemoryDiagnoser]
public class Approvals
{
    private const int Customers = 1_000;
    private static readonly QuoteRequest[] Requests = [new() { Amount = 3000, Term = 12 }, new() { Amount = 12000, Term = 36 }];
    private ProductVersion _list = null!;
    private ProductVersion _shelf = null!;
    private PriceBook _book = null!;
    private PricedCustomer[] _customers = null!;
    private CheckContext _context = null!;

    /// <summary>Price items.</summary>
    [Params(1_000, 10_000)]
    public int Items { get; set; }

    /// <summary>Loads the workload.</summary>
    [GlobalSetup]
    public void Load()
    {
        _list = List(Items);
        _shelf = new Shelf(Items / 10).Version;
        _book = PriceBook.Compile(_list, Shelf.Facts, SegbenchFacts.Schema, ["travellers", "savers"]).Required;
        _customers = Segbench.Customers(_book.Rules.Needs, Customers).Select(data => new PricedCustomer(data, [])).ToArray();
        _context = new CheckContext(FactCatalogue.Read(Shelf.Facts, SegbenchFacts.Schema), SegbenchFacts.Schema, Segbench.Moment, [], Shelf.Market);
    }

    /// <summary>All checks of the price list, from its conditions as text.</summary>
    [Benchmark(Baseline = true)]
    public int Check_a_price_list() => Checked(_list);

    /// <summary>All checks of a tenth of the items that lie across each other, until the budget ends.</summary>
    [Benchmark]
    public int Check_items_across_each_other() => Checked(_shelf);

    /// <summary>What the list offers a thousand customers for two requests each.</summary>
    [Benchmark]
    public int Price_a_thousand_customers()
    {
        var pricing = new VersionPricing(_book.At(Segbench.Moment), Requests, Shelf.Market);
        return _customers.Sum(customer => pricing.Of(customer).Count(price => price.IsOffered));
    }

    private int Checked(ProductVersion version)
    {
        var findings = ApprovalCheck.Of(version, _context);
        return findings.Count(finding => finding.Kind != FindingKind.NotChecked);
    }

    private static ProductVersion List(int items)
    {
        var bands = (int)Math.Round(Math.Sqrt(items / 12.0));
        var prices = from option in Enumerable.Range(1, 3)
                     from band in Enumerable.Range(0, bands)
                     from amount in Enumerable.Range(0, bands)
                     from term in Enumerable.Range(0, 4)
                     select Item(option, band, bands, amount, term);
        return new ProductVersion(Id("v"), Id("p"), "LIST", "List", ProductFamily.PersonalLoan, "EUR", "contact", 1)
        {
            Amounts = new AmountRange(1000, 1000 + (bands * 500) - 0.01m),
            Terms = new AmountRange(1, 48),
            Prices = [.. prices, new PriceItem(Id("all"), "Everybody", 99) { Rate = 12 }],
        };
    }

    private static PriceItem Item(int option, int band, int bands, int amount, int term)
    {
        var conditions = new List<string> { $$"""{"fact":"option1","op":"eq","value":{{option}}}""" };
        if (band > 0) conditions.Add($$"""{"fact":"amount1","op":"ge","value":{{band * 1000 / bands}}}""");
        if (band < bands - 1) conditions.Add($$"""{"fact":"amount1","op":"lt","value":{{(band + 1) * 1000 / bands}}}""");
        var name = $"{option}-{band}-{amount}-{term}";
        return new PriceItem(Id(name), name, 10)
        {
            Rate = 10 - (band * 0.01m) + (option * 0.1m),
            Amounts = new AmountRange(1000 + (amount * 500), 1000 + (amount * 500) + 499.99m),
            Terms = new AmountRange((term * 12) + 1, (term + 1) * 12),
            Expression = $$"""{"version":1,"all":[{{string.Join(",", conditions)}}]}""",
        };
    }

    private static Guid Id(string name) => new(Personas.Crm.Domain.Values.ContentHash.Of(name)[..32]);
}
