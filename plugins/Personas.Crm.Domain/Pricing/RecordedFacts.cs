using System.Collections.Generic;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Pricing;

/// <summary>
/// What was known of a customer when a price was decided: enough to decide it again when the customer, the facts and the segments have changed.
/// </summary>
/// <param name="Values">The facts that the version's conditions name, and those that ones of the request go into, by key.</param>
/// <param name="Rows">How many related rows met each test of rows.</param>
/// <param name="Rates">Units of each currency that conditions name, for one of the organisation's own.</param>
public sealed record RecordedFacts(
    IReadOnlyList<RecordedFact> Values, IReadOnlyList<RecordedCount> Rows, IReadOnlyDictionary<string, decimal> Rates)
{
    /// <summary>Nothing was looked at.</summary>
    public static RecordedFacts None { get; } = new([], [], new Dictionary<string, decimal>());

    /// <summary>What a decision was made of.</summary>
    public static RecordedFacts Of(Decision decision) => new FactRecorder(decision).Record();
}

/// <summary>A fact and its value.</summary>
/// <param name="Key">The fact's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Where the value came from; what a request value goes into is derived again when the decision is made again.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">The value: a truth, number or text; days and instants, ids and sets of options as text. Null for none.</param>
/// <param name="Text">The value as people write it.</param>
public sealed record RecordedFact(string Key, string Name, RecordedKind Kind, FactType Type, object? Value, string Text)
{
    /// <summary>The definition that the value follows from, of facts of the request and memberships; null for others.</summary>
    public string? Definition { get; init; }

    /// <summary>What stood in for a missing value of the request; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>The labels of its options by their numbers; empty when it is no choice.</summary>
    public IReadOnlyDictionary<int, string> Labels { get; init; } = new Dictionary<int, string>();
}

/// <summary>Where a recorded value came from.</summary>
public enum RecordedKind
{
    /// <summary>From the customer, however it was found.</summary>
    Value,

    /// <summary>From the request.</summary>
    Request,

    /// <summary>From other facts, of which one came from the request.</summary>
    Derived,

    /// <summary>From a membership.</summary>
    Membership,
}

/// <summary>How many related rows met a test.</summary>
/// <param name="Test">The test as JSON.</param>
/// <param name="Count">The number of rows.</param>
public sealed record RecordedCount(string Test, long Count);
