using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Tables;

/// <summary>Reads the tables and their columns into the draft: new tables, and columns of tables that are here.</summary>
internal sealed class TableReader(Reading reading)
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tables of a solution, each with its schema name.</summary>
    public static IEnumerable<(XElement Element, string SchemaName)> TablesOf(XElement customizations) => customizations.Elements("Entities").Elements("Entity")
        .Select(element =>
            (element,
            element.Text("Name") is { Length: > 0 } name ? name : (string?)element.Element("EntityInfo")?.Element("entity")?.Attribute("Name") ?? ""));

    public void Read()
    {
        foreach (var (element, schemaName) in TablesOf(reading.Customizations)) ReadTable(element, schemaName);
    }

    private void ReadTable(XElement element, string schemaName)
    {
        var name = schemaName.ToLowerInvariant();
        var component = new Component(Kind.Table, MetadataId.Table(name), name, $"customizations.xml, table {schemaName}") { Keys = [name] };
        if (name.Length == 0) reading.Faults.Add(new ImportFault("customizations.xml, Entities", "A table has no name.", "Write its Name element."));
        LogicalName.Check(name, "Name", component);
        if (!_seen.Add(name)) reading.Faults.Add(new ImportFault(component.Place, "The table is there twice.", "Remove one."));
        reading.Add(component);

        var entity = element.Element("EntityInfo")?.Element("entity");
        var known = reading.Draft.Find(name);
        if (known is null && entity?.Element("attributes") is null)
        {
            component.Fault("EntityInfo", "The table is neither installed nor defined in the zip.",
                "Import the solution that defines it first, or add the whole table to this one.");
            return;
        }

        var table = known ?? reading.Draft.Add(NewTable(entity!, schemaName, name, component));
        if (known is not null && entity is not null) Relabel(table, entity);
        if (entity is null) return;

        ReadColumns(table, entity, component);
        if (known is not null) return;
        CompleteNew(table, component);
        // What is left out is left out whole.
        if (component.Faults.Count > 0 && reading.Options.SkipUnresolvable) reading.Draft.RemoveTable(name);
    }

    private Table NewTable(XElement entity, string schemaName, string name, Component component)
    {
        var attributes = entity.Elements("attributes").Elements("attribute").ToArray();
        var primaryId = attributes.FirstOrDefault(attribute => attribute.Text("Type") == "primarykey");
        if (primaryId is null)
            component.Fault("attributes", "The table is not installed, and its definition here has no primary key column.",
                "Import the solution that defines it first, or add the whole table to this one.");
        var primaryName = attributes.FirstOrDefault(attribute => attribute.Text("DisplayMask").Contains("PrimaryName", StringComparison.Ordinal));
        return new Table
        {
            LogicalName = name,
            SchemaName = schemaName,
            EntitySetName = entity.Text("EntitySetName") is { Length: > 0 } set ? set : name + "s",
            DisplayName = Labels.Of(entity.Element("LocalizedNames"), reading.Language) ?? schemaName,
            DisplayCollectionName = Labels.Of(entity.Element("LocalizedCollectionNames"), reading.Language) ?? schemaName,
            Description = Labels.Of(entity.Element("Descriptions"), reading.Language) ?? "",
            ObjectTypeCode = reading.Draft.NextTypeCode(),
            Ownership = entity.Text("OwnershipTypeMask") switch { "UserOwned" or "TeamOwned" => Ownership.UserOwned,
                "OrgOwned" => Ownership.OrganizationOwned, _ => Ownership.None },
            PrimaryId = primaryId is null ? name + "id" : NameOf(primaryId),
            PrimaryName = primaryName is null ? "" : NameOf(primaryName),
            IsActivity = entity.Flag("IsActivity"),
            IsCustom = true,
            IsAuditEnabled = entity.Flag("IsAuditEnabled"),
            IsChangeTracked = entity.Flag("ChangeTrackingEnabled"),
            IsQuickCreateEnabled = entity.Flag("IsQuickCreateEnabled"),
            IconVectorName = entity.Text("IconVectorName"),
            Color = entity.Text("EntityColor"),
            Solution = reading.Manifest.UniqueName,
            IsManaged = reading.Manifest.IsManaged,
            IntroducedVersion = entity.Text("IntroducedVersion"),
            Columns = [],
        };
    }

    private void Relabel(TableDraft table, XElement entity)
    {
        var ours = table.Header.Solution == reading.Manifest.UniqueName;
        table.Change(table.Header with
        {
            DisplayName = Labels.Of(entity.Element("LocalizedNames"), reading.Language) ?? table.Header.DisplayName,
            DisplayCollectionName = Labels.Of(entity.Element("LocalizedCollectionNames"), reading.Language) ?? table.Header.DisplayCollectionName,
            Description = Labels.Of(entity.Element("Descriptions"), reading.Language) ?? table.Header.Description,
            IsAuditEnabled = entity.Flag("IsAuditEnabled", table.Header.IsAuditEnabled),
            IsChangeTracked = entity.Flag("ChangeTrackingEnabled", table.Header.IsChangeTracked),
            IsQuickCreateEnabled = entity.Flag("IsQuickCreateEnabled", table.Header.IsQuickCreateEnabled),
            IconVectorName = entity.Text("IconVectorName") is { Length: > 0 } icon ? icon : table.Header.IconVectorName,
            Color = entity.Text("EntityColor") is { Length: > 0 } color ? color : table.Header.Color,
            PrimaryName = ours
                && entity.Elements("attributes").Elements("attribute")
                .FirstOrDefault(attribute => attribute.Text("DisplayMask").Contains("PrimaryName", StringComparison.Ordinal)) is { } primary
                ? NameOf(primary) : table.Header.PrimaryName,
        });
    }

    private void ReadColumns(TableDraft table, XElement entity, Component parent)
    {
        var reader = new ColumnReader(reading, table.Header.LogicalName);
        foreach (var element in entity.Elements("attributes").Elements("attribute"))
        {
            var name = NameOf(element);
            var component = new Component(Kind.Column, MetadataId.Column(table.Header.LogicalName, name), $"{table.Header.LogicalName}.{name}",
                $"customizations.xml, column {table.Header.SchemaName}.{name}")
            {
                Keys = [name],
                Parent = parent,
            };
            if (name.Length == 0) reading.Faults.Add(new ImportFault(parent.Place, "A column has no name.", "Write its LogicalName element."));
            LogicalName.Check(name, "LogicalName", component);
            reading.Add(component);

            var known = table.Find(name);
            if (reader.Read(element, component, known) is not { } column) continue;
            if (known is not null) column = Adapt(known, column, component);
            if (component.Faults.Count == 0 || !reading.Options.SkipUnresolvable) table.Put(column);
        }
    }

    private static Column Adapt(Column known, Column column, Component component)
    {
        if (known.Type != column.Type)
            component.Fault("Type", $"The column is here as {known.Type} and comes as {column.Type}; the type of a column never changes.",
                "Give the new column another name, or remove the old one first.");
        return column with { Targets = known.Targets, SchemaName = known.SchemaName, IsCustom = known.IsCustom || column.IsCustom };
    }

    private void CompleteNew(TableDraft table, Component component)
    {
        if (table.Header.PrimaryName.Length > 0 && table.Find(table.Header.PrimaryName) is null)
            component.Fault("attributes", $"The primary name column '{table.Header.PrimaryName}' is missing.", "Add it.");
        foreach (var definition in PlatformTables.SystemColumns(table.Header).Where(definition => table.Find(definition.Column.LogicalName) is null))
        {
            table.Put(definition.Column with { Solution = table.Header.Solution });
            foreach (var relationship in definition.Relationships) reading.Draft.Put(relationship with { Solution = table.Header.Solution });
        }
    }

    internal static string NameOf(XElement attribute) =>
        (attribute.Text("LogicalName") is { Length: > 0 } name ? name : (string?)attribute.Attribute("PhysicalName") ?? "").ToLowerInvariant();
}
