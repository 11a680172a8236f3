using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>
/// Folders of the source that the packer does not read but copies byte for byte: plug-in packages, custom APIs, environment variables,
/// commands and every other solution-component-framework type. Loose files of the root stay out.
/// </summary>
public static class ComponentFolders
{
    /// <summary>The folders whose files become part of customizations.xml, and so are not copied.</summary>
    public static readonly IReadOnlySet<string> Read = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "AppModules", "AppModuleSiteMaps", "CanvasApps", "Connectors", "Controls", "Dashboards", "Entities", "OptionSets", "Other",
        "PluginAssemblies", "Roles", "SdkMessageProcessingSteps", "WebResources", "Workflows",
    };

    /// <summary>The files to copy, folder by folder; a plug-in package that only the map supplies is among them.</summary>
    public static IEnumerable<string> Files(SourceFolder source) =>
        source.Folders("").Where(folder => !Read.Contains(folder)).SelectMany(folder => FilesOf(folder, source));

    private static IEnumerable<string> FilesOf(string folder, SourceFolder source)
    {
        var files = source.FilesBelow(folder).ToList();
        return folder == PluginPackages.Folder ? files.Union(PluginPackages.Files(source)) : files;
    }
}
