using System;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Tables;

/// <summary>Reads relationships into the draft; they give lookups their targets, and N:N relationships their intersect tables.</summary>
internal sealed class RelationshipReader(Reading reading)
{
    private const string ImportOther = "Import the solution that has it first, or leave the relationship out.";

    public void Read()
    {
        foreach (var element in reading.Customizations.Elements("EntityRelationships").Elements("EntityRelationship"))
        {
            var name = (string?)element.Attribute("Name") ?? "";
            var component = new Component(Kind.Relationship, MetadataId.Relationship(name), name, $"customizations.xml, relationship {name}") { Keys = [name] };
            reading.Add(component);
            if (element.Text("EntityRelationshipType") == "ManyToMany") ReadManyToMany(element, name, component);
            else if (element.Text("EntityRelationshipType") == "OneToMany") ReadOneToMany(element, name, component);
            else component.Fault("", "It says neither OneToMany nor ManyToMany.",
                "The packer leaves an empty element when the relationship is in Relationships.xml but in no file of Relationships/: add the file.");
        }

        CompleteLookups();
    }

    private void ReadOneToMany(XElement element, string name, Component component)
    {
        var referencing = element.Text("ReferencingEntityName").ToLowerInvariant();
        var referenced = element.Text("ReferencedEntityName").ToLowerInvariant();
        var columnName = element.Text("ReferencingAttributeName").ToLowerInvariant();
        var table = reading.Draft.Find(referencing);
        if (table is null) component.Fault("ReferencingEntityName", $"There is no table '{referencing}', neither in the zip nor installed.", ImportOther);
        if (reading.Draft.Find(referenced) is null)
            component.Fault("ReferencedEntityName", $"There is no table '{referenced}', neither in the zip nor installed.", ImportOther);
        else Use(component, referenced);
        var column = table?.Find(columnName);
        if (table is not null && column is not { IsReference: true })
            component.Fault("ReferencingAttributeName", $"'{referencing}' has no lookup column '{columnName}'.",
                "Add the column to the solution, or leave the relationship out.");
        if (component.Faults.Count > 0 || table is null || column is null) return;

        var known = reading.Draft.FindOneToMany(name);
        if (known is not null && (known.ReferencingTable != referencing || known.ReferencingColumn != columnName))
            component.Fault("", $"A relationship of this name is here already, on {known.ReferencingTable}.{known.ReferencingColumn}.",
                "Give the new one another name.");

        reading.Draft.Put(new OneToMany(name, referenced, referencing, columnName)
        {
            Delete = CascadeOf(element, "CascadeDelete", component),
            Assign = CascadeOf(element, "CascadeAssign", component),
            Share = CascadeOf(element, "CascadeShare", component),
            Unshare = CascadeOf(element, "CascadeUnshare", component),
            Reparent = CascadeOf(element, "CascadeReparent", component),
            IsHierarchical = element.Flag("IsHierarchical"),
            // The platform's own columns keep their logical names: ownerid, createdby, transactioncurrencyid.
            ReferencingNavigation = Navigation(element, "1") ?? (column.IsCustom ? column.SchemaName : column.LogicalName),
            ReferencedNavigation = Navigation(element, "0") ?? name,
            Solution = known?.Solution ?? reading.Manifest.UniqueName,
        });
        if (column.Type != ColumnType.Owner && !column.Targets.Contains(referenced, StringComparer.OrdinalIgnoreCase))
            table.Put(column with { Targets = [.. column.Targets, referenced] });
    }

    private void ReadManyToMany(XElement element, string name, Component component)
    {
        var first = element.Text("FirstEntityName").ToLowerInvariant();
        var second = element.Text("SecondEntityName").ToLowerInvariant();
        foreach (var side in new[] { first, second }.Distinct())
            if (reading.Draft.Find(side) is null) component.Fault("", $"There is no table '{side}', neither in the zip nor installed.", ImportOther);
            else Use(component, side);
        var intersect = element.Text("IntersectEntityName").ToLowerInvariant();
        if (intersect.Length == 0) component.Fault("IntersectEntityName", "The relationship has no intersect table.", "Write its name.");
        LogicalName.Check(intersect, "IntersectEntityName", component);
        var known = reading.Draft.FindManyToMany(name);
        if (known is null && reading.Draft.Find(intersect) is not null)
            component.Fault("IntersectEntityName", $"There is a table '{intersect}' already.", "Give the intersect table another name.");
        if (component.Faults.Count > 0) return;

        var firstColumn = reading.Draft.Find(first)!.Header.PrimaryId;
        var secondColumn = reading.Draft.Find(second)!.Header.PrimaryId;
        reading.Draft.Put(known ?? new ManyToMany(name, first, second, intersect)
        {
            FirstColumn = first == second ? firstColumn + "one" : firstColumn,
            SecondColumn = first == second ? secondColumn + "two" : secondColumn,
            Solution = reading.Manifest.UniqueName,
        });
    }

    /// <summary>Lookups whose relationship the solution does not write: the platform's own columns get theirs; any other is a fault.</summary>
    private void CompleteLookups()
    {
        foreach (var column in reading.Components.Where(component => component.Kind == Kind.Column && component.Faults.Count == 0).ToArray())
        {
            if (reading.Draft.Find(column.Parent!.Keys[0]) is not { } table) continue;
            if (table.Find(column.Keys[0]) is not { IsReference: true } lookup
                || reading.Draft.RelationshipsOf(table.Header.LogicalName, lookup.LogicalName).Any())
                continue;
            if (PlatformTables.SystemColumns(table.Header)
                .FirstOrDefault(definition => definition.Column.LogicalName == lookup.LogicalName && definition.Column.IsReference) is { } standard)
            {
                table.Put(lookup with { Targets = standard.Column.Targets });
                foreach (var relationship in standard.Relationships) reading.Draft.Put(relationship with { Solution = table.Header.Solution });
                continue;
            }

            column.Fault("", "No relationship leads from this lookup to a table.",
                "Add the relationship to the solution; SolutionPackager drops it when Relationships.xml does not list it.");
            if (reading.Options.SkipUnresolvable) table.Remove(lookup.LogicalName);
        }
    }

    private void Use(Component component, string table)
    {
        if (reading.Draft.Find(table)!.Header.Solution is { Length: > 0 } owner && owner != reading.Manifest.UniqueName)
            component.Uses.Add((Kind.Table, MetadataId.Table(table)));
    }

    private static Cascade CascadeOf(XElement element, string child, Component component)
    {
        var text = element.Text(child);
        if (text.Length == 0) return child == "CascadeDelete" ? Cascade.RemoveLink : Cascade.NoCascade;
        if (Enum.TryParse<Cascade>(text, ignoreCase: true, out var cascade)) return cascade;
        component.Fault(child, $"'{text}' is not a cascade.", "Write NoCascade, Cascade, Active, UserOwned, RemoveLink or Restrict.");
        return Cascade.NoCascade;
    }

    private static string? Navigation(XElement element, string role) => element.Elements("EntityRelationshipRoles").Elements("EntityRelationshipRole")
        .FirstOrDefault(item => item.Text("RelationshipRoleType") == role)?.Text("NavigationPropertyName") is { Length: > 0 } name ? name : null;
}
