using System.Collections.Generic;

namespace Dataverse.Sandbox.Metadata;

/// <summary>A column of a table, as the solution defines it.</summary>
public sealed record Column
{
    /// <summary>Logical name, lower case: what requests and queries use.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Schema name, in its own case.</summary>
    public required string SchemaName { get; init; }

    /// <summary>What the column holds.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>Label in the base language.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Description in the base language.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether the platform refuses a row without it (system required).</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether forms ask for it (business required). As on the platform, requests are not refused without it.</summary>
    public bool IsBusinessRequired { get; init; }

    /// <summary>Whether a caller may set it on create.</summary>
    public bool IsValidForCreate { get; init; } = true;

    /// <summary>Whether a caller may set it on update.</summary>
    public bool IsValidForUpdate { get; init; } = true;

    /// <summary>Whether it can be read.</summary>
    public bool IsValidForRead { get; init; } = true;

    /// <summary>Most characters of a text; null when the type has none.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest number allowed, both ends included.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Largest number allowed, both ends included.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Decimals of a decimal or money column; values are rounded to it.</summary>
    public int Precision { get; init; }

    /// <summary>Time zone behaviour of a date column.</summary>
    public DateTimeBehavior Behavior { get; init; }

    /// <summary>The format name as written in the solution: Text, Email, Phone, Url, date, datetime, …</summary>
    public string Format { get; init; } = "";

    /// <summary>The options of a choice, choices, state, status or yes/no column.</summary>
    public Choice? Choice { get; init; }

    /// <summary>The default option value on create; null for none.</summary>
    public int? DefaultOption { get; init; }

    /// <summary>The tables a lookup may point at.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>For the base currency twin of a money column: the money column it is calculated from.</summary>
    public string? CalculationOf { get; init; }

    /// <summary>The auto-number format; empty when the column is not auto-numbered.</summary>
    public string AutoNumberFormat { get; init; } = "";

    /// <summary>Whether a column security profile guards it.</summary>
    public bool IsSecured { get; init; }

    /// <summary>Whether users may search by it.</summary>
    public bool IsValidForAdvancedFind { get; init; } = true;

    /// <summary>Whether its changes are tracked for audit.</summary>
    public bool IsAuditEnabled { get; init; }

    /// <summary>Whether a solution (not the platform) defines it.</summary>
    public bool IsCustom { get; init; }

    /// <summary>The unique name of the solution that brought it; empty for the platform's own.</summary>
    public string Solution { get; init; } = "";

    /// <summary>Whether it came with a managed solution; the platform's own did.</summary>
    public bool IsManaged { get; init; } = true;

    /// <summary>The version of the solution that brought it.</summary>
    public string IntroducedVersion { get; init; } = "";

    /// <summary>Whether the column is a reference to a row: lookup, customer or owner.</summary>
    public bool IsReference => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;

    /// <summary>Whether rows of several tables can be referenced, so that the target's table is stored beside its id.</summary>
    public bool IsPolymorphic => IsReference && Targets.Count > 1;

    /// <summary>Whether the value is kept in the database at all.</summary>
    public bool IsStored => Type is not (ColumnType.Virtual or ColumnType.ManagedProperty);
}
