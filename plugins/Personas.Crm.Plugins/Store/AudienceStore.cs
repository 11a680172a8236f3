using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads audiences as they are stored, and writes their figures.</summary>
internal static class AudienceStore
{
    /// <summary>All audiences that are not retired.</summary>
    public static IEnumerable<StoredAudience> Living(IOrganizationService service)
    {
        var query = Query();
        query.Criteria.AddCondition(Tables.Audience.StatusCode, ConditionOperator.NotEqual, (int)AudienceStatus.Retired);
        return service.All(query).Select(StoredAudience.Of);
    }

    /// <summary>The audience with a key; null when there is none.</summary>
    public static StoredAudience? Find(IOrganizationService service, string key)
    {
        var query = Query();
        query.TopCount = 1;
        query.Criteria.AddCondition(Tables.Audience.Key, ConditionOperator.Equal, key);
        return service.RetrieveMultiple(query).Entities.Select(StoredAudience.Of).FirstOrDefault();
    }

    /// <summary>Writes how many customers an audience has.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="audience">The audience.</param>
    /// <param name="members">Its customers.</param>
    /// <param name="customers">All customers of its table.</param>
    /// <param name="asOf">The instant, in UTC, at which they were counted.</param>
    public static void WriteSize(IOrganizationService service, Guid audience, int members, int customers, DateTime asOf) =>
        service.Update(new Entity(Tables.Audience.LogicalName, audience)
        {
            [Tables.Audience.Size] = members,
            [Tables.Audience.Share] = Share(members, customers),
            [Tables.Audience.AsOf] = asOf,
            [Tables.Audience.Counting] = null,
        });

    /// <summary>The audience's row with its count in progress, and with its version.</summary>
    public static Entity Counting(IOrganizationService service, Guid audience) =>
        service.Retrieve(Tables.Audience.LogicalName, audience, new ColumnSet(Tables.Audience.Counting));

    /// <summary>Writes down how far a count came.</summary>
    public static void WriteCounting(IOrganizationService service, Guid audience, string position) =>
        service.Update(new Entity(Tables.Audience.LogicalName, audience) { [Tables.Audience.Counting] = position });

    /// <summary>Takes the figures of audiences away, and ends their counts: one request, and one for each that has any.</summary>
    public static void ForgetSizes(IOrganizationService service, IReadOnlyList<Guid> audiences)
    {
        QueryExpression Counted()
        {
            var query = new QueryExpression(Tables.Audience.LogicalName) { ColumnSet = new ColumnSet(false) };
            var any = query.Criteria.AddFilter(LogicalOperator.Or);
            any.AddCondition(Tables.Audience.Size, ConditionOperator.NotNull);
            any.AddCondition(Tables.Audience.Counting, ConditionOperator.NotNull);
            return query;
        }

        foreach (var row in service.AllOf(Counted, Tables.Audience.AudienceId, audiences))
            service.Update(new Entity(Tables.Audience.LogicalName, row.Id)
            {
                [Tables.Audience.Size] = null,
                [Tables.Audience.Share] = null,
                [Tables.Audience.AsOf] = null,
                [Tables.Audience.Counting] = null,
            });
    }

    /// <summary>A part of all customers, 0 to 1, as it is kept.</summary>
    public static decimal Share(int members, int customers) => customers == 0 ? 0 : Math.Round((decimal)members / customers, 4);

    /// <summary>Asks for audiences, with all that <see cref="StoredAudience"/> takes of them.</summary>
    public static QueryExpression Query() => new(Tables.Audience.LogicalName)
    {
        ColumnSet = new ColumnSet(
            Tables.Audience.Key, Tables.Audience.Name, Tables.Audience.CustomerTable, Tables.Audience.StatusCode,
            Tables.Audience.Expression, Tables.Audience.Dependencies),
    };
}
