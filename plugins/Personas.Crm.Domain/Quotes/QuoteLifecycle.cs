using System;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Quotes;

/// <summary>Where a quote stands.</summary>
public enum QuoteStage
{
    /// <summary>It stands until it expires.</summary>
    Offered,

    /// <summary>The customer took it.</summary>
    Accepted,

    /// <summary>The customer did not want it.</summary>
    Declined,

    /// <summary>Nobody answered in time.</summary>
    Expired,

    /// <summary>Nothing was offered.</summary>
    Refused,
}

/// <summary>How quotes go on: an offer is answered once or expires, and everything else stays as it is.</summary>
public static class QuoteLifecycle
{
    /// <summary>Why a quote cannot go on to another stage; null when it can.</summary>
    /// <param name="was">Where it stands.</param>
    /// <param name="becomes">Where it would stand.</param>
    /// <param name="expiresOn">The first instant (UTC) at which it stands no more.</param>
    /// <param name="utcNow">The instant of the change.</param>
    public static Problem? Fault(QuoteStage was, QuoteStage becomes, DateTime expiresOn, DateTime utcNow)
    {
        if (was != QuoteStage.Offered)
            return new Problem("statuscode", $"It is {Word(was)} already, and stays so.", "Make a new quote with pcrm_Quote.");
        return becomes switch
        {
            QuoteStage.Accepted when utcNow >= expiresOn =>
                new Problem("statuscode", $"It stood until {expiresOn:yyyy-MM-dd HH:mm} (UTC) and cannot be accepted.", "Make a new quote with pcrm_Quote."),
            QuoteStage.Expired when utcNow < expiresOn =>
                new Problem("statuscode", $"It stands until {expiresOn:yyyy-MM-dd HH:mm} (UTC).", "Let it be declined, or wait."),
            QuoteStage.Accepted or QuoteStage.Declined or QuoteStage.Expired => null,
            _ => new Problem("statuscode", $"An offer does not become {Word(becomes)}.", "Choose accepted or declined."),
        };
    }

    /// <summary>A stage as a word.</summary>
    public static string Word(QuoteStage stage) => stage.ToString().ToLowerInvariant();
}
