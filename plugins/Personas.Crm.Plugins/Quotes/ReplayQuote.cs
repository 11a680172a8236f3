using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>
/// pcrm_ReplayQuote: a quote made again from the content of its version and what was kept of its inputs; no row of the customer is read. The quote is
/// read as the caller.
/// </summary>
public sealed class ReplayQuote : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public ReplayQuote() : base(ReplayQuoteRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var id = QuoteInputs.Quote(new ReplayQuoteRequest(turn.Context.InputParameters).QuoteId);
        var kept = QuoteStore.Kept(turn.AsCaller, id) ?? throw new Refusal($"QuoteId: there is no quote {id:D}. Give the id of a quote.");
        var frozen = FrozenVersion.Read(QuoteStore.Content(turn.Elevated(Elevation.Offers), kept.VersionId));
        if (!frozen.IsValid) throw Refusal.For($"Quote '{kept.Name}'", "cannot be made again", frozen.Problems);
        var version = frozen.Required.Version;
        var replay = Replay.Of(VersionJson.Write(version), kept.Result, TimeZoneInfo.FindSystemTimeZoneById);
        if (!replay.IsValid) throw Refusal.For($"Quote '{kept.Name}'", "cannot be made again", replay.Problems);

        IReadOnlyList<ReplayDifference> differences = [.. replay.Required.Differences, .. kept.Tampered(version)];
        QuoteStore.WriteReplay(turn.Elevated(Elevation.Quotes), id, differences.Count == 0, turn.UtcNow);
        _ = new ReplayQuoteResponse(turn.Context.OutputParameters)
        {
            IsSame = differences.Count == 0,
            Differences = JsonConvert.SerializeObject(differences.Select(one => new { place = one.Place, before = one.Before, after = one.After })),
            Quote = QuoteJson.Write(replay.Required.Quote),
        };
    }
}
