using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Metadata;

/// <summary>The options of a choice column, a state or a status; a yes/no column has one with values 0 and 1.</summary>
/// <param name="Name">Logical name; for a local choice, table and column joined by an underscore.</param>
/// <param name="IsGlobal">Whether other columns may use it.</param>
/// <param name="Options">The options in their order.</param>
public sealed record Choice(string Name, bool IsGlobal, IReadOnlyList<Option> Options)
{
    /// <summary>Label in the base language; a local choice has its column's.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Description in the base language.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether it came with a managed solution; the platform's own did.</summary>
    public bool IsManaged { get; init; } = true;

    /// <summary>The label of a value, or null when the choice has no such value.</summary>
    public string? LabelOf(int value) => Options.FirstOrDefault(option => option.Value == value)?.Label;
}

/// <summary>One option of a choice.</summary>
/// <param name="Value">The stored number.</param>
/// <param name="Label">The label in the base language.</param>
/// <param name="State">For a status: the state it belongs to.</param>
/// <param name="DefaultStatus">For a state: the status that a row gets with it when none is named.</param>
public sealed record Option(int Value, string Label, int? State = null, int? DefaultStatus = null)
{
    /// <summary>The option's colour as <c>#rrggbb</c>; empty for none.</summary>
    public string Color { get; init; } = "";

    /// <summary>Description in the base language.</summary>
    public string Description { get; init; } = "";
}
