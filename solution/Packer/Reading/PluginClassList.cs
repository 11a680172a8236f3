using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Reading;

/// <summary>The plug-in classes of a solution, read from the NuGet files of its packages and from its classic assemblies.</summary>
/// <param name="Classes">All that were found.</param>
/// <param name="IsComplete">Whether every package and assembly was at hand; else nothing can be said about a class that is not listed.</param>
public sealed record PluginClassList(IReadOnlyList<PluginClass> Classes, bool IsComplete)
{
    /// <summary>Reads the assemblies of a solution.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="assemblies">Assemblies for the packages whose nupkg is not there.</param>
    /// <exception cref="SourceRefusedException">A file is no .NET assembly.</exception>
    public static PluginClassList Of(Solution solution, IReadOnlyList<byte[]> assemblies)
    {
        var packages = solution.PluginPackages.ToLookup(package => assemblies.Count > 0 || solution.Source.Has(NuGetFile(package)));
        var classic = solution.Documents("PluginAssemblies", Content.Suffix).ToLookup(assembly => solution.Source.Has(File(assembly)));
        return new PluginClassList(
            [.. packages[true].SelectMany(package => Packaged(solution, package, assemblies)), .. classic[true].SelectMany(assembly => Classic(solution, assembly))],
            IsComplete: !packages[false].Any() && !classic[false].Any());
    }

    private static string NuGetFile(SourceDocument package) =>
        package.Path.Replace("pluginpackage.xml", "package/" + package.Value("package"), StringComparison.Ordinal);

    private static string File(SourceDocument assembly) => assembly.Value("FileName")?.TrimStart('/') ?? "";

    private static IEnumerable<PluginClass> Packaged(Solution solution, SourceDocument package, IReadOnlyList<byte[]> assemblies)
    {
        var (name, file) = (package.Root.Attribute("uniquename")?.Value ?? "", NuGetFile(package));
        return Found(solution.Source.Has(file) ? Libraries(solution.Source.Bytes(file)) : assemblies, file)
            .Select(found => new PluginClass(found.Assembly, found.FullName, ExportKey.Of(name, found.Assembly, found.FullName), IsPackaged: true));
    }

    private static IEnumerable<PluginClass> Classic(Solution solution, SourceDocument assembly)
    {
        var ids = assembly.Root.Descendants("PluginType").ToLookup(type => type.Attribute("Name")?.Value, type => type.Attribute("PluginTypeId")?.Value);
        return Found([solution.Source.Bytes(File(assembly))], File(assembly))
            .Select(found => new PluginClass(found.Assembly, found.FullName, ids[found.FullName].FirstOrDefault() ?? "", IsPackaged: false));
    }

    private static IReadOnlyList<(string Assembly, string FullName)> Found(IReadOnlyList<byte[]> assemblies, string file)
    {
        try
        {
            return AssemblyReader.PluginClasses(assemblies);
        }
        catch (BadImageFormatException fault)
        {
            throw new SourceRefusedException(new Problem(file, "it is not, or does not hold, a .NET assembly", "Build it, or map the built one"), fault);
        }
    }

    private static List<byte[]> Libraries(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return archive.Entries
            .Where(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.FullName.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(Bytes)
            .ToList();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
