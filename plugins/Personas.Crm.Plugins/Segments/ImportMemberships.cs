using Newtonsoft.Json;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_ImportMemberships: takes what a warehouse found by the query of pcrm_TranslateToSql. One transaction; the same call again changes nothing.
/// </summary>
public sealed class ImportMemberships : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public ImportMemberships() : base(ImportMembershipsRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new ImportMembershipsRequest(turn.Context.InputParameters);
        var found = WarehouseFindings.Read(request, turn.UtcNow);
        var asked = AskedRule.Stored(turn, Inputs.Text("SegmentKey", request.SegmentKey));
        var service = turn.Elevated(Elevation.Deciding);
        var segment = WarehouseSegment.Read(service, asked.Id);
        segment.Check(found.ExpressionHash, found.AsOf);

        var outcome = new MembershipImport(service, turn.UtcNow, segment.Stored).Run(found);
        segment.Finish(service, found.AsOf, outcome.Entered - outcome.Left);
        turn.Trace.Say($"Segment {asked.Key}: entered {outcome.Entered}, left {outcome.Left}, unknown {outcome.Unknown.Count}");
        _ = new ImportMembershipsResponse(turn.Context.OutputParameters)
        {
            Entered = outcome.Entered,
            Left = outcome.Left,
            Unchanged = outcome.Unchanged,
            Unknown = JsonConvert.SerializeObject(outcome.Unknown),
        };
    }
}
