using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>A component that has its own file in the zip: plug-in package, custom API, environment variable, modern command.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Root">Its root element.</param>
internal sealed record ComponentFile(string Path, XElement Root)
{
    /// <summary>The folder of the file.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>All such files below a folder that have this root element; malformed ones are faults.</summary>
    public static IEnumerable<ComponentFile> All(Reading reading, string folder, string root)
    {
        foreach (var path in reading.Zip.Paths.Where(path => path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase)
            && path.EndsWith($"/{root}.xml", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            if (reading.Zip.Xml(path, reading.Faults)?.Root is not { } element) continue;
            if (element.Name.LocalName == root) yield return new ComponentFile(path, element);
            else reading.Faults.Add(new ImportFault(path, $"The root element is '{element.Name.LocalName}', not '{root}'.", "Correct the file."));
        }
    }

    /// <summary>The attribute that names the component; empty when it is missing.</summary>
    public string Key(string attribute) => (string?)Root.Attribute(attribute) ?? "";
}
