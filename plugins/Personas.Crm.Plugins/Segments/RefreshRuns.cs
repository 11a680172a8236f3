using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>Which run a call of pcrm_RefreshSegments is about.</summary>
internal static class RefreshRuns
{
    /// <summary>The run that is named, or the open one of that scope, or a new one.</summary>
    public static RefreshRunRow For(RefreshSegmentsRequest request, IOrganizationService service, RefreshRunStore runs)
    {
        if (Inputs.Id(request.RunId) is { } id) return runs.Find(id) ?? throw new Refusal($"RunId: there is no refresh run {id:D}. Leave it out to begin one.");
        var scope = Inputs.Scope(request.Scope);
        var segment = scope == RefreshScope.OneSegment ? Segment(service, Inputs.Text("SegmentKey", request.SegmentKey)) : null;
        if (scope == RefreshScope.OneCustomer)
            throw new Refusal("Scope: 'customer' needs a run that names the customer. Create one, or call pcrm_EvaluateCustomer.");
        if (runs.Open(scope, segment?.Id) is { } open) return open;

        var run = new RefreshRunRow
        {
            Scope = scope ?? RefreshScope.AllSegments,
            Segment = segment,
            Mode = scope == RefreshScope.DueCustomers ? Cause.Daily : Cause.Manual,
            Status = RefreshRunStatus.Running,
        };
        runs.Create(run);
        return run;
    }

    private static EntityReference Segment(IOrganizationService service, string key)
    {
        var segment = SegmentStore.Find(service, key) ?? throw new Refusal($"SegmentKey: there is no segment '{key}'. Write the key of a published segment.");
        if (segment.Status == SegmentStatus.Draft)
            throw new Refusal($"SegmentKey: the segment '{key}' is a draft and has no members. Publish it, which finds them.");
        return new EntityReference(Tables.Segment.LogicalName, segment.Id);
    }
}
