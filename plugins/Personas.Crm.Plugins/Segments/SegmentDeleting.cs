using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A segment is about to be deleted, with its memberships: not while it is published, nor while others build on it. The history stays.
/// </summary>
public sealed class SegmentDeleting : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var segment = SegmentDeletingPreImage.Of(turn.Context);
        if (segment?.Key is null) return;
        turn.RequireReadable();
        var title = $"Segment '{segment.Key}'";
        if (segment.StatusCode == SegmentStatus.Published)
            throw new Refusal($"{title} is published and cannot be deleted. Retire it first; its members then leave it.");
        Uses.RefuseIfUsed(turn, title, "be deleted", service => Uses.OfSegment(service, segment.Key, turn.Context.PrimaryEntityId));
    }
}
