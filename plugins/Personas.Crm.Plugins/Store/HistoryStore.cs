using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Store;

/// <summary>What else an event of a membership says.</summary>
/// <param name="Name">What people call the segment; its key when it was deleted.</param>
/// <param name="Cause">What made it be decided.</param>
/// <param name="Reason">Why, as JSON.</param>
/// <param name="Version">The number of the version that decided; null when it is not known any more.</param>
/// <param name="Hash">The hash of that version's rule.</param>
internal sealed record EventDetails(string Name, Cause? Cause, string? Reason, int? Version, string? Hash);

/// <summary>Reads the events of memberships. They outlive the segments that they are about.</summary>
internal static class HistoryStore
{
    private const string Order = "versionnumber";
    private const string OfSegment = "segment";
    private const string OfVersion = "version";

    /// <summary>What happened to a customer up to an instant: one request for each 5,000 events.</summary>
    public static IEnumerable<PastChange<EventDetails>> Of(IOrganizationService service, EntityReference customer, DateTime asOf)
    {
        var query = new QueryExpression(MembershipEvent.LogicalName)
        {
            ColumnSet = new ColumnSet(MembershipEvent.Name, MembershipEvent.Kind, MembershipEvent.On, MembershipEvent.Cause, MembershipEvent.Reason, Order),
        };
        query.Criteria.AddCondition(MembershipEvent.CustomerId, ConditionOperator.Equal, customer.Id);
        query.Criteria.AddCondition(MembershipEvent.On, ConditionOperator.LessEqual, asOf);
        Join(query, MembershipEvent.SegmentId, Tables.Segment.LogicalName, Tables.Segment.SegmentId, OfSegment, Tables.Segment.Key, Tables.Segment.Name);
        Join(query, MembershipEvent.SegmentVersionId, SegmentVersion.LogicalName, SegmentVersion.SegmentVersionId, OfVersion,
            SegmentVersion.Number, SegmentVersion.ExpressionHash);
        return service.All(query).Select(Change);
    }

    private static void Join(QueryExpression query, string lookup, string table, string id, string alias, params string[] columns)
    {
        var link = query.AddLink(table, lookup, id, JoinOperator.LeftOuter);
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
    }

    private static PastChange<EventDetails> Change(Entity row)
    {
        // The name is "key entered" or "key left": all that is known of a segment that was deleted.
        var key = Joined<string>(row, OfSegment, Tables.Segment.Key) ?? (row.Text(MembershipEvent.Name) ?? "").Split(' ')[0];
        var details = new EventDetails(
            Joined<string>(row, OfSegment, Tables.Segment.Name) ?? key,
            row.Option<Cause>(MembershipEvent.Cause),
            row.Text(MembershipEvent.Reason),
            Joined<int?>(row, OfVersion, SegmentVersion.Number),
            Joined<string>(row, OfVersion, SegmentVersion.ExpressionHash));
        var isEntered = row.Option<MembershipEventKind>(MembershipEvent.Kind) == MembershipEventKind.Entered;
        return new PastChange<EventDetails>(key, isEntered, row.Instant(MembershipEvent.On)!.Value, row.GetAttributeValue<long?>(Order) ?? 0, details);
    }

    private static T? Joined<T>(Entity row, string alias, string column) =>
        row.GetAttributeValue<AliasedValue>($"{alias}.{column}")?.Value is T value ? value : default;
}
