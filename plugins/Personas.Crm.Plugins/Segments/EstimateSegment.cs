using System;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments.Estimates;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// pcrm_EstimateSegment: how many customers a rule holds for, and what each of its conditions does. Counts whom the caller may read, exactly
/// when the time suffices, and otherwise from a random sample. Changes nothing.
/// </summary>
public sealed class EstimateSegment : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public EstimateSegment() : base(EstimateSegmentRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new EstimateSegmentRequest(turn.Context.InputParameters);
        var budget = TimeSpan.FromSeconds(Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 30));
        var sample = new Sample(Inputs.Range("SampleSize", request.SampleSize, 1, 100, 10));
        var asked = AskedRule.Of(turn, request.SegmentKey, request.Expression, request.CustomerTable);
        var rule = CountedRule.Of(turn, asked);
        var pages = new CustomerPages(turn.AsCaller, rule.Rules) { OnlyCounts = true, AsksForMemberships = rule.AsksForMemberships };

        var estimate = new SegmentEstimate(rule.Rules, rule.Segment);
        var seen = new CustomerScan(pages, budget).Run(customer =>
        {
            if (estimate.Add(rule.Evaluate(customer))) sample.Add(customer.Row.Id);
        });

        var range = seen.Range(estimate.Members);
        _ = new EstimateSegmentResponse(turn.Context.OutputParameters)
        {
            Count = seen.Scale(estimate.Members),
            CountFrom = range.From,
            CountTo = range.To,
            Share = seen.Scanned == 0 ? 0 : Math.Round((decimal)estimate.Members / seen.Scanned, 4),
            Customers = seen.Scanned,
            Total = seen.Total,
            IsExact = seen.IsExact,
            Conditions = Conditions(estimate, seen),
            Sample = sample.ToJson(turn.AsCaller, asked.CustomerTable),
        };
    }

    private static string Conditions(SegmentEstimate estimate, Extrapolation seen) => JsonConvert.SerializeObject(estimate.Effects().Select(effect => new
    {
        place = effect.Place,
        words = effect.Words,
        alone = seen.Scale(effect.Alone),
        remaining = seen.Scale(effect.Remaining),
        removed = seen.Scale(effect.Removed),
        without = seen.Scale(effect.Without),
    }));
}
