using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Import.Package;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Lists what the sandbox does not have, by name, so that nobody takes it for imported.</summary>
internal static class UnsupportedReader
{
    private static readonly Dictionary<string, (string Kind, string Consequence)> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CanvasApps"] = ("canvas app or custom page", "It is not in the organisation; what opens it opens nothing."),
        ["CustomControls"] = ("PCF control", "Forms and views that name it keep the name; nothing draws it."),
        ["Connectors"] = ("custom connector", "Flows that use it are rows and do not run."),
        ["AIModels"] = ("AI model", "It is not in the organisation."),
        ["EntityDataProviders"] = ("virtual table data provider", "Tables that read through it stay empty."),
        ["Templates"] = ("template", "It is not in the organisation."),
        ["EntityMaps"] = ("column mapping", "New rows made from another row are not filled in."),
        ["Reports"] = ("report", "It is not in the organisation."),
        ["ConvertRules"] = ("record creation rule", "It does not run."),
        ["RoutingRules"] = ("routing rule", "It does not run."),
        ["SLAs"] = ("service level agreement", "It is not measured."),
        ["MobileOfflineProfiles"] = ("mobile offline profile", "It is not in the organisation."),
        ["RelationshipRoles"] = ("relationship role", "It is not in the organisation."),
        ["OrganizationSettings"] = ("organisation setting", "The settings of the sandbox stay."),
        ["IsvConfig"] = ("ISV configuration", "It has no effect."),
        ["AttributeImageConfigs"] = ("image column setting", "It has no effect."),
        ["EntityImageConfigs"] = ("table image setting", "It has no effect."),
        ["DuplicateRules"] = ("duplicate detection rule", "Duplicates are not detected."),
        ["CustomControlDefaultConfigs"] = ("control setting", "It has no effect."),
        ["SimilarityRules"] = ("similarity rule", "It has no effect."),
        ["ServiceEndpoints"] = ("service endpoint", "Steps that call it cannot be imported."),
    };

    // Inline families that the other readers read, and folders with their payloads.
    private static readonly HashSet<string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "EntityRelationships", "optionsets", "Dashboards", "InteractionCentricDashboards",
        "WebResources", "SolutionPluginAssemblies",
        "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules", "connectionreferences", "Languages", "pluginpackages", "customapis",
        "environmentvariabledefinitions", "appactions",
        "PluginAssemblies", "Formulas", "CanvasApps", "Controls", "Connector", "Connectors", "SiteMap", "Other",
    };

    public static void List(Reading reading)
    {
        foreach (var family in reading.Customizations.Elements()
            .Where(family => family.HasElements && !Read.Contains(family.Name.LocalName) || Families.ContainsKey(family.Name.LocalName)))
            foreach (var element in family.Elements())
            {
                var (kind, consequence) = Families.GetValueOrDefault(family.Name.LocalName,
                    (family.Name.LocalName, "The sandbox does not have this kind of component; it is not in the organisation."));
                reading.NotSupported(kind, NameOf(element), consequence);
            }

        foreach (var ribbon in reading.Customizations.Elements("Entities").Elements("Entity").Where(HasRibbon))
            reading.NotSupported("ribbon", ribbon.Text("Name"), "Its buttons are not shown.");
        foreach (var folder in reading.Zip.Paths.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path.Split('/'))
            .Where(parts => !Read.Contains(parts[0])).GroupBy(parts => parts[0], StringComparer.OrdinalIgnoreCase))
            foreach (var name in folder.Select(parts => parts[1]).Distinct(StringComparer.OrdinalIgnoreCase))
                reading.NotSupported(folder.Key, name, "The sandbox does not have this kind of component; it is not in the organisation.");
    }

    private static bool HasRibbon(XElement table) =>
        table.Element("RibbonDiffXml") is { } ribbon
            && ribbon.Elements().Any(part => part.Name.LocalName is "CustomActions" or "CommandDefinitions" && part.HasElements);

    private static string NameOf(XElement element) => (string?)element.Attribute("Name") ?? (string?)element.Attribute("name")
        ?? element.Elements().FirstOrDefault(child => child.Name.LocalName is "Name" or "name" or "DisplayName" && child.Value.Length > 0)?.Value.Trim()
            ?? element.Name.LocalName;
}
