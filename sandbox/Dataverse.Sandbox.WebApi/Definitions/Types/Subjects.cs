using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Sandbox.WebApi.Definitions.Types;

/// <summary>A table, within its organisation.</summary>
internal sealed record TableSubject(Catalog Catalog, Table Table)
{
    /// <summary>Whether it has rows of its own that people work with.</summary>
    public bool IsOrdinary => !Table.IsIntersect && Table.Unites.Count == 0;
}

/// <summary>A column of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Number">Its number in the table.</param>
internal sealed record ColumnSubject(Table Table, Column Column, int Number);

/// <summary>An alternate key of a table.</summary>
internal sealed record KeySubject(Table Table, AlternateKey Key);

/// <summary>A relationship: either a 1:N or an N:N one.</summary>
internal sealed record RelationshipSubject(Catalog Catalog, OneToMany? OneToMany, ManyToMany? ManyToMany)
{
    /// <summary>Schema name.</summary>
    public string Name => OneToMany?.Name ?? ManyToMany!.Name;

    /// <summary>The solution that brought it; empty for the platform's own.</summary>
    public string Solution => OneToMany?.Solution ?? ManyToMany!.Solution;
}

/// <summary>A choice.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Kind">What it is used for.</param>
/// <param name="User">The column that has it; null for a global one.</param>
internal sealed record ChoiceSubject(Choice Choice, OptionSetType Kind, ColumnSubject? User)
{
    /// <summary>Label of the choice or of its column.</summary>
    public string DisplayName => Choice.DisplayName.Length > 0 ? Choice.DisplayName : User?.Column.DisplayName ?? "";

    /// <summary>Description of the choice or of its column.</summary>
    public string Description => Choice.Description.Length > 0 ? Choice.Description : User?.Column.Description ?? "";

    /// <summary>Whether it came with a managed solution.</summary>
    public bool IsManaged => User?.Column.IsManaged ?? Choice.IsManaged;

    /// <summary>Whether a solution added it.</summary>
    public bool IsCustom => User?.Column.IsCustom ?? true;

    /// <summary>The table of the column that has it.</summary>
    public Table? Table => User?.Table;
}
