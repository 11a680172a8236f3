using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A segment was published, changed while published, or retired: keeps the version as it was published, and renews the hash of all published
/// rules.
/// </summary>
public sealed class SegmentPublished : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var before = SegmentPublishedPreImage.Of(turn.Context);
        var after = SegmentPublishedPostImage.Of(turn.Context)!;
        if (before?.StatusCode != SegmentStatus.Published && after.StatusCode != SegmentStatus.Published) return;

        if (after.StatusCode == SegmentStatus.Published && before?.Version != after.Version) turn.Elevated(Elevation.Versions).Create(Version(turn, after));
        PublishedRules.Stamp(turn.Elevated(Elevation.Rules), turn.UtcNow);
    }

    private static Entity Version(Turn turn, SegmentPublishedPostImage segment)
    {
        var number = segment.Version ?? 1;
        return new Entity(SegmentVersion.LogicalName, VersionId.Of(turn.Context.PrimaryEntityId, number))
        {
            [SegmentVersion.Name] = $"{segment.Name} {number}",
            [SegmentVersion.SegmentId] = new EntityReference(Segment.LogicalName, turn.Context.PrimaryEntityId),
            [SegmentVersion.Number] = number,
            [SegmentVersion.Expression] = segment.Expression,
            [SegmentVersion.ExpressionHash] = segment.ExpressionHash,
            [SegmentVersion.Summary] = segment.Summary,
            [SegmentVersion.Dependencies] = segment.Dependencies,
            [SegmentVersion.PublishedOn] = segment.PublishedOn,
            [SegmentVersion.PublishedBy] = new EntityReference("systemuser", turn.Context.InitiatingUserId),
        };
    }
}
