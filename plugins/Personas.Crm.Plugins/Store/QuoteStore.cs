using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Store;

/// <summary>Reads and writes quotes.</summary>
internal static class QuoteStore
{
    private const string Table = Tables.Quote.LogicalName;

    /// <summary>
    /// Keeps a quote with its lines: one request. A refusal takes a second one in the same transaction, because the platform creates every row active.
    /// </summary>
    /// <returns>The quote's id.</returns>
    public static Guid Create(IOrganizationService service, EntityReference customer, Domain.Quotes.Quote quote, EntityReference? currency)
    {
        var id = service.Create(new QuoteRow(customer, quote, currency).ToEntity());
        if (!quote.IsOffered) Move(service, id, QuoteStage.Refused);
        return id;
    }

    /// <summary>What was kept of a quote; null when there is none that the service's user may read.</summary>
    public static KeptQuote? Kept(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(Table) { ColumnSet = KeptQuote.Columns, TopCount = 1 };
        query.Criteria.AddCondition(Tables.Quote.QuoteId, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.Select(KeptQuote.Of).FirstOrDefault();
    }

    /// <summary>The content of a version as it was submitted; null when it has none.</summary>
    public static string? Content(IOrganizationService service, Guid version) =>
        service.Retrieve(Tables.ProductVersion.LogicalName, version, new ColumnSet(Tables.ProductVersion.Content)).Text(Tables.ProductVersion.Content);

    /// <summary>
    /// Takes the quote for the rest of the transaction, so that two do not answer at once: the second one waits here, and then sees what the first
    /// one did.
    /// </summary>
    /// <exception cref="Refusal">There is no such quote.</exception>
    public static StoredQuote Take(IOrganizationService service, Guid id)
    {
        var quote = Find(service, id) ?? throw new Refusal($"QuoteId: there is no quote {id:D}. Give the id of a quote.");
        service.Update(new Entity(Table, id) { [Tables.Quote.Name] = quote.Name });
        return Find(service, id)!;
    }

    /// <summary>Puts a quote where it will stand. Whether it may go there is asked when it is saved.</summary>
    public static void Move(IOrganizationService service, Guid id, QuoteStage stage, string? note = null)
    {
        var row = new Entity(Table, id) { [Tables.Quote.StatusCode] = StoredQuote.StatusOf(stage).Value() };
        if (stage is QuoteStage.Declined or QuoteStage.Expired or QuoteStage.Refused) row[Tables.Quote.StateCode] = QuoteState.Inactive.Value();
        if (note is not null) row[Tables.Quote.AnswerNote] = note;
        service.Update(row);
    }

    /// <summary>Writes down what came out when a quote was made again.</summary>
    public static void WriteReplay(IOrganizationService service, Guid id, bool isSame, DateTime utcNow) => service.Update(new Entity(Table, id)
    {
        [Tables.Quote.ReplayedOn] = utcNow,
        [Tables.Quote.ReplayVerdict] = (isSame ? Verdict.Passed : Verdict.Failed).Value(),
    });

    /// <summary>Offers whose time is over, the oldest first.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="utcNow">The instant.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<Guid> Overdue(IOrganizationService service, DateTime utcNow, int count)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(false), TopCount = count };
        query.Criteria.AddCondition(Tables.Quote.StatusCode, ConditionOperator.Equal, (int)QuoteStatus.Offered);
        query.Criteria.AddCondition(Tables.Quote.ExpiresOn, ConditionOperator.LessEqual, utcNow);
        query.AddOrder(Tables.Quote.ExpiresOn, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.Select(row => row.Id).ToList();
    }

    private static StoredQuote? Find(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(Table) { ColumnSet = StoredQuote.Columns, TopCount = 1 };
        query.Criteria.AddCondition(Tables.Quote.QuoteId, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.Select(StoredQuote.Of).FirstOrDefault();
    }
}
