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
    private const string History = "history";

    /// <summary>The market of versions of one product: one request for the base rates, none without variable rates, and one for the currencies.</summary>
    public static Market Market(IOrganizationService service, params ProductVersion[] versions)
    {
        var worth = Currencies.Of(service).Of(versions[0].Currency) is { } rate && rate > 0 ? rate : 1;
        return new Market(Of(service, Used(versions)), worth);
    }

    /// <summary>Base rates by their ids, with all their values: one request, and one for each further 5,000 values; none when nothing is asked for.</summary>
    public static IReadOnlyList<BaseRate> Of(IOrganizationService service, IReadOnlyList<Guid> ids) =>
        service.AllOf(Query, Tables.BaseRate.BaseRateId, ids).GroupBy(row => row.Id).Select(rows => new BaseRate(
            rows.Key, rows.First().Text(Tables.BaseRate.Code) ?? "", rows.First().Text(Tables.BaseRate.Name) ?? "",
            rows.Select(Value).OfType<BaseRateValue>().OrderBy(value => value.Day).ToList())).ToList();

    /// <summary>The names of the base rates that versions price by, by their ids; no request when none does.</summary>
    public static IReadOnlyDictionary<Guid, string> Names(IOrganizationService service, params ProductVersion[] versions) =>
        service.AllOf(Rates, Tables.BaseRate.BaseRateId, Used(versions)).ToDictionary(row => row.Id, row => row.Text(Tables.BaseRate.Name) ?? "");

    private static List<Guid> Used(IEnumerable<ProductVersion> versions) =>
        versions.SelectMany(version => version.Prices).Select(item => item.BaseRateId).OfType<Guid>().Distinct().ToList();

    private static QueryExpression Rates() =>
        new(Tables.BaseRate.LogicalName) { ColumnSet = new ColumnSet(Tables.BaseRate.Code, Tables.BaseRate.Name) };

    private static QueryExpression Query()
    {
        var query = Rates();
        var history = query.AddLink(Tables.BaseRateValue.LogicalName, Tables.BaseRate.BaseRateId, Tables.BaseRateValue.BaseRateId, JoinOperator.LeftOuter);
        history.EntityAlias = History;
        history.Columns = new ColumnSet(Tables.BaseRateValue.On, Tables.BaseRateValue.Value);
        return query;
    }

    private static BaseRateValue? Value(Entity row) =>
        row.GetAttributeValue<AliasedValue?>($"{History}.{Tables.BaseRateValue.On}")?.Value is DateTime day
            ? new BaseRateValue(DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified), Percent(row))
            : null;

    private static decimal Percent(Entity row) => row.GetAttributeValue<AliasedValue?>($"{History}.{Tables.BaseRateValue.Value}")?.Value as decimal? ?? 0;
}
