using System;
using System.Linq;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>
/// The names of tables and columns that one component uses: what is not there is its fault, what another solution owns is noted as a dependency.
/// </summary>
internal sealed class References(Reading reading, Component component)
{
    private static readonly string[] Housekeeping =
    [
        "_AsyncOperations", "_BulkDeleteFailures", "_DuplicateBaseRecord", "_DuplicateMatchingRecord", "_MailboxTrackingFolders",
        "_PrincipalObjectAttributeAccesses", "_ProcessSession",
        "_SyncErrors", "_UserEntityInstanceDatas",
    ];

    /// <summary>The table of that name; null, and a fault, when there is none.</summary>
    public Table? Table(string name, string where)
    {
        if (reading.Catalog.Find(name) is not { } table)
        {
            component.Fault(where, $"There is no table '{name}', neither in the zip nor installed.",
                "Import the solution that has it first, or correct the name.");
            return null;
        }

        if (IsForeign(table.Solution)) component.Uses.Add((Kind.Table, MetadataId.Table(table.LogicalName)));
        return table;
    }

    /// <summary>Checks that a table has a column.</summary>
    public Column? Column(Table table, string name, string where)
    {
        if (table.Find(name) is { } column)
        {
            if (IsForeign(column.Solution)) component.Uses.Add((Kind.Column, MetadataId.Column(table.LogicalName, column.LogicalName)));
            return column;
        }

        if (!IsCompanion(table, name))
            component.Fault(where, $"'{table.LogicalName}' has no column '{name}'.", "Correct the name, or add the column to the solution.");
        return null;
    }

    /// <summary>Checks a list of columns, separated by commas.</summary>
    public void Columns(Table table, string list, string where)
    {
        foreach (var name in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Column(table, name, where);
    }

    /// <summary>Checks that a relationship is there.</summary>
    public void Relationship(string name, string where)
    {
        var solution = reading.Catalog.FindOneToMany(name)?.Solution ?? reading.Catalog.FindManyToMany(name)?.Solution;
        if (solution is null && IsPlatformMade(name)) return;
        if (solution is null)
            component.Fault(where, $"There is no relationship '{name}', neither in the zip nor installed.", "Add it to the solution, or correct the name.");
        else if (IsForeign(solution)) component.Uses.Add((Kind.Relationship, MetadataId.Relationship(name)));
    }

    // The platform relates its housekeeping tables to every table, under names that exports do not write.
    private bool IsPlatformMade(string name) => Housekeeping.Any(suffix =>
        name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && reading.Catalog.Find(name[..^suffix.Length]) is not null);

    // Names that Dataverse makes beside a column: the label of a choice or lookup, the table of a lookup, the address of an image.
    private static bool IsCompanion(Table table, string name) => table.Columns.Any(column =>
        name.Length > column.LogicalName.Length && name.StartsWith(column.LogicalName, StringComparison.OrdinalIgnoreCase)
            && name[column.LogicalName.Length..].ToLowerInvariant() switch
        {
            "name" => column.IsReference || column.Choice is not null || column.Type == ColumnType.File,
            "yominame" or "type" => column.IsReference,
            "_url" or "_timestamp" or "id" => column.Type == ColumnType.Image,
            "_base" => column.Type == ColumnType.Money,
            _ => false,
        });

    private bool IsForeign(string solution) => solution.Length > 0 && solution != reading.Manifest.UniqueName;
}
