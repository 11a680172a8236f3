using System;
using System.Collections.Generic;
using System.Diagnostics;
using Newtonsoft.Json;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>
/// pcrm_GetAudienceMembers: who is in an audience, a page a call, in the order of the ids. Gives whom the caller may read, by memberships as they
/// are stored and facts as they are. Changes nothing.
/// </summary>
public sealed class GetAudienceMembers : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public GetAudienceMembers() : base(GetAudienceMembersRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new GetAudienceMembersRequest(turn.Context.InputParameters);
        var size = Inputs.Range("PageSize", request.PageSize, 1, Rows.PageSize, 1000);
        var budget = TimeSpan.FromSeconds(Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 60));
        var audience = ReadyAudiences.Find(turn, "AudienceKey", Inputs.Text("AudienceKey", request.AudienceKey));
        var from = AudiencePosition.Of(audience.Key, turn.UtcNow, request.Continuation);
        var ready = ReadyAudiences.Of(turn, [audience], audience.CustomerTable, from.UtcNow);

        var clock = Stopwatch.StartNew();
        var found = new List<Guid>();
        var walk = new AudienceWalk(ready, ready.Pages(turn.AsCaller), from);
        var isOver = walk.GoOn(() => found.Count >= size || clock.Elapsed >= budget, found.Add);
        _ = new GetAudienceMembersResponse(turn.Context.OutputParameters)
        {
            Customers = JsonConvert.SerializeObject(found),
            CustomerTable = audience.CustomerTable,
            Skipped = walk.Position.Skipped - from.Skipped,
            Continuation = isOver ? "" : walk.Position.ToString(),
        };
    }
}
