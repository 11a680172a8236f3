using System;
using System.Diagnostics;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>
/// pcrm_RefreshAudience: counts an audience over all customers of the organisation, in slices, and writes size, share and the instant into it when
/// the last slice is done. Call it until the continuation is empty.
/// </summary>
public sealed class RefreshAudience : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public RefreshAudience() : base(RefreshAudienceRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new RefreshAudienceRequest(turn.Context.InputParameters);
        var budget = TimeSpan.FromSeconds(Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 60));
        var audience = ReadyAudiences.Find(turn, "AudienceKey", Inputs.Text("AudienceKey", request.AudienceKey));
        var service = turn.Elevated(Elevation.Sizes);
        var count = AudienceCount.Open(service, audience, turn.UtcNow, request.Continuation);
        var from = count.From;
        var ready = ReadyAudiences.Of(turn, [audience], audience.CustomerTable, from.UtcNow);

        var clock = Stopwatch.StartNew();
        var walk = new AudienceWalk(ready, ready.Pages(service), from);
        var isOver = walk.GoOn(() => clock.Elapsed >= budget, _ => { });
        var counted = walk.Position;
        var continuation = "";
        if (isOver) count.Finish(counted);
        else continuation = count.Keep(counted);
        _ = new RefreshAudienceResponse(turn.Context.OutputParameters)
        {
            Processed = counted.Customers - from.Customers,
            Skipped = counted.Skipped,
            Size = counted.Members,
            Share = AudienceStore.Share(counted.Members, counted.Customers),
            Continuation = continuation,
        };
    }
}
