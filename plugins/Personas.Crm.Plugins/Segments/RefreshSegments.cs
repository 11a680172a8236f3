using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
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
        var asked = new RefreshRuns(service, runs).For(request);
        IReadOnlyList<RefreshRunRow> parts = asked.HasParts ? runs.Search.Parts(asked.Id) : [asked];

        // To part a run is a call of its own: it reads the ids of all customers.
        var next = request.Partitions > 1 ? null : parts.FirstOrDefault(part => !part.IsOver);
        var slice = next is null ? null : new RefreshSlice(turn, runs, next, budget);
        if (ParkedCustomer.Given(request.Park) is { } parked) slice?.Park(parked);
        else slice?.GoOn(pageSize);

        var isOver = asked.HasParts ? runs.Search.Find(asked.Id)!.IsOver : slice?.Run.IsOver ?? asked.IsOver;
        _ = new RefreshSegmentsResponse(turn.Context.OutputParameters)
        {
            RunId = asked.Id,
            RunIds = JsonConvert.SerializeObject(parts.Select(part => part.Id)),
            Processed = slice?.Tally.Processed ?? 0,
            Entered = slice?.Tally.Entered ?? 0,
            Left = slice?.Tally.Left ?? 0,
            // The run knows where it goes on; its name is all that a later call needs.
            Continuation = isOver ? "" : asked.Id.ToString("D"),
        };
    }
}
