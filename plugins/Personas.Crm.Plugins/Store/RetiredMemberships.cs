using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Memberships that are open though their segment is retired.</summary>
internal static class RetiredMemberships
{
    private const string Alias = "segment";

    /// <summary>Some of them; none when there are none.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="except">Customers to pass over.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<RetiredMembership> Read(IOrganizationService service, IEnumerable<Guid> except, int count)
    {
        var query = new QueryExpression(SegmentMembership.LogicalName)
        {
            ColumnSet = new ColumnSet(SegmentMembership.SegmentId, SegmentMembership.CustomerId, SegmentMembership.StateCode),
            TopCount = count,
        };
        query.Criteria.AddCondition(SegmentMembership.StateCode, ConditionOperator.Equal, (int)SegmentMembershipState.Active);
        if (except.Cast<object>().ToArray() is { Length: > 0 } passed)
            query.Criteria.Conditions.Add(new ConditionExpression(SegmentMembership.CustomerId, ConditionOperator.NotIn, passed));
        var segment = query.AddLink(Segment.LogicalName, SegmentMembership.SegmentId, Segment.SegmentId);
        segment.EntityAlias = Alias;
        segment.Columns = new ColumnSet(Segment.Key);
        segment.LinkCriteria.AddCondition(Segment.StatusCode, ConditionOperator.Equal, (int)SegmentStatus.Retired);
        return service.RetrieveMultiple(query).Entities.Select(row => new RetiredMembership(
            CustomerQueries.Membership(row),
            row.Reference(SegmentMembership.CustomerId)!,
            (string)row.GetAttributeValue<AliasedValue>($"{Alias}.{Segment.Key}").Value)).ToList();
    }
}

/// <summary>An open membership of a retired segment.</summary>
internal sealed record RetiredMembership(Membership Membership, EntityReference Customer, string SegmentKey);
