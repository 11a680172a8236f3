using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.GoldenCustomers;
using Personas.Crm.Plugins.Choices;
using GoldenExpectationRow = Personas.Crm.Plugins.Tables.GoldenExpectation;
using GoldenRow = Personas.Crm.Plugins.Tables.GoldenCustomer;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads golden customers and what is expected of them. Those that were deactivated hold nobody up.</summary>
internal static class GoldenStore
{
    private const string Kind = "golden customer";

    /// <summary>All golden customers of whom something is expected, or one of them: two requests.</summary>
    public static IReadOnlyList<StoredGolden> All(IOrganizationService service, Guid? only = null)
    {
        var customers = Customers();
        var expectations = Expectations();
        if (only is { } id)
        {
            customers.Criteria.AddCondition(GoldenRow.GoldenCustomerId, ConditionOperator.Equal, id);
            expectations.Criteria.AddCondition(GoldenExpectationRow.GoldenCustomerId, ConditionOperator.Equal, id);
        }

        var rows = service.All(customers).ToList();
        if (rows.Count == 0) return [];
        var expected = service.All(expectations).ToLookup(row => row.Reference(GoldenExpectationRow.GoldenCustomerId)?.Id ?? Guid.Empty, Expectation);
        return rows.Select(row => Golden(row, expected[row.Id].ToList())).ToList();
    }

    /// <summary>The golden customers of whom something is expected that concerns a segment.</summary>
    public static IEnumerable<Use> Expecting(IOrganizationService service, Guid segment)
    {
        var query = Expectations();
        query.Criteria.AddCondition(GoldenExpectationRow.SegmentId, ConditionOperator.Equal, segment);
        return service.All(query).Select(row => row.Reference(GoldenExpectationRow.GoldenCustomerId)).OfType<EntityReference>()
            .GroupBy(golden => golden.Id).Select(golden => Of(golden.Key, golden.First().Name)).ToList();
    }

    /// <summary>The golden customers that are described by a fact.</summary>
    public static IEnumerable<Use> Describing(IOrganizationService service, string fact) => service.All(Customers())
        .Where(row => row.Text(GoldenRow.Facts) is { } facts && Facts(facts).Contains(fact, StringComparer.OrdinalIgnoreCase))
        .Select(row => Of(row.Id, row.Text(GoldenRow.Name))).ToList();

    // What is stored was checked when it was saved.
    private static IEnumerable<string> Facts(string json) =>
        JObject.Parse(json)["facts"] is JObject facts ? facts.Properties().Select(property => property.Name) : [];

    private static Use Of(Guid id, string? name) => new(Kind, name ?? "", name ?? "", id);

    private static StoredGolden Golden(Entity row, IReadOnlyList<GoldenExpectation> expectations) => new(
        row.Id,
        row.Text(GoldenRow.Name) ?? "",
        StoredSegment.TableOf(row.Option<CustomerTable>(GoldenRow.CustomerTable)),
        row.Reference(GoldenRow.CustomerId),
        row.Text(GoldenRow.Facts),
        row.Instant(GoldenRow.AsOf),
        expectations);

    private static GoldenExpectation Expectation(Entity row) => new(
        row.Id, row.Reference(GoldenExpectationRow.SegmentId)?.Id ?? Guid.Empty, row.GetAttributeValue<bool?>(GoldenExpectationRow.ExpectedMember) ?? false);

    private static QueryExpression Customers()
    {
        var query = new QueryExpression(GoldenRow.LogicalName)
        {
            ColumnSet = new ColumnSet(GoldenRow.Name, GoldenRow.CustomerTable, GoldenRow.CustomerId, GoldenRow.Facts, GoldenRow.AsOf),
        };
        query.Criteria.AddCondition(GoldenRow.StateCode, ConditionOperator.Equal, (int)GoldenCustomerState.Active);
        return query;
    }

    private static QueryExpression Expectations()
    {
        var query = new QueryExpression(GoldenExpectationRow.LogicalName)
        {
            ColumnSet = new ColumnSet(
                GoldenExpectationRow.GoldenCustomerId, GoldenExpectationRow.SegmentId, GoldenExpectationRow.Subject, GoldenExpectationRow.ExpectedMember),
        };
        query.Criteria.AddCondition(GoldenExpectationRow.StateCode, ConditionOperator.Equal, (int)GoldenExpectationState.Active);
        query.Criteria.AddCondition(GoldenExpectationRow.Subject, ConditionOperator.Equal, (int)ExpectationSubject.SegmentMembership);
        return query;
    }
}
