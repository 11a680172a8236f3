using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Store;

/// <summary>A version made ready to be quoted, with the relationships by which its customers are loaded. Immutable, shared by all threads.</summary>
internal sealed class ReadyVersion
{
    private const int Kept = 64;

    // Changed only by replacing the whole array, and found again by content: what was approved never changes.
    private static volatile ReadyVersion[] cache = [];

    private ReadyVersion(string key, FrozenVersion frozen, PriceBook book, string rates, CustomerRelations relations, DateTime since)
    {
        Key = key;
        Book = book;
        Rates = rates;
        Relations = relations;
        Since = since;
        Currencies = CurrenciesOf(frozen);
        Audiences = frozen.Memberships().Where(AudienceKey.Is).ToList();
        BaseRates = frozen.Version.Prices.Select(item => item.BaseRateId).OfType<Guid>().Distinct().ToList();
    }

    /// <summary>The version, compiled.</summary>
    public PriceBook Book { get; }

    /// <summary>The relationships of the customer's table.</summary>
    public CustomerRelations Relations { get; }

    /// <summary>When the relationships were read.</summary>
    public DateTime Since { get; }

    /// <summary>The base rates that its variable rates follow.</summary>
    public IReadOnlyList<Guid> BaseRates { get; }

    /// <summary>The audiences that its conditions ask for, as <see cref="AudienceKey"/> writes them.</summary>
    public IReadOnlyList<string> Audiences { get; }

    private string Key { get; }

    private List<string> Currencies { get; }

    private string Rates { get; }

    /// <summary>
    /// Approved versions, ready, in the same order; of one that cannot be compiled any more, as when a currency that it names lost its rate, the
    /// problems. What the process knows costs nothing, but for one request when conditions name currencies; what it does not know costs one request for
    /// all contents together, and one for the relationships of each table.
    /// </summary>
    public static IReadOnlyList<Reading<ReadyVersion>> Of(Turn turn, IReadOnlyList<OfferedVersion> versions)
    {
        var rates = Store.Currencies.Of(turn.Elevated(Elevation.Metadata));
        var found = versions.ToDictionary(version => version.Id, version => Known(version, rates) is { } known ? Readings.Of(known) : null);
        var missing = versions.Where(version => found[version.Id] is null).ToList();
        if (missing.Count > 0) Add(turn, missing, rates, found);
        return versions.Select(version => found[version.Id]!).ToList();
    }

    /// <summary>One approved version, ready.</summary>
    /// <exception cref="Refusal">It cannot be compiled any more.</exception>
    public static ReadyVersion Of(Turn turn, OfferedVersion version) => Sound(version, Of(turn, [version])[0]);

    /// <summary>A draft, as it is now: it may change at any moment, so it is kept nowhere.</summary>
    public static ReadyVersion OfDraft(Turn turn, OfferedVersion version)
    {
        var content = VersionContent.Read(turn.AsCaller, version.Id)
            ?? throw new Refusal($"VersionId: there is no version {version.Id:D}. Give the id of a version of a product.");
        var frozen = FrozenVersion.Of(content, FactStore.All(turn.Elevated(Elevation.Rules)));
        return Sound(version, Make(turn, version, frozen, Store.Currencies.Of(turn.Elevated(Elevation.Metadata)), RelationsOf(turn, version.CustomerTable)));
    }

    private static ReadyVersion Sound(OfferedVersion version, Reading<ReadyVersion> ready) =>
        ready.IsValid ? ready.Required : throw Refusal.For($"Version '{version.Name}'", "cannot be quoted", ready.Problems);

    private static ReadyVersion? Known(OfferedVersion version, ExchangeRates rates) =>
        cache.FirstOrDefault(ready => ready.Key == version.Key && ready.IsAt(rates));

    private static void Add(Turn turn, IReadOnlyList<OfferedVersion> missing, ExchangeRates rates, Dictionary<Guid, Reading<ReadyVersion>?> found)
    {
        var contents = Contents(turn.Elevated(Elevation.Offers), missing.Select(version => version.Id).ToList());
        var relations = missing.Select(version => version.CustomerTable).Distinct().ToDictionary(table => table, table => RelationsOf(turn, table));
        foreach (var version in missing)
        {
            var frozen = FrozenVersion.Read(contents[version.Id]);
            found[version.Id] = frozen.IsValid
                ? Make(turn, version, frozen.Required, rates, relations[version.CustomerTable])
                : Readings.Failed<ReadyVersion>(frozen.Problems);
        }
        var fresh = missing.Select(version => found[version.Id]!.Value).OfType<ReadyVersion>().ToList();
        cache = [.. fresh, .. cache.Where(known => !fresh.Exists(ready => ready.Key == known.Key)).Take(Math.Max(0, Kept - fresh.Count))];
    }

    private static Reading<ReadyVersion> Make(Turn turn, OfferedVersion version, FrozenVersion frozen, ExchangeRates rates, CustomerRelations relations)
    {
        var book = PriceBook.Compile(frozen.Version, frozen.Facts, frozen.Schema(MetadataSchema.Customers, rates), frozen.Memberships());
        return book.IsValid
            ? Readings.Of(new ReadyVersion(version.Key, frozen, book.Required, rates.TextOf(CurrenciesOf(frozen)), relations, turn.UtcNow))
            : Readings.Failed<ReadyVersion>(book.Problems);
    }

    private static List<string> CurrenciesOf(FrozenVersion frozen) =>
        Dependencies.CurrenciesOf([.. frozen.Version.Dependencies, .. frozen.Facts.Select(fact => fact.Dependencies)]).ToList();

    // An amount in a condition that names a currency was converted when the version was made ready.
    private bool IsAt(ExchangeRates rates) => Currencies.Count == 0 || rates.TextOf(Currencies) == Rates;

    private static CustomerRelations RelationsOf(Turn turn, string table) => CustomerRelations.Read(turn.Elevated(Elevation.Metadata), table);

    private static Dictionary<Guid, string?> Contents(IOrganizationService service, IReadOnlyList<Guid> versions)
    {
        QueryExpression Query() => new(Tables.ProductVersion.LogicalName) { ColumnSet = new ColumnSet(Tables.ProductVersion.Content) };
        return service.AllOf(Query, Tables.ProductVersion.ProductVersionId, versions)
            .ToDictionary(row => row.Id, row => row.Text(Tables.ProductVersion.Content));
    }
}
