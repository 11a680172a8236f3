using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>Opens and closes memberships. Each is one request that writes the membership and its event together.</summary>
internal sealed class MembershipStore(IOrganizationService service, DateTime utcNow)
{
    private static readonly Relationship Events = new(Relationships.SegmentMembershipToMembershipEvent);

    /// <summary>The customer enters: a new row, or the one from last time opened again.</summary>
    public void Enter(MembershipChange change, Guid? former)
    {
        var row = Row(change, former);
        row[SegmentMembership.EnteredOn] = utcNow;
        row[SegmentMembership.LeftOn] = null;
        row[SegmentMembership.StateCode] = SegmentMembershipState.Active.Value();
        row[SegmentMembership.StatusCode] = SegmentMembershipStatus.Member.Value();
        row.RelatedEntities[Events] = Event(change, MembershipEventKind.Entered);
        if (former is null)
        {
            row[SegmentMembership.Name] = change.SegmentKey;
            row[SegmentMembership.SegmentId] = new EntityReference(Segment.LogicalName, change.SegmentId);
            row[SegmentMembership.CustomerId] = change.Customer;
            service.Create(row);
        }
        else
        {
            service.Update(row);
        }
    }

    /// <summary>The customer leaves: the row stays, closed.</summary>
    public void Leave(MembershipChange change, Guid membership)
    {
        var row = Row(change, membership);
        row[SegmentMembership.LeftOn] = utcNow;
        row[SegmentMembership.StateCode] = SegmentMembershipState.Inactive.Value();
        row[SegmentMembership.StatusCode] = SegmentMembershipStatus.Left.Value();
        row.RelatedEntities[Events] = Event(change, MembershipEventKind.Left);
        service.Update(row);
    }

    private static Entity Row(MembershipChange change, Guid? id)
    {
        var row = id is { } known ? new Entity(SegmentMembership.LogicalName, known) : new Entity(SegmentMembership.LogicalName);
        row[SegmentMembership.Cause] = change.Cause.Value();
        row[SegmentMembership.SegmentVersionId] = change.Version is { } version ? new EntityReference(SegmentVersion.LogicalName, version) : null;
        return row;
    }

    private EntityCollection Event(MembershipChange change, MembershipEventKind kind) => new([new Entity(MembershipEvent.LogicalName)
    {
        EntityState = EntityState.Created,
        [MembershipEvent.Name] = $"{change.SegmentKey} {(kind == MembershipEventKind.Entered ? "entered" : "left")}",
        [MembershipEvent.SegmentId] = new EntityReference(Segment.LogicalName, change.SegmentId),
        [MembershipEvent.CustomerId] = change.Customer,
        [MembershipEvent.Kind] = kind.Value(),
        [MembershipEvent.On] = utcNow,
        [MembershipEvent.Cause] = change.Cause.Value(),
        [MembershipEvent.Reason] = change.Reason,
        [MembershipEvent.SegmentVersionId] = change.Version is { } version ? new EntityReference(SegmentVersion.LogicalName, version) : null,
    }]);
}
