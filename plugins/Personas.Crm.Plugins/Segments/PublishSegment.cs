using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_PublishSegment: the drafted rule becomes the rule in force. It saves the segment as the caller, so everything that saving checks is
/// checked here too.
/// </summary>
public sealed class PublishSegment : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public PublishSegment() : base(PublishSegmentRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var key = Inputs.Text("SegmentKey", new PublishSegmentRequest(turn.Context.InputParameters).SegmentKey);
        var service = turn.AsCaller;
        var segment = SegmentStore.Find(service, key) ?? throw new Refusal($"SegmentKey: there is no segment '{key}'. Write the key of a segment.");
        var isDone = segment.Status == SegmentStatus.Published && segment.DraftExpression is null;
        if (!isDone) service.Update(Change(segment));
        var version = isDone ? segment.Version : VersionOf(service, segment);
        _ = new PublishSegmentResponse(turn.Context.OutputParameters) { Version = version, IsNewVersion = version != segment.Version };
    }

    private static Entity Change(StoredSegment segment)
    {
        var change = new Entity(Segment.LogicalName, segment.Id) { [Segment.StatusCode] = SegmentStatus.Published.Value() };
        if (segment.DraftExpression is null) return change;
        change[Segment.Expression] = segment.DraftExpression;
        change[Segment.DraftExpression] = null;
        return change;
    }

    private static int VersionOf(IOrganizationService service, StoredSegment segment) =>
        service.Retrieve(Segment.LogicalName, segment.Id, new ColumnSet(Segment.Version)).Number(Segment.Version) ?? 0;
}
