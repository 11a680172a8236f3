using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Personas.Crm.Plugins.Tests.Mono;

/// <summary>The assemblies in the plug-in package in the managed zip, in a folder of their own while a test looks at them.</summary>
internal sealed class ShippedAssemblies : IDisposable
{
    public ShippedAssemblies()
    {
        Folder = Directory.CreateTempSubdirectory("shipped-").FullName;
        using var solution = ZipFile.OpenRead(Built.SolutionZip);
        using var package = new ZipArchive(solution.Entries.Single(entry => entry.Name.EndsWith(".nupkg", StringComparison.Ordinal)).Open());
        foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith("lib/net462/", StringComparison.Ordinal)))
            entry.ExtractToFile(Path.Combine(Folder, entry.Name));
    }

    public string Folder { get; }

    public string[] Files => [.. Directory.GetFiles(Folder, "*.dll").Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
