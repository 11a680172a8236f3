using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_MembershipAsOf: the segments that a customer was in at an instant of the past. All is read as the caller: who may not read the
/// customer is refused by the platform.
/// </summary>
public sealed class MembershipAsOf : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public MembershipAsOf() : base(MembershipAsOfRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new MembershipAsOfRequest(turn.Context.InputParameters);
        var customer = Inputs.Customer(request.CustomerId, request.CustomerTable);
        var asOf = Inputs.Past("AsOf", request.AsOf, turn.UtcNow);
        var service = turn.AsCaller;
        service.Retrieve(customer.LogicalName, customer.Id, new ColumnSet(customer.LogicalName + "id"));

        var changes = HistoryStore.Of(service, customer, asOf).ToList();
        var memberships = MembershipHistory.At(changes, asOf).Where(member => IsAsked(member.Segment, request.SegmentKey)).ToList();
        var isKnown = string.IsNullOrEmpty(request.SegmentKey) || changes.Exists(change => IsAsked(change.Segment, request.SegmentKey));
        if (!isKnown && SegmentStore.Find(service, request.SegmentKey!) is null) throw Inputs.NoSegment(request.SegmentKey!);
        _ = new MembershipAsOfResponse(turn.Context.OutputParameters) { Memberships = Json(memberships), IsMember = memberships.Count > 0 };
    }

    private static bool IsAsked(string segment, string? asked) =>
        string.IsNullOrEmpty(asked) || string.Equals(segment, asked, StringComparison.OrdinalIgnoreCase);

    private static string Json(IEnumerable<PastChange<EventDetails>> memberships) => new JArray(memberships.Select(member => new JObject
    {
        ["segment"] = member.Segment,
        ["name"] = member.Details.Name,
        ["enteredOn"] = DateTime.SpecifyKind(member.On, DateTimeKind.Utc),
        ["cause"] = member.Details.Cause?.ToString().ToLowerInvariant(),
        ["reason"] = member.Details.Reason is { } reason ? new JRaw(reason) : null,
        ["version"] = member.Details.Version,
        ["hash"] = member.Details.Hash,
    })).ToString(Formatting.None);
}
