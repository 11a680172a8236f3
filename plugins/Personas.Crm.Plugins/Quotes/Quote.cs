using System;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>
/// pcrm_Quote: what a product costs a customer, or why it cannot be had. The customer is read as the caller, and a quote that is kept belongs to
/// the caller. At most six requests and one write (a refusal that is kept: two), whatever the number of prices.
/// </summary>
public sealed class Quote : ApiPlugin
{
    /// <summary>Made by the platform.</summary>
    public Quote() : base(Apis.QuoteRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var asked = new Apis.QuoteRequest(turn.Context.InputParameters);
        var customer = Inputs.Customer(Inputs.Id(asked.CustomerId), asked.CustomerTable);
        var request = QuoteInputs.Request(asked.Request, asked.Amount, asked.Term);
        var at = QuotedMoment.Of(turn, asked.AsOf, asked.Save == true);
        var product = QuotedProduct.Of(turn, asked.ProductCode, Inputs.Id(asked.VersionId), at, asked.Save == true);
        if (product.Version.CustomerTable != customer.LogicalName)
            throw new Refusal($"CustomerTable: product '{product.Version.Code}' is for customers in '{product.Version.CustomerTable}'. Give one of them.");

        var ready = product.Ready(turn);
        var quote = CustomerQuotes.Of(turn, customer, [ready], at.Moment).Of(ready, product.Version.ExchangeRate, request);
        QuoteInputs.RefuseIfImpossible(quote);
        _ = new QuoteResponse(turn.Context.OutputParameters)
        {
            QuoteId = asked.Save == true ? QuoteStore.Create(turn.AsCaller, customer, quote, product.Version.Currency) : Guid.Empty,
            IsOffered = quote.IsOffered,
            Quote = QuoteJson.Write(quote),
        };
    }
}
