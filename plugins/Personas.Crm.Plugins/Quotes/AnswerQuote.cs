using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>pcrm_AnswerQuote: the customer accepts or declines an offer. Written as the caller; of two answers at once the first counts.</summary>
public sealed class AnswerQuote : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public AnswerQuote() : base(AnswerQuoteRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new AnswerQuoteRequest(turn.Context.InputParameters);
        var stage = Stage(request.Answer);
        QuoteStore.Move(turn.AsCaller, QuoteInputs.Quote(request.QuoteId), stage, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note);
        _ = new AnswerQuoteResponse(turn.Context.OutputParameters) { Status = QuoteLifecycle.Word(stage) };
    }

    private static QuoteStage Stage(string? answer) => answer?.Trim().ToLowerInvariant() switch
    {
        "accept" => QuoteStage.Accepted,
        "decline" => QuoteStage.Declined,
        _ => throw new Refusal($"Answer: '{answer}' is not known. Write accept or decline."),
    };
}
