using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>
/// Folders of the source that the packer does not read but copies byte for byte: plug-in packages, custom APIs, environment variables,
/// commands and every other solution-component-framework type. Loose files of the root stay out. So is copied what nobody meant to ship: a
/// stray folder, and the folder of a family without a placeholder; the checks refuse both.
/// </summary>
public static class ComponentFolders
{
    private const string Documents = "Other";

    /// <summary>The files to copy, folder by folder; a plug-in package that only the map supplies is among them.</summary>
    /// <param name="source">The unpacked solution.</param>
    /// <param name="read">The top folders whose files have become part of customizations.xml.</param>
    public static IEnumerable<string> Files(SourceFolder source, IEnumerable<string> read)
    {
        var known = new HashSet<string>(read, StringComparer.OrdinalIgnoreCase) { Documents };
        return source.Folders("").Where(folder => !known.Contains(folder)).SelectMany(folder => FilesOf(folder, source));
    }

    private static IEnumerable<string> FilesOf(string folder, SourceFolder source)
    {
        var files = source.FilesBelow(folder).ToList();
        return folder == PluginPackages.Folder ? files.Union(PluginPackages.Files(source)) : files;
    }
}
