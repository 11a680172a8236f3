using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A row is gone to which lookups of customers led: <see cref="ParentRowDeleting"/> has made them due, and a run over due customers finds them.
/// </summary>
public sealed class ParentRowDeleted : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var service = turn.Elevated(Elevation.Refreshing);
        if (new DueStore(service, turn.UtcNow).Waiting(1).Count == 0) return;
        new RefreshRunStore(service, turn.UtcNow).Create(new RefreshRunRow
        {
            Scope = RefreshScope.DueCustomers,
            Mode = Cause.Event,
            Status = RefreshRunStatus.Queued,
        });
    }
}
