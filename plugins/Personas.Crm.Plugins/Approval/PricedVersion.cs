using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Approval;

/// <summary>A version made ready to price many customers.</summary>
internal sealed class PricedVersion
{
    private readonly CustomerData _data;

    private PricedVersion(FrozenVersion frozen, DatedPrices prices)
    {
        Version = frozen.Version;
        Prices = prices;
        Memberships = frozen.Memberships();
        _data = new CustomerData(prices.Book.Rules.Needs);
    }

    /// <summary>What the version says.</summary>
    public ProductVersion Version { get; }

    /// <summary>Its prices at the moment.</summary>
    public DatedPrices Prices { get; }

    /// <summary>The segments and audiences that its conditions ask for.</summary>
    public IReadOnlyList<string> Memberships { get; }

    /// <summary>The version, or why it cannot price: a condition that cannot be evaluated, or may not set a price.</summary>
    public static Reading<PricedVersion> Of(FrozenVersion frozen, PricingRules rules)
    {
        var book = PriceBook.Compile(frozen.Version, frozen.Facts, frozen.Schema(MetadataSchema.Customers, rules.Rates), frozen.Memberships());
        return Readings.Of(book.Value is { } value ? new PricedVersion(frozen, value.At(rules.Moment)) : null, book.Problems);
    }

    /// <summary>What was submitted of a version, or what a draft says now.</summary>
    public static FrozenVersion Frozen(Turn turn, StoredVersion version, PricingRules rules)
    {
        if (VersionStore.Content(turn.AsCaller, version.Id) is { } content) return FrozenVersion.Read(content).Required;
        return FrozenVersion.Of(VersionContent.Read(turn.AsCaller, version.Id)!, rules.Facts);
    }

    /// <summary>The pages of the customers, with what the version needs of them.</summary>
    public CustomerPages Pages(IOrganizationService service, bool withMemberships) =>
        new(service, Prices.Rules) { OnlyCounts = true, AsksForMemberships = withMemberships };

    /// <summary>A customer, until the next one is taken.</summary>
    public PricedCustomer Customer(LoadedCustomer customer, IReadOnlyCollection<string> memberships)
    {
        customer.Fill(_data);
        return new PricedCustomer(_data, memberships);
    }
}
