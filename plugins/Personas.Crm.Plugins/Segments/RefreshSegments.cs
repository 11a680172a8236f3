using System;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_RefreshSegments: one slice of a refresh, in one transaction. Call it until the continuation is empty. The run itself knows where it
/// stopped: whoever calls again, after a crash for example, goes on with it.
/// </summary>
public sealed class RefreshSegments : ApiPlugin
{
    // A later call needs no more than the run; the text only says that there is something left.
    private const string MoreToDo = "more";

    /// <summary>Made by the platform.</summary>
    public RefreshSegments() : base(RefreshSegmentsRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new RefreshSegmentsRequest(turn.Context.InputParameters);
        var budget = TimeSpan.FromSeconds(Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 60));
        var pageSize = Inputs.Range("PageSize", request.PageSize, 1, Rows.PageSize, Rows.PageSize);
        var service = turn.Elevated(Elevation.Refreshing);
        var runs = new RefreshRunStore(service, turn.UtcNow);

        var run = RefreshRuns.For(request, service, runs);
        var tally = new RefreshTally(run);
        if (!run.IsOver)
        {
            runs.Begin(run);
            run = runs.Find(run.Id)!;
            var slice = new RefreshContext(service, turn.UtcNow, run, budget);
            if (!run.IsOver) new RefreshSlice(slice, pageSize).Do();
            tally = slice.Tally;
            run.Requests += turn.Requests;
            runs.Save(run);
        }

        _ = new RefreshSegmentsResponse(turn.Context.OutputParameters)
        {
            RunId = run.Id,
            Processed = tally.Processed,
            Entered = tally.Entered,
            Left = tally.Left,
            Continuation = run.IsOver ? "" : run.Continuation is { Length: > 0 } text ? text : MoreToDo,
        };
    }
}
