using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>What the organisation's currencies are worth, as its administrators keep it; inactive ones are worth nothing to a rule.</summary>
internal static class Currencies
{
    /// <summary>The rates of now: one request when a rule names a currency, none otherwise.</summary>
    public static ExchangeRates Of(IOrganizationService service) => new(() => Read(service));

    private static Dictionary<string, decimal> Read(IOrganizationService service)
    {
        var query = new QueryExpression(TransactionCurrency.LogicalName)
        {
            ColumnSet = new ColumnSet(TransactionCurrency.Code, TransactionCurrency.ExchangeRate),
        };
        query.Criteria.AddCondition(TransactionCurrency.StateCode, ConditionOperator.Equal, 0);
        return service.RetrieveMultiple(query).Entities.Where(row => row.Text(TransactionCurrency.Code) is not null).ToDictionary(
            row => row.Text(TransactionCurrency.Code)!,
            row => row.GetAttributeValue<decimal?>(TransactionCurrency.ExchangeRate) ?? 0,
            StringComparer.OrdinalIgnoreCase);
    }
}
