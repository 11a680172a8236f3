using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Plugins;

/// <summary>
/// A plug-in package has the publisher's prefix, its NuGet file is there under the name the platform expects, agrees with it, and holds
/// nothing that the platform supplies itself.
/// </summary>
public static class PluginPackageFiles
{
    private static readonly string[] Supplied = ["Microsoft.Xrm.Sdk.dll", "Microsoft.Crm.Sdk.Proxy.dll", "Microsoft.Xrm.Sdk.Workflow.dll"];

    /// <summary>What is wrong with each package.</summary>
    public static IEnumerable<Problem> Find(Solution solution) => solution.PluginPackages.SelectMany(package => Of(package, solution));

    private static IEnumerable<Problem> Of(SourceDocument package, Solution solution)
    {
        var name = package.Root.Attribute("uniquename")?.Value ?? "";
        var file = package.Root.Element("package");
        if (!solution.IsOwnName(name)) yield return package.Problem(package.Root, $"the package {name} lacks the publisher's prefix", $"Begin the name with {solution.Prefix}_");
        if (file?.Value != name + ".nupkg") yield return package.Problem(file, $"the NuGet file is called '{file?.Value}'", $"Write {name}.nupkg");

        var path = $"{Packing.PluginPackages.Folder}/{name}/package/{name}.nupkg";
        foreach (var stray in solution.Source.Files($"{Packing.PluginPackages.Folder}/{name}/package").Where(found => found != path))
            yield return new Problem(stray, "the file is not the package's NuGet file and would be shipped", "Remove it, or rename it to " + name + ".nupkg");
        if (solution.Source.Has(path))
            foreach (var problem in Content(path, name, package, solution.Source.Bytes(path)))
                yield return problem;
        else if (!solution.Plugins.IsComplete)
            yield return new Problem(path, "the NuGet file is missing", $"Build it and pack with --map {name}.nupkg=FILE");
    }

    private static IEnumerable<Problem> Content(string path, string name, SourceDocument package, byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        var version = package.Root.Element("version");
        var manifest = Manifest(archive);
        if (Value(manifest, "id") is var id && !string.Equals(id, name, StringComparison.OrdinalIgnoreCase))
            yield return new Problem(path, $"the NuGet id is '{id}'", "Build it with the id " + name);
        if (Value(manifest, "version") is var built && built != version?.Value)
            yield return package.Problem(version, $"the version is '{version?.Value}', the NuGet file's is '{built}'", "Write the same version in both");
        foreach (var entry in archive.Entries.Where(entry => Supplied.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)))
            yield return new Problem(path, $"it holds {entry.Name}, which the platform supplies", "Leave it out of the package");
    }

    private static XElement? Manifest(ZipArchive archive)
    {
        var entry = archive.Entries.FirstOrDefault(found => found.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase));
        if (entry is null) return null;
        using var stream = entry.Open();
        return XDocument.Load(stream).Root;
    }

    private static string? Value(XElement? manifest, string name) =>
        manifest?.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
