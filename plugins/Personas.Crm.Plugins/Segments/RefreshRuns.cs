using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>Which run a call of pcrm_RefreshSegments is about.</summary>
internal sealed class RefreshRuns(IOrganizationService service, RefreshRunStore runs)
{
    private const int MostParts = 64;

    /// <summary>The run that is named, or the open one of that scope and range, or a new one.</summary>
    public RefreshRunRow For(RefreshSegmentsRequest request)
    {
        var scope = Inputs.Scope(request.Scope);
        if (Named(request) is { } named) return Fitting(named, scope, request);
        var range = Range(request, scope);
        var parts = Inputs.Range("Partitions", request.Partitions, 1, MostParts, 1);
        var segment = scope == RefreshScope.OneSegment ? Segment(Inputs.Text("SegmentKey", request.SegmentKey)) : null;
        if (scope == RefreshScope.OneCustomer)
            throw new Refusal("Scope: 'customer' needs a run that names the customer. Create one, or call pcrm_EvaluateCustomer.");
        if (parts > 1 && !(IsOverSegments(scope) && range.IsAll))
            throw new Refusal("Partitions: only a run over all customers of the scope all or segment can be parted. Leave Partitions out, or From and To.");
        if (runs.Search.Open(scope, segment?.Id, range) is { } open) return open;

        var run = new RefreshRunRow
        {
            Scope = scope ?? RefreshScope.AllSegments,
            Segment = segment,
            Range = range,
            Mode = scope is RefreshScope.DueCustomers or RefreshScope.DueAndChangedCustomers ? Cause.Daily : Cause.Manual,
            Status = RefreshRunStatus.Running,
        };
        if (parts > 1) return RefreshParts.Create(runs, run, CustomerBounds.Of(service, MetadataSchema.Customers, parts));
        runs.Create(run);
        return run;
    }

    private RefreshRunRow? Named(RefreshSegmentsRequest request)
    {
        var id = Inputs.Id(request.RunId);
        if (string.IsNullOrWhiteSpace(request.Continuation))
            return id is null ? null : runs.Search.Find(id.Value) ?? throw new Refusal($"RunId: there is no refresh run {id:D}. Leave it out to begin one.");
        if (!Guid.TryParse(request.Continuation, out var continued))
            throw new Refusal(
                $"Continuation: '{request.Continuation}' is not what a call of pcrm_RefreshSegments returned. Give that text as it is, or leave it out.");
        if (id is not null && id != continued)
            throw new Refusal($"Continuation: it belongs to the run {continued:D}, and RunId names {id:D}. Give one of the two.");
        return runs.Search.Find(continued)
            ?? throw new Refusal($"Continuation: the refresh run {continued:D} to which it belongs is gone. Leave it out to begin one.");
    }

    private RefreshRunRow Fitting(RefreshRunRow run, RefreshScope? scope, RefreshSegmentsRequest request)
    {
        var parameter = string.IsNullOrWhiteSpace(request.Continuation) ? "RunId" : "Continuation";
        if (scope is not null && scope != run.Scope)
            throw new Refusal($"{parameter}: it names a run of another scope than '{request.Scope}'. Leave Scope out, or {parameter} to begin one.");
        if (!string.IsNullOrWhiteSpace(request.SegmentKey) && Segment(request.SegmentKey!).Id != run.Segment?.Id)
            throw new Refusal(
                $"{parameter}: it names a run that is not about the segment '{request.SegmentKey}'. Leave SegmentKey out, or {parameter} to begin one.");
        return run;
    }

    private static CustomerRange Range(RefreshSegmentsRequest request, RefreshScope? scope)
    {
        var range = new CustomerRange(Inputs.Id(request.From), Inputs.Id(request.To));
        return range.IsAll || IsOverSegments(scope)
            ? range
            : throw new Refusal(
                $"{(range.From is null ? "To" : "From")}: a range of customers goes with the scope all or segment. Leave it out, or change Scope.");
    }

    private static bool IsOverSegments(RefreshScope? scope) => scope is null or RefreshScope.AllSegments or RefreshScope.OneSegment;

    private EntityReference Segment(string key)
    {
        var segment = SegmentStore.Find(service, key) ?? throw new Refusal($"SegmentKey: there is no segment '{key}'. Write the key of a published segment.");
        if (segment.Status == SegmentStatus.Draft)
            throw new Refusal($"SegmentKey: the segment '{key}' is a draft and has no members. Publish it, which finds them.");
        return new EntityReference(Tables.Segment.LogicalName, segment.Id);
    }
}
