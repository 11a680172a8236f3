using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments.Estimates;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>
/// pcrm_CompareAudiences: the sizes of up to eight audiences and segments, and of every intersection of them. Counts whom the caller may read,
/// exactly when the time suffices, and otherwise from a random sample. Changes nothing.
/// </summary>
public sealed class CompareAudiences : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public CompareAudiences() : base(CompareAudiencesRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new CompareAudiencesRequest(turn.Context.InputParameters);
        var budget = TimeSpan.FromSeconds(Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 60));
        var groups = ComparedGroup.All(turn, request.Keys);
        var ready = ReadyAudiences.Of(turn, groups.Select(group => group.Audience).OfType<StoredAudience>().ToList(), groups[0].CustomerTable, turn.UtcNow,
            groups.Select(group => group.Segment).OfType<StoredSegment>().ToList());

        var members = groups.ToDictionary(group => group.Key, group => group.Member);
        var overlap = new Overlap(groups.Select(group => group.Key).ToList());
        var seen = new CustomerScan(ready.Pages(turn.AsCaller), budget).Run(customer =>
        {
            var found = ready.Evaluate(customer);
            overlap.Add(key => found.Holds(members[key]));
        });

        _ = new CompareAudiencesResponse(turn.Context.OutputParameters)
        {
            Sizes = Sizes(groups, overlap, seen),
            Intersections = JsonConvert.SerializeObject(overlap.Intersections()
                .Select(one => new { keys = one.Keys, count = seen.Scale(one.Count), atLeast = seen.Scale(one.AtLeast) })),
            Customers = seen.Scanned,
            Total = seen.Total,
            IsExact = seen.IsExact,
        };
    }

    private static string Sizes(IReadOnlyList<ComparedGroup> groups, Overlap overlap, Extrapolation seen) =>
        JsonConvert.SerializeObject(groups.Select((group, i) => new
        {
            key = group.Key,
            name = group.Name,
            count = seen.Scale(overlap.Size(i)),
            share = AudienceStore.Share(overlap.Size(i), seen.Scanned),
        }));
}
