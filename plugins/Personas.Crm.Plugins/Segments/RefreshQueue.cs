using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>Queues refreshes so that many changes in a row cost one: a run that waits and has not begun takes further segments along.</summary>
internal static class RefreshQueue
{
    /// <summary>Makes sure that a refresh follows, of one segment or (null) of all. Not for use inside a transaction.</summary>
    public static void Add(RefreshRunStore runs, Cause cause, EntityReference? segment)
    {
        if (runs.Search.Waiting() is { } waiting && runs.Join(waiting, segment)) return;
        runs.Create(New(cause, segment));
    }

    /// <summary>A run that has not begun.</summary>
    public static RefreshRunRow New(Cause cause, EntityReference? segment) => new()
    {
        Scope = segment is null ? RefreshScope.AllSegments : RefreshScope.OneSegment,
        Segment = segment,
        Mode = cause,
        Status = RefreshRunStatus.Queued,
    };
}
