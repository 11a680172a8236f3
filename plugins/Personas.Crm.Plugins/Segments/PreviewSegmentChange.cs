using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments.Estimates;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_PreviewSegmentChange: who would enter and who would leave if a rule were published. The published rule and the new one are evaluated on
/// the same customers at the same instant, as are the segments that build on it. Writes nothing but, when asked to, the summary of it.
/// </summary>
public sealed class PreviewSegmentChange : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public PreviewSegmentChange() : base(PreviewSegmentChangeRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new PreviewSegmentChangeRequest(turn.Context.InputParameters);
        var budget = TimeSpan.FromSeconds(Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 60));
        var size = Inputs.Range("SampleSize", request.SampleSize, 1, 100, 10);
        var segment = AskedRule.Stored(turn, Inputs.Text("SegmentKey", request.SegmentKey));
        var preview = PreviewedChange.Of(turn, segment, request.Expression);

        var count = new ChangeCount(preview.Change);
        var entering = new Sample(size);
        var leaving = new Sample(size);
        var seen = new CustomerScan(preview.Pages(turn.AsCaller), budget).Run(customer =>
        {
            var outcome = preview.Evaluate(customer);
            count.Add(outcome);
            if (outcome.Was != outcome.Is) (outcome.Is ? entering : leaving).Add(customer.Row.Id, () => Reason.Sentence(outcome.Explain()));
        });

        _ = new PreviewSegmentChangeResponse(turn.Context.OutputParameters)
        {
            Enter = seen.Scale(count.Enter),
            Leave = seen.Scale(count.Leave),
            Stay = seen.Scale(count.Stay),
            Customers = seen.Scanned,
            Total = seen.Total,
            IsExact = seen.IsExact,
            EnterSample = entering.ToJson(turn.AsCaller, segment.CustomerTable),
            LeaveSample = leaving.ToJson(turn.AsCaller, segment.CustomerTable),
            KnockOn = KnockOn(count.KnockOns, seen),
        };
        if (request.Save == true) Save(turn, segment, preview.Hash);
    }

    private static string KnockOn(IEnumerable<KnockOn> knockOns, Extrapolation seen) => JsonConvert.SerializeObject(knockOns.Select(other =>
        new { segment = other.Segment.Key, name = other.Segment.Name, enter = seen.Scale(other.Enter), leave = seen.Scale(other.Leave) }));

    // As the caller: only who may change the segment may put something before those who approve it. Without the samples: who may read the segment need
    // not be allowed to read these customers.
    private static void Save(Turn turn, StoredSegment segment, string hash)
    {
        var answer = new PreviewSegmentChangeResponse(turn.Context.OutputParameters);
        var summary = new JObject
        {
            ["expressionHash"] = hash,
            ["enter"] = answer.Enter,
            ["leave"] = answer.Leave,
            ["stay"] = answer.Stay,
            ["customers"] = answer.Customers,
            ["total"] = answer.Total,
            ["isExact"] = answer.IsExact,
            ["knockOn"] = JToken.Parse(answer.KnockOn!),
        };
        turn.AsCaller.Update(new Entity(Tables.Segment.LogicalName, segment.Id)
        {
            [Tables.Segment.Preview] = summary.ToString(Formatting.None),
            [Tables.Segment.PreviewedOn] = turn.UtcNow,
        });
    }
}
