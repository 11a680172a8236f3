using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>Where a plug-in package keeps its NuGet file: pluginpackages/NAME/package, under the name that pluginpackage.xml gives.</summary>
public static class PluginPackages
{
    /// <summary>The folder of all plug-in packages.</summary>
    public const string Folder = "pluginpackages";

    /// <summary>The NuGet files that the source's plug-in packages name, whether or not they are there.</summary>
    public static IEnumerable<string> Named(SourceFolder source) =>
        source.Folders(Folder)
            .Where(package => source.Has(package + "/pluginpackage.xml"))
            .Select(package => package + "/package/" + source.Xml(package + "/pluginpackage.xml").Root!.Element("package")?.Value);

    /// <summary>The named files that are there, on disk or through the map.</summary>
    public static IEnumerable<string> Files(SourceFolder source) => Named(source).Where(source.Has);
}
