using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Segments;

/// <summary>The published segments changed: from now on the events that can change a membership are followed, and the members are found anew.</summary>
public sealed class SegmentsAligned : EventPlugin
{
    // The mode says when members are found, not who they are.
    private static readonly string[] NewMembers = [Segment.Expression, Segment.CustomerTable, Segment.Key, Segment.StatusCode, Segment.StateCode];

    private protected override void Happened(Turn turn)
    {
        var before = SegmentsAlignedPreImage.Of(turn.Context)?.StatusCode;
        var after = SegmentsAlignedPostImage.Of(turn.Context)?.StatusCode;
        if (before != SegmentStatus.Published && after != SegmentStatus.Published) return;

        var rules = turn.Elevated(Elevation.Rules);
        var published = PublishedRules.Load(rules);
        published.Remember(rules);
        new StepStore(turn.Elevated(Elevation.Steps), turn.Trace).Align(StepPlan.Plugins, StepPlan.For(published.Rules));
        if (!NewMembers.Any(turn.Target.Contains)) return;
        var segment = new EntityReference(Segment.LogicalName, turn.Context.PrimaryEntityId);
        RefreshQueue.Add(new RefreshRunStore(turn.Elevated(Elevation.Refreshing), turn.UtcNow), Cause.Publish, segment);
    }
}
