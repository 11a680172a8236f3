using System;
using System.Diagnostics;
using System.Linq;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Quotes;

/// <summary>
/// pcrm_ExpireQuotes: offers whose time is over become expired. Nobody can accept them before that either; it keeps what people see in line. Goes on
/// where it stopped, because what is expired is found no more.
/// </summary>
public sealed class ExpireQuotes : ApiPlugin
{
    private const int AtOnce = 1000;
    private const string More = "more";

    /// <summary>Made by the platform.</summary>
    public ExpireQuotes() : base(ExpireQuotesRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new ExpireQuotesRequest(turn.Context.InputParameters);
        var budget = TimeSpan.FromSeconds(Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 60));
        var clock = Stopwatch.StartNew();
        var service = turn.Elevated(Elevation.Quotes);
        var overdue = QuoteStore.Overdue(service, turn.UtcNow, AtOnce);
        var expired = 0;
        foreach (var quote in overdue.TakeWhile(_ => clock.Elapsed < budget))
        {
            QuoteStore.Move(service, quote, QuoteStage.Expired);
            expired++;
        }

        _ = new ExpireQuotesResponse(turn.Context.OutputParameters)
        {
            Expired = expired,
            Continuation = expired == AtOnce || expired < overdue.Count ? More : "",
        };
    }
}
