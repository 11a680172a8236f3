using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads what prices depend on besides the version: base rates with their history, and what the product's currency is worth.</summary>
internal static class BaseRates
{
    /// <summary>The market of versions of one product: no request without variable rates, two otherwise, and one for the currencies.</summary>
    public static Market Market(IOrganizationService service, params ProductVersion[] versions)
    {
        var ids = versions.SelectMany(version => version.Prices).Select(item => item.BaseRateId).OfType<Guid>().Distinct().ToList();
        var worth = Currencies.Of(service).Of(versions[0].Currency) is { } rate && rate > 0 ? rate : 1;
        return new Market(Of(service, ids), worth);
    }

    /// <summary>Base rates by their ids.</summary>
    public static IReadOnlyList<BaseRate> Of(IOrganizationService service, IReadOnlyList<Guid> ids)
    {
        var values = service.AllOf(Values, Tables.BaseRateValue.BaseRateId, ids).ToLookup(row => row.IdOf(Tables.BaseRateValue.BaseRateId), Value);
        return service.AllOf(Rates, Tables.BaseRate.BaseRateId, ids).Select(row => new BaseRate(
            row.Id, row.Text(Tables.BaseRate.Code) ?? "", row.Text(Tables.BaseRate.Name) ?? "", values[row.Id].OrderBy(value => value.Day).ToList())).ToList();
    }

    private static QueryExpression Rates() =>
        new(Tables.BaseRate.LogicalName) { ColumnSet = new ColumnSet(Tables.BaseRate.Code, Tables.BaseRate.Name) };

    private static QueryExpression Values() => new(Tables.BaseRateValue.LogicalName)
    {
        ColumnSet = new ColumnSet(Tables.BaseRateValue.BaseRateId, Tables.BaseRateValue.On, Tables.BaseRateValue.Value),
    };

    private static BaseRateValue Value(Entity row) => new(row.Day(Tables.BaseRateValue.On)!.Value, row.Decimal(Tables.BaseRateValue.Value) ?? 0);
}
