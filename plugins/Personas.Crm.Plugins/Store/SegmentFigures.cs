using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>The figures that segments show: members, share of all customers, last refresh.</summary>
internal sealed class SegmentFigures(IOrganizationService service, DateTime utcNow)
{
    /// <summary>Members of every segment. Counted row by row, five thousand a request: an aggregate query would fail above 50,000 members.</summary>
    public IReadOnlyDictionary<Guid, int> Members()
    {
        var query = new QueryExpression(SegmentMembership.LogicalName) { ColumnSet = new ColumnSet(SegmentMembership.SegmentId) };
        query.Criteria.AddCondition(SegmentMembership.StateCode, ConditionOperator.Equal, (int)SegmentMembershipState.Active);
        return service.All(query).GroupBy(row => row.Reference(SegmentMembership.SegmentId)!.Id).ToDictionary(rows => rows.Key, rows => rows.Count());
    }

    /// <summary>Whether anybody entered or left a segment since an instant (UTC).</summary>
    public bool IsAnyEvent(DateTime since)
    {
        var query = new QueryExpression(MembershipEvent.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(MembershipEvent.On, ConditionOperator.GreaterEqual, since);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>The manual segments among the published ones whose members nobody has found since they were published.</summary>
    public ISet<Guid> NeverRefreshed()
    {
        var query = new QueryExpression(Segment.LogicalName) { ColumnSet = new ColumnSet(Segment.PublishedOn, Segment.LastRefreshedOn) };
        query.Criteria.AddCondition(Segment.StatusCode, ConditionOperator.Equal, (int)SegmentStatus.Published);
        query.Criteria.AddCondition(Segment.RefreshMode, ConditionOperator.Equal, (int)RefreshMode.Manual);
        var waiting = service.All(query).Where(row => row.Instant(Segment.LastRefreshedOn) is not { } last || last < row.Instant(Segment.PublishedOn));
        return new HashSet<Guid>(waiting.Select(row => row.Id));
    }

    /// <summary>Writes the figures of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="members">Its members.</param>
    /// <param name="customers">All customers of its table; null when they were not all looked at: the share stays.</param>
    /// <param name="isRefreshed">Whether its members were found anew.</param>
    public void Write(Guid segment, int members, int? customers, bool isRefreshed)
    {
        var row = new Entity(Segment.LogicalName, segment) { [Segment.MemberCount] = members };
        if (customers is > 0) row[Segment.Share] = Math.Round((decimal)members / customers.Value, 4);
        if (isRefreshed) row[Segment.LastRefreshedOn] = utcNow;
        service.Update(row);
    }
}
