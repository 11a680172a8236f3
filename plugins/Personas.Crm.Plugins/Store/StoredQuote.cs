using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Store;

/// <summary>Where a quote stands, without what it says.</summary>
/// <param name="Id">The quote's id.</param>
/// <param name="Name">Its name, as messages show it.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="ExpiresOn">The first instant (UTC) at which it stands no more.</param>
internal sealed record StoredQuote(Guid Id, string Name, QuoteStage Stage, DateTime ExpiresOn)
{
    /// <summary>The columns that it is read from.</summary>
    public static ColumnSet Columns => new(Tables.Quote.Name, Tables.Quote.StatusCode, Tables.Quote.ExpiresOn);

    /// <summary>The quote in a row with its columns.</summary>
    public static StoredQuote Of(Entity row) => new(
        row.Id, row.Text(Tables.Quote.Name) ?? "", StageOf(row.Option<QuoteStatus>(Tables.Quote.StatusCode)),
        row.Instant(Tables.Quote.ExpiresOn) ?? DateTime.MaxValue);

    /// <summary>The domain's stage behind a status reason.</summary>
    public static QuoteStage StageOf(QuoteStatus? status) => status switch
    {
        QuoteStatus.Accepted => QuoteStage.Accepted,
        QuoteStatus.Declined => QuoteStage.Declined,
        QuoteStatus.Expired => QuoteStage.Expired,
        QuoteStatus.Refused => QuoteStage.Refused,
        _ => QuoteStage.Offered,
    };

    /// <summary>The status reason of a stage.</summary>
    public static QuoteStatus StatusOf(QuoteStage stage) => stage switch
    {
        QuoteStage.Accepted => QuoteStatus.Accepted,
        QuoteStage.Declined => QuoteStatus.Declined,
        QuoteStage.Expired => QuoteStatus.Expired,
        QuoteStage.Refused => QuoteStatus.Refused,
        _ => QuoteStatus.Offered,
    };
}
