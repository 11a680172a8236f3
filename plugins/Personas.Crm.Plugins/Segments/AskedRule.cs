using System;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>The rule that a caller asks about: that of a segment, or an expression that belongs to none.</summary>
internal static class AskedRule
{
    /// <summary>The key of an expression that belongs to no segment.</summary>
    public const string AdHoc = "this-expression";

    /// <summary>The rule as a segment, not checked yet. Segments are found as the caller may see them.</summary>
    /// <param name="turn">The call.</param>
    /// <param name="key">Of the segment; null or empty when an expression is given.</param>
    /// <param name="expression">The expression; null or empty when a key is given.</param>
    /// <param name="table">The customers' table as the caller wrote it; the segment's own, or contact, when left out.</param>
    public static SegmentText Of(Turn turn, string? key, string? expression, string? table)
    {
        if (string.IsNullOrWhiteSpace(key) == string.IsNullOrWhiteSpace(expression)) throw new Refusal("SegmentKey, Expression: give exactly one of them.");
        if (string.IsNullOrWhiteSpace(key))
            return new SegmentText(Guid.NewGuid(), AdHoc, "This expression", Inputs.CustomerTable(table), expression) { IsAsked = true };
        var segment = Stored(turn, key!);
        if (!string.IsNullOrWhiteSpace(table) && Inputs.CustomerTable(table) != segment.CustomerTable)
            throw new Refusal($"CustomerTable: the segment '{key}' is about customers in '{segment.CustomerTable}', not '{table}'. Leave it out.");
        return segment.ToText();
    }

    /// <summary>The segment with a key, as the caller may see it.</summary>
    public static StoredSegment Stored(Turn turn, string key) =>
        SegmentStore.Find(turn.AsCaller, key) ?? throw new Refusal($"SegmentKey: there is no segment '{key}'. Write the key of a segment.");

    /// <summary>How problems of the rule are headed.</summary>
    public static string Title(SegmentText asked) => asked.Key == AdHoc ? "Expression" : $"SegmentKey: segment '{asked.Key}'";
}
