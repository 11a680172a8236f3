using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads all that a version says, from the version and the tables of its parts: one request a table, and one for each further 5,000 rows.</summary>
internal sealed class VersionContent
{
    private const string Product = "product";
    private const string Currency = "currency";

    private readonly IOrganizationService _service;
    private readonly Guid _version;
    private readonly List<string> _dependencies = [];

    private VersionContent(IOrganizationService service, Guid version)
    {
        _service = service;
        _version = version;
    }

    /// <summary>What a version says now; null when there is no such version.</summary>
    public static ProductVersion? Read(IOrganizationService service, Guid version) => new VersionContent(service, version).Read();

    private ProductVersion? Read()
    {
        if (_service.RetrieveMultiple(Query()).Entities.FirstOrDefault() is not { } row) return null;
        var tiers = Parts(Tables.RateTier.LogicalName).ToLookup(tier => tier.IdOf(Tables.RateTier.PriceItemId), PriceRows.Tier);
        var bands = Parts(Tables.RatingBand.LogicalName).ToLookup(band => band.IdOf(Tables.RatingBand.RatingFactorId), RatingRows.Band);
        var benefits = Parts(Tables.Benefit.LogicalName).ToLookup(benefit => benefit.IdOf(Tables.Benefit.PackageId), RatingRows.Benefit);
        return VersionJson.Ordered(VersionRow.Of(row, Joined(row)) with
        {
            Availability = Parts(Tables.AvailabilityRule.LogicalName).Select(PriceRows.Availability).ToList(),
            Strategies = Parts(Tables.PriceStrategy.LogicalName).Select(PriceRows.Strategy).ToList(),
            Prices = Parts(Tables.PriceItem.LogicalName).Select(item => PriceRows.Price(item, [.. tiers[item.Id]])).ToList(),
            Commissions = Parts(Tables.Commission.LogicalName).Select(ChargeRows.Commission).ToList(),
            Insurances = Parts(Tables.InsuranceItem.LogicalName).Select(ChargeRows.Insurance).ToList(),
            Discounts = Parts(Tables.Discount.LogicalName).Select(ChargeRows.Discount).ToList(),
            Factors = Parts(Tables.RatingFactor.LogicalName).Select(factor => RatingRows.Factor(factor, [.. bands[factor.Id]])).ToList(),
            Packages = Parts(Tables.BenefitPackage.LogicalName).Select(package => RatingRows.Package(package, [.. benefits[package.Id]])).ToList(),
            Dependencies = _dependencies,
        });
    }

    private QueryExpression Query()
    {
        var query = new QueryExpression(Tables.ProductVersion.LogicalName) { ColumnSet = new ColumnSet(VersionRow.Columns), TopCount = 1 };
        query.Criteria.AddCondition(Tables.ProductVersion.ProductVersionId, ConditionOperator.Equal, _version);
        var product = query.AddLink(Tables.Product.LogicalName, Tables.ProductVersion.ProductId, Tables.Product.ProductId);
        product.EntityAlias = Product;
        product.Columns = new ColumnSet(Tables.Product.Code, Tables.Product.Name, Tables.Product.Family, Tables.Product.CustomerTable);
        const string Currencies = Tables.TransactionCurrency.LogicalName;
        product.LinkEntities.Add(new LinkEntity(Tables.Product.LogicalName, Currencies, Tables.Product.CurrencyId, Currencies + "id", JoinOperator.Inner)
        {
            EntityAlias = Currency,
            Columns = new ColumnSet(Tables.TransactionCurrency.Code),
        });
        return query;
    }

    // The product's columns, and the code of its currency, as a row of their own.
    private static Entity Joined(Entity row)
    {
        var product = new Entity(Tables.Product.LogicalName);
        foreach (var pair in row.Attributes)
            if (pair.Value is AliasedValue value) product[value.AttributeLogicalName] = value.Value;
        return product;
    }

    private IEnumerable<Entity> Parts(string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(allColumns: true) };
        query.Criteria.AddCondition(Tables.PriceItem.VersionId, ConditionOperator.Equal, _version);
        foreach (var row in _service.All(query))
        {
            if (row.Text(Tables.PriceItem.Dependencies) is { } dependencies) _dependencies.Add(dependencies);
            yield return row;
        }
    }
}
