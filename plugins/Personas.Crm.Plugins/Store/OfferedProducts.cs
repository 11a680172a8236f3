using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Choices;
using ProductFamily = Personas.Crm.Plugins.Choices.ProductFamily;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads products together with their versions and the rate of their currency: one request, whatever the number of products.</summary>
internal static class OfferedProducts
{
    private const string Version = "version";
    private const string Currency = "currency";

    // What was approved once; drafts are offered to nobody.
    private static readonly object[] Approved =
    [
        (int)ProductVersionStatus.Approved, (int)ProductVersionStatus.Current, (int)ProductVersionStatus.Superseded, (int)ProductVersionStatus.Retired,
    ];

    /// <summary>The product with a code; null when there is none.</summary>
    public static OfferedProduct? Find(IOrganizationService service, string code)
    {
        var query = Query(approvedOnly: true);
        query.Criteria.AddCondition(Tables.Product.Code, ConditionOperator.Equal, code.Trim());
        return Read(service, query).FirstOrDefault();
    }

    /// <summary>The product of a version, with that version alone, whatever its state; null when there is none.</summary>
    public static OfferedProduct? Find(IOrganizationService service, Guid version)
    {
        var query = Query(approvedOnly: false);
        query.LinkEntities[0].JoinOperator = JoinOperator.Inner;
        query.LinkEntities[0].LinkCriteria.AddCondition(Tables.ProductVersion.ProductVersionId, ConditionOperator.Equal, version);
        return Read(service, query).FirstOrDefault();
    }

    /// <summary>All products on sale to customers of a table.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="table">The table of the customers.</param>
    /// <param name="families">The families; empty for all.</param>
    public static IReadOnlyList<OfferedProduct> All(IOrganizationService service, CustomerTable table, IReadOnlyCollection<ProductFamily> families)
    {
        var query = Query(approvedOnly: true);
        query.Criteria.AddCondition(Tables.AnyTable.StateCode, ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(Tables.Product.CustomerTable, ConditionOperator.Equal, (int)table);
        if (families.Count > 0)
            query.Criteria.Conditions.Add(new ConditionExpression(
                Tables.Product.Family, ConditionOperator.In, families.Select(family => (object)(int)family).ToArray()));
        return Read(service, query).ToList();
    }

    private static QueryExpression Query(bool approvedOnly)
    {
        var query = new QueryExpression(Tables.Product.LogicalName)
        {
            ColumnSet = new ColumnSet(Tables.Product.Code, Tables.Product.Name, Tables.Product.Family, Tables.Product.CustomerTable, Tables.Product.CurrencyId,
                Tables.AnyTable.StateCode),
        };
        var version = query.AddLink(Tables.ProductVersion.LogicalName, Tables.Product.ProductId, Tables.ProductVersion.ProductId, JoinOperator.LeftOuter);
        version.EntityAlias = Version;
        version.Columns = new ColumnSet(
            Tables.ProductVersion.ProductVersionId, Tables.ProductVersion.Number, Tables.ProductVersion.StatusCode, Tables.ProductVersion.EffectiveFrom,
            Tables.ProductVersion.EffectiveTo, Tables.ProductVersion.ContentHash, Tables.ProductVersion.SubmittedOn);
        if (approvedOnly) version.LinkCriteria.Conditions.Add(new ConditionExpression(Tables.ProductVersion.StatusCode, ConditionOperator.In, Approved));
        const string Currencies = Tables.TransactionCurrency.LogicalName;
        var currency = query.AddLink(Currencies, Tables.Product.CurrencyId, Currencies + "id");
        currency.EntityAlias = Currency;
        currency.Columns = new ColumnSet(Tables.TransactionCurrency.ExchangeRate);
        return query;
    }

    private static IEnumerable<OfferedProduct> Read(IOrganizationService service, QueryExpression query) =>
        service.All(query).GroupBy(row => row.Id).Select(rows => Product([.. rows]));

    private static OfferedProduct Product(IReadOnlyList<Entity> rows)
    {
        var row = rows[0];
        return new OfferedProduct(
            row.Id, row.Text(Tables.Product.Code) ?? "", row.GetAttributeValue<OptionSetValue>(Tables.AnyTable.StateCode).Value == 0,
            rows.Where(version => version.Contains($"{Version}.{Tables.ProductVersion.ProductVersionId}")).Select(version => Offered(row, version)).ToList());
    }

    private static OfferedVersion Offered(Entity product, Entity row)
    {
        var version = Joined(row, Version);
        var span = new VersionSpan(
            version.GetAttributeValue<Guid>(Tables.ProductVersion.ProductVersionId), version.Number(Tables.ProductVersion.Number) ?? 0,
            StoredVersion.StatusOf(version.Option<ProductVersionStatus>(Tables.ProductVersion.StatusCode)),
            new DateRange(version.Day(Tables.ProductVersion.EffectiveFrom), version.Day(Tables.ProductVersion.EffectiveTo)));
        var table = StoredSegment.TableOf(product.Option<CustomerTable>(Tables.Product.CustomerTable));
        return new OfferedVersion(span, product.Id, product.Text(Tables.Product.Code) ?? "", table)
        {
            ProductName = product.Text(Tables.Product.Name) ?? "",
            Family = product.Choice<Domain.Products.ProductFamily>(Tables.Product.Family),
            Hash = version.Text(Tables.ProductVersion.ContentHash),
            SubmittedOn = version.Instant(Tables.ProductVersion.SubmittedOn),
            Currency = product.Reference(Tables.Product.CurrencyId),
            ExchangeRate = Joined(row, Currency).GetAttributeValue<decimal?>(Tables.TransactionCurrency.ExchangeRate) ?? 1,
        };
    }

    private static Entity Joined(Entity row, string alias)
    {
        var joined = new Entity();
        foreach (var pair in row.Attributes)
            if (pair.Value is AliasedValue value && pair.Key.StartsWith(alias + ".", StringComparison.Ordinal))
                joined[value.AttributeLogicalName] = value.Value;
        return joined;
    }
}
