using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Facts;

/// <summary>A named, typed value that can be known about a customer; checked, immutable, shared.</summary>
public sealed record Fact
{
    /// <summary>The name that expressions use; compared without regard to case.</summary>
    public required string Key { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The type of the value.</summary>
    public required FactType Type { get; init; }

    /// <summary>How the value is found.</summary>
    public required FactDefinition Definition { get; init; }

    /// <summary>What stands in for a missing value; itself missing when there is none.</summary>
    public FactValue Default { get; init; }

    /// <summary>What it speaks of, and what may be done with it: no more than with the facts it is derived from.</summary>
    public FactUse Use { get; init; } = FactUse.Plain;

    /// <summary>The one segment that may use the fact; null for all.</summary>
    public Guid? SegmentId { get; init; }

    /// <summary>The name of that segment; null when it is not known.</summary>
    public string? SegmentName { get; init; }

    /// <summary>The customer tables for which the fact can be found.</summary>
    public IReadOnlyList<string> CustomerTables { get; init; } = [];

    /// <summary>The labels of its options, when it is a choice.</summary>
    public IReadOnlyDictionary<int, string> Labels { get; init; } = new Dictionary<int, string>();

    /// <summary>The one segment that may use the fact, in words.</summary>
    internal string PrivateTo => SegmentName is null ? "another segment" : $"the segment '{SegmentName}'";

    /// <summary>Whether the fact can be found for customers of a table.</summary>
    public bool IsFor(string customerTable) => CustomerTables.Contains(customerTable, StringComparer.OrdinalIgnoreCase);
}
