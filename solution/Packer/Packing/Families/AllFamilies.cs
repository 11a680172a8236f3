using System.Collections.Generic;
using System.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>Every family the packer knows, in the order of customizations.xml.</summary>
public static class AllFamilies
{
    /// <summary>The families; a placeholder of another name is packed as it is written.</summary>
    public static readonly IReadOnlyList<Family> InOrder =
    [
        new Tables(),
        new Components("Roles", "Roles"),
        new Content("Workflows", "Workflows", "XamlFileName", "JsonFileName"),
        new Document("FieldSecurityProfiles", "Other/FieldSecurityProfiles.xml"),
        new Unsupported("Templates", "Templates"),
        new Document("EntityMaps", "Other/EntityMaps.xml"),
        new Relationships(),
        new Document("OrganizationSettings", "Other/OrganizationSettings.xml"),
        new Components("optionsets", "OptionSets"),
        new Components("Dashboards", "Dashboards"),
        new Components("InteractionCentricDashboards", "InteractionCentricDashboards"),
        new Unsupported("Reports", "Reports"),
        new WebResources(),
        new Controls(),
        new Content("SolutionPluginAssemblies", "PluginAssemblies", "FileName"),
        new Components("SdkMessageProcessingSteps", "SdkMessageProcessingSteps"),
        new Document("ServiceEndpoints", "PluginAssemblies/ServiceEndpoints.xml"),
        new Apps("AppModuleSiteMaps", "AppModuleSiteMaps"),
        new Apps("AppModules", "AppModules"),
        new CanvasApps(),
        new Connectors(),
    ];

    /// <summary>The family of a placeholder, or null.</summary>
    public static Family? Of(string element) => InOrder.FirstOrDefault(family => family.Element == element);
}
