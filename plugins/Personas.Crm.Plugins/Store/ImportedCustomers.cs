using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Customers whom an import names, and whether they are in its segment.</summary>
internal sealed class ImportedCustomers(IOrganizationService service, StoredSegment segment)
{
    /// <summary>Those of the ids that are customers of the segment's table.</summary>
    public ISet<Guid> Known(IReadOnlyList<Guid> ids)
    {
        var id = segment.CustomerTable + "id";
        var rows = service.AllOf(() => new QueryExpression(segment.CustomerTable) { ColumnSet = new ColumnSet(id) }, id, ids);
        return new HashSet<Guid>(rows.Select(row => row.Id));
    }

    /// <summary>Their memberships of the segment, former ones included, by customer.</summary>
    public IReadOnlyDictionary<Guid, Membership> Memberships(IEnumerable<Guid> customers) =>
        service.AllOf(Query, SegmentMembership.CustomerId, customers.ToList()).ToDictionary(
            row => row.Reference(SegmentMembership.CustomerId)!.Id,
            row => new Membership(row.Id, segment.Id, row.Option<SegmentMembershipState>(SegmentMembership.StateCode) == SegmentMembershipState.Active));

    private QueryExpression Query()
    {
        var query = new QueryExpression(SegmentMembership.LogicalName)
        {
            ColumnSet = new ColumnSet(SegmentMembership.CustomerId, SegmentMembership.StateCode),
        };
        query.Criteria.AddCondition(SegmentMembership.SegmentId, ConditionOperator.Equal, segment.Id);
        return query;
    }
}
