using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Reading;

/// <summary>Collects the plug-in classes of a solution: from the NuGet files of its packages and from its classic assemblies.</summary>
public static class PluginClassList
{
    /// <summary>All classes at hand.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="assemblies">Assemblies for the one package whose nupkg is not there.</param>
    public static IReadOnlyList<PluginClass> Of(Solution solution, IReadOnlyList<byte[]> assemblies) =>
        [.. solution.PluginPackages.SelectMany(package => Packaged(solution, package, assemblies)), .. Classic(solution)];

    private static IEnumerable<PluginClass> Packaged(Solution solution, SourceDocument package, IReadOnlyList<byte[]> assemblies)
    {
        var name = package.Root.Attribute("uniquename")?.Value ?? "";
        var file = package.Path.Replace("pluginpackage.xml", "package/" + package.Value("package"), StringComparison.Ordinal);
        var content = solution.Source.Has(file) ? Libraries(solution.Source.Bytes(file)) : assemblies;
        return Classes(content, file)
            .Select(found => new PluginClass(found.Assembly, found.FullName, ExportKey.Of(name, found.Assembly, found.FullName)));
    }

    private static IEnumerable<PluginClass> Classic(Solution solution)
    {
        var files = solution.Documents("PluginAssemblies", Content.Suffix)
            .Select(assembly => assembly.Value("FileName")?.TrimStart('/'))
            .OfType<string>()
            .Where(solution.Source.Has);
        return files.SelectMany(file => Classes([solution.Source.Bytes(file)], file))
            .Select(found => new PluginClass(found.Assembly, found.FullName, ExportKey: null));
    }

    private static IReadOnlyList<(string Assembly, string FullName)> Classes(IReadOnlyList<byte[]> assemblies, string file)
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
