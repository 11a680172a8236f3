using System;
using System.Diagnostics;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A refresh waits: does it, slice after slice, each a transaction of its own. What does not fit into the time of one event stays open, and
/// the next call of pcrm_RefreshSegments goes on with it.
/// </summary>
public sealed class RefreshQueued : EventPlugin
{
    // Two minutes are the platform's limit; the last slice, and the customers that it has begun with when its time is up, must be over before.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(80);

    // A slice keeps its customers locked until it is committed: short, so that events about them need not wait, and little is done again after a crash.
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    private protected override void Happened(Turn turn)
    {
        if (RefreshQueuedPostImage.Of(turn.Context)?.StatusCode != RefreshRunStatus.Queued) return;

        AlignSteps(turn);
        var service = turn.Elevated(Elevation.Refreshing);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed + Slice < Budget)
        {
            var request = new RefreshSegmentsRequest { RunId = turn.Context.PrimaryEntityId, TimeBudgetSeconds = (int)Slice.TotalSeconds };
            var slice = new RefreshSegmentsResponse(service.Execute(request.ToRequest()).Results);
            turn.Trace.Say($"Slice: {slice.Processed} customers, {slice.Entered} entered, {slice.Left} left");
            if (string.IsNullOrEmpty(slice.Continuation)) return;
        }

        turn.Trace.Say("The time is up: the run stays open and goes on with the next call of pcrm_RefreshSegments.");
    }

    // A changed fact can change which columns matter, and queues a refresh.
    private static void AlignSteps(Turn turn)
    {
        var published = PublishedRules.Load(turn.Elevated(Elevation.Rules));
        new StepStore(turn.Elevated(Elevation.Steps), turn.Trace).Align(StepPlan.Plugins, StepPlan.For(published.Rules));
    }
}
