using System;
using Newtonsoft.Json;

namespace Personas.Crm.Domain.Facts;

/// <summary>A fact as it is stored: everything still text, nothing checked.</summary>
/// <param name="Key">The name that expressions use.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Kind">Where the value comes from.</param>
/// <param name="Type">The declared type.</param>
/// <param name="Definition">The definition as JSON; its form depends on the kind.</param>
/// <param name="Default">What stands in for a missing value, written as in an expression; null or empty for nothing.</param>
/// <param name="SegmentId">The one segment that may use the fact; null when it is in the catalogue for all.</param>
/// <param name="Dependencies">What <see cref="Facts.Dependencies"/> wrote when the fact was saved; null for a fact that is being saved.</param>
public sealed record FactText(
    string Key, string Name, FactKind Kind, FactType Type, string? Definition,
    string? Default = null, Guid? SegmentId = null, string? Dependencies = null)
{
    /// <summary>What it speaks of, and what may be done with it. Evaluation does not depend on it.</summary>
    [JsonIgnore]
    public FactUse Use { get; init; } = FactUse.Plain;

    /// <summary>The name of the one segment that may use the fact, for messages; null when it is not known.</summary>
    [JsonIgnore]
    public string? SegmentName { get; init; }
}
