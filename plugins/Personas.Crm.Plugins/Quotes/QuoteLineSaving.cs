using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>A line of a quote is about to be created, changed or deleted: that happens together with its quote only.</summary>
public sealed class QuoteLineSaving : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        if (OwnWork.Is(turn.Context) || OwnWork.IsDeleting(turn.Context, Tables.Quote.LogicalName)) return;
        throw new Refusal("The lines of a quote are written by the solution only. Make a new quote with pcrm_Quote.");
    }
}
