using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Facts;

/// <summary>
/// pcrm_MeasureFacts: for how many customers each fact is known, and how its values are distributed. Some facts a call, so that any number of
/// facts can be measured; each over all customers, or over as many of a random order as there is time for.
/// </summary>
public sealed class MeasureFacts : ApiPlugin
{
    // Each fact is a column of a page, or a figure over related rows that a page loads.
    private const int Together = 25;

    /// <summary>Made by the platform.</summary>
    public MeasureFacts() : base(MeasureFactsRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var request = new MeasureFactsRequest(turn.Context.InputParameters);
        var budget = TimeSpan.FromSeconds(Inputs.Range("TimeBudgetSeconds", request.TimeBudgetSeconds, 1, 110, 30));
        var coverage = new Coverage(turn, Inputs.CustomerTable(request.CustomerTable));

        var asked = coverage.Measurable.Where(row => request.FactKey is not { Length: > 0 } key || Is(row, key)).ToList();
        if (request.FactKey is { Length: > 0 } one && asked.Count == 0)
            throw new Refusal($"FactKey: there is no fact '{one}' that can be measured. Write the key of a fact that is known of these customers, "
                + "and is neither a membership nor supplied by a caller.");
        var left = asked.Where(row => string.Compare(row.Text.Key, request.Continuation ?? "", StringComparison.OrdinalIgnoreCase) > 0).ToList();
        var batch = left.Take(Together).ToList();
        var measured = batch.Count == 0 ? new JArray() : coverage.Measure(batch, budget);

        _ = new MeasureFactsResponse(turn.Context.OutputParameters)
        {
            Processed = measured.Count,
            Facts = measured.ToString(Newtonsoft.Json.Formatting.None),
            Continuation = left.Count > batch.Count ? batch[batch.Count - 1].Text.Key : "",
        };
    }

    private static bool Is(FactRow row, string key) => string.Equals(row.Text.Key, key, StringComparison.OrdinalIgnoreCase);
}
