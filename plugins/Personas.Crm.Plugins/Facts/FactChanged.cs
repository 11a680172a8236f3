using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Facts;

/// <summary>
/// A fact changed. When segments use it and it depends on other columns now, their stored dependencies are found anew (saving them does that);
/// when published ones use it, the rules get a new hash and all members are found anew. A new fact is used by nobody yet, and a deleted one by
/// nobody any more.
/// </summary>
public sealed class FactChanged : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        if (FactChangedPreImage.Of(turn.Context) is not { Key: { } key } before) return;
        var users = Uses.SegmentsUsing(turn.Elevated(Elevation.Uses), key);
        var rules = turn.Elevated(Elevation.Rules);
        // FactSaving has written the dependencies into what is saved.
        if (turn.Target.Text(Tables.Fact.Dependencies) != before.Dependencies)
            foreach (var segment in users) rules.Update(new Entity(Tables.Segment.LogicalName, segment.Id) { [Tables.Segment.Dependencies] = null });

        if (!users.Any(segment => segment.Status == SegmentStatus.Published)) return;
        PublishedRules.Stamp(rules, turn.UtcNow);
        new RefreshRunStore(turn.Elevated(Elevation.Refreshing), turn.UtcNow).Create(RefreshQueue.New(Cause.Publish, null));
    }
}
