using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>
/// A quote is about to be saved: quotes are made by the solution only, an offer is answered once, and nothing of it changes but the owner and the note.
/// </summary>
public sealed class QuoteSaving : EventPlugin
{
    private const string Prefix = "pcrm_";

    private protected override void Happened(Turn turn)
    {
        var isOurs = OwnWork.Is(turn.Context);
        var image = turn.Context.PreEntityImages.TryGetValue("PreImage", out var before) ? before : null;
        if (!isOurs) RefuseForged(turn.Target, image);
        if (image is not null && IsMoved(turn.Target, StoredQuote.Of(image)) && !IsBeingMade(turn)) Move(turn);
    }

    // A refusal is created active, and closed by the call that made it.
    private static bool IsBeingMade(Turn turn) => OwnWork.IsWithin(turn.Context, Apis.QuoteRequest.MessageName);

    private static void RefuseForged(Entity target, Entity? before)
    {
        if (before is null) throw new Refusal("A quote is made by the solution only. Call pcrm_Quote or pcrm_FindOffers with Save.");
        if (target.Attributes.Keys.FirstOrDefault(IsKept) is { } column)
            throw new Refusal($"Quote '{before.Text(Tables.Quote.Name)}': {column} is written by the solution only. Make a new quote with pcrm_Quote.");
    }

    private static bool IsKept(string column) =>
        column is not (Tables.Quote.AnswerNote or Tables.Quote.QuoteId)
            && (column.StartsWith(Prefix, System.StringComparison.Ordinal) || column == Tables.Quote.TransactionCurrencyId);

    private static bool IsMoved(Entity target, StoredQuote before) => Becomes(target, before) != before.Stage;

    private static QuoteStage Becomes(Entity target, StoredQuote before) =>
        StoredQuote.StageOf(SavedStatus.Of(target, StoredQuote.StatusOf(before.Stage), QuoteStatus.Offered, QuoteStatus.Declined));

    // Looked at again under a lock: what the image shows may have been answered meanwhile.
    private static void Move(Turn turn)
    {
        var quote = QuoteStore.Take(turn.Elevated(Elevation.Quotes), turn.Context.PrimaryEntityId);
        var becomes = Becomes(turn.Target, quote);
        if (QuoteLifecycle.Fault(quote.Stage, becomes, quote.ExpiresOn, turn.UtcNow) is { } fault)
            throw Refusal.For($"Quote '{quote.Name}'", $"cannot become {QuoteLifecycle.Word(becomes)}", [fault]);
        turn.Target[Tables.Quote.StatusCode] = StoredQuote.StatusOf(becomes).Value();
        turn.Target[Tables.Quote.StateCode] = (becomes == QuoteStage.Accepted ? QuoteState.Active : QuoteState.Inactive).Value();
        if (becomes != QuoteStage.Expired) turn.Target[Tables.Quote.AnsweredOn] = turn.UtcNow;
    }
}
