using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Generators.Model;

/// <summary>What the generator knows of the unpacked solution.</summary>
internal sealed class Solution
{
    /// <summary>The tables, own and extended.</summary>
    public List<Table> Tables { get; } = [];

    /// <summary>Global choices, and the states and statuses of own tables.</summary>
    public List<Choice> Choices { get; } = [];

    /// <summary>The custom APIs.</summary>
    public List<Api> Apis { get; } = [];

    /// <summary>The plug-in steps.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>The 1:N relationships between tables of the solution.</summary>
    public List<Relationship> Relationships { get; } = [];

    /// <summary>What could not be read, with its place.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>The table of that logical name, or null.</summary>
    public Table? Table(string logicalName) =>
        Tables.FirstOrDefault(table => string.Equals(table.LogicalName, logicalName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The choice of that logical name, or null.</summary>
    public Choice? Choice(string? logicalName) =>
        Choices.FirstOrDefault(choice => string.Equals(choice.LogicalName, logicalName, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A table.</summary>
internal sealed record Table(string ClassName, string LogicalName, string EntitySetName, string Description, IReadOnlyList<Column> Columns)
{
    /// <summary>The column of that logical name, or null.</summary>
    public Column? Column(string logicalName) =>
        Columns.FirstOrDefault(column => string.Equals(column.LogicalName, logicalName, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A column of a table.</summary>
/// <param name="MemberName">Its name in C#.</param>
/// <param name="LogicalName">Its logical name.</param>
/// <param name="Type">Its type as the solution writes it: nvarchar, money, lookup, …</param>
/// <param name="ChoiceName">The choice that lists its options; null when it has none or a private one.</param>
/// <param name="Description">What it means.</param>
internal sealed record Column(string MemberName, string LogicalName, string Type, string? ChoiceName, string Description);

/// <summary>A choice and its options.</summary>
internal sealed record Choice(string EnumName, string LogicalName, string Description, IReadOnlyList<Option> Options);

/// <summary>One option of a choice.</summary>
internal sealed record Option(string MemberName, int Value, string Label);

/// <summary>A custom API with its parameters and response properties.</summary>
internal sealed record Api(string ClassName, string UniqueName, string Description, IReadOnlyList<ApiValue> Parameters, IReadOnlyList<ApiValue> Properties);

/// <summary>A request parameter or a response property.</summary>
/// <param name="Name">The unique name: what the request carries, and the member's name in C#.</param>
/// <param name="Type">The type's number: 0 Boolean, 1 DateTime, …</param>
/// <param name="IsOptional">Whether a caller may leave it out.</param>
/// <param name="Description">What it means.</param>
internal sealed record ApiValue(string Name, int Type, bool IsOptional, string Description);

/// <summary>A registered step and its images.</summary>
/// <param name="TypeName">Full name of the plug-in class.</param>
/// <param name="Table">The table it is registered on.</param>
/// <param name="Images">Its images.</param>
/// <param name="Source">The file, for diagnostics.</param>
internal sealed record Step(string TypeName, string Table, IReadOnlyList<Image> Images, string Source);

/// <summary>An image of a step: alias, whether it shows the row before the change, and the registered columns.</summary>
internal sealed record Image(string Alias, bool IsBefore, IReadOnlyList<string> Columns);

/// <summary>A relationship.</summary>
/// <param name="Name">Its schema name; of an N:N relationship also the table of its pairs.</param>
/// <param name="ReferencedTable">The one side; the first side of N:N.</param>
/// <param name="ReferencingTable">The many side; the second side of N:N.</param>
/// <param name="ReferencingColumn">The lookup; null for N:N.</param>
internal sealed record Relationship(string Name, string ReferencedTable, string ReferencingTable, string? ReferencingColumn);

/// <summary>Something in the source that could not be read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1; 0 when unknown.</param>
/// <param name="Column">The column, from 1; 0 when unknown.</param>
/// <param name="Message">Fault and remedy.</param>
internal sealed record Fault(string Path, int Line, int Column, string Message);
