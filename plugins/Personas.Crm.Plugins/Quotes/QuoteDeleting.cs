using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>A quote is about to be deleted: one that was accepted stays, unless its customer is deleted with all that is known of them.</summary>
public sealed class QuoteDeleting : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        if (!turn.Context.PreEntityImages.TryGetValue("PreImage", out var row)) return;
        var quote = StoredQuote.Of(row);
        if (quote.Stage != QuoteStage.Accepted) return;
        if (OwnWork.IsDeleting(turn.Context, Tables.Contact.LogicalName) || OwnWork.IsDeleting(turn.Context, Tables.Account.LogicalName)) return;
        throw new Refusal($"Quote '{quote.Name}' was accepted and cannot be deleted: it is the record of what was agreed. It goes with its customer only.");
    }
}
