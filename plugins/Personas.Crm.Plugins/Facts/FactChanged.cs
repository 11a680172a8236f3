using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Facts;

/// <summary>
/// A fact was created, changed or deleted. When segments use it, their stored dependencies are found anew (saving them does that); when
/// published ones do, the rules get a new hash and all members are found anew.
/// </summary>
public sealed class FactChanged : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        // A new fact is used by nobody yet, and a deleted one by nobody any more.
        if (FactChangedPreImage.Of(turn.Context)?.Key is not { } key || !turn.Is("Update")) return;
        var users = Uses.SegmentsUsing(turn, key);
        var rules = turn.Elevated(Elevation.Rules);
        foreach (var segment in users) rules.Update(new Entity(Tables.Segment.LogicalName, segment.Id) { [Tables.Segment.Dependencies] = null });

        if (!users.Any(segment => segment.Status == SegmentStatus.Published)) return;
        PublishedRules.Stamp(rules, turn.UtcNow);
        new RefreshRunStore(turn.Elevated(Elevation.Refreshing), turn.UtcNow).Create(RefreshQueue.New(Cause.Publish, null));
    }
}
