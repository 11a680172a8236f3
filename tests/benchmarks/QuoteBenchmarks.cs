using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Benchmarks;

/// <summary>One quote after the other on one thread, from loaded rows: 12,000 over 36 months. A second over the time is the quotes per second.</summary>
[MemoryDiagnoser]
public class Quotes
{
    private const int Customers = 256;
    private static readonly QuoteRequest Request = new() { Amount = 12000, Term = 36 };
    private Shelf _shelf = null!;
    private DatedPrices _prices = null!;
    private PricedCustomer[] _customers = null!;
    private string _content = null!;
    private string _kept = null!;
    private int _next;

    /// <summary>Price items of the product.</summary>
    [Params(10, 1_000)]
    public int Items { get; set; }

    /// <summary>Loads the workload.</summary>
    [GlobalSetup]
    public void Load()
    {
        _shelf = new Shelf(Items);
        _prices = _shelf.Book.At(Segbench.Moment);
        _customers = Segbench.Customers(_shelf.Book.Rules.Needs, Customers)
            .Select((data, i) => new PricedCustomer(data, i % 3 == 0 ? ["travellers"] : i % 3 == 1 ? ["savers"] : [])).ToArray();
        _content = VersionJson.Write(_shelf.Version);
        _kept = QuoteJson.Write(Quote());
    }

    /// <summary>The whole quote, the book ready for the moment.</summary>
    [Benchmark(Baseline = true)]
    public Quote Quote() => Quoting.Of(_prices, Next(), Request, Shelf.Market);

    /// <summary>The same where the book is made ready for a new moment first, as a quote in a plug-in does.</summary>
    [Benchmark]
    public Quote Quote_at_a_new_moment() => Quoting.Of(_shelf.Book.At(Segbench.Moment), Next(), Request, Shelf.Market);

    /// <summary>Which price item prices, and nothing else.</summary>
    [Benchmark]
    public IReadOnlyList<PlacedPrice> Select()
    {
        var decision = _prices.Decide(Next(), new Dictionary<string, object?> { ["amount"] = 12000m, ["term"] = 36L });
        return Selection.Of(decision, 12000, 36);
    }

    /// <summary>The quote as it is kept: JSON and its hash.</summary>
    [Benchmark]
    public string Write() => QuoteJson.ResultHash(Quote());

    /// <summary>A kept quote made again from its JSON and the version's, compiling included.</summary>
    [Benchmark]
    public bool Replay() => Domain.Quotes.Replay.Of(_content, _kept, System.TimeZoneInfo.FindSystemTimeZoneById).Required.IsSame;

    /// <summary>The version's text to a compiled book, as on the first quote of a process.</summary>
    [Benchmark]
    public PriceBook Compile() => PriceBook.Compile(VersionJson.Read(_content).Required, Shelf.Facts, SegbenchFacts.Schema, ["travellers", "savers"]).Required;

    private PricedCustomer Next() => _customers[_next = (_next + 1) % Customers];
}
