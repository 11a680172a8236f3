using System;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What a caller asks about a customer.</summary>
/// <param name="Table">The customer's table.</param>
/// <param name="SegmentKey">The one segment that is asked about; null for none.</param>
/// <param name="Expression">An expression that is asked about; null for none.</param>
/// <param name="IsDraft">Whether drafts stand in the place of the rules in force.</param>
/// <param name="AsOf">The moment at which dates are looked at.</param>
internal sealed record Question(string Table, string? SegmentKey, string? Expression, bool IsDraft, DateTime AsOf)
{
    /// <summary>Whether one rule is asked about, and not all.</summary>
    public bool IsOfOne => SegmentKey is not null || Expression is not null;

    /// <summary>The question in the parameters of an API.</summary>
    /// <exception cref="Refusal">A parameter is at fault.</exception>
    public static Question Of(string? table, string? segmentKey, string? expression, string? rules, DateTime asOf)
    {
        if (!string.IsNullOrWhiteSpace(segmentKey) && !string.IsNullOrWhiteSpace(expression))
            throw new Refusal("SegmentKey, Expression: give one of them, not both.");
        return new Question(Inputs.CustomerTable(table), Given(segmentKey), Given(expression), Inputs.IsDraft(rules), asOf);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
