using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Dataverse.Sandbox.Plugins;

/// <summary>What a plug-in package (a NuGet package) holds.</summary>
internal static class PackageContent
{
    // As the platform: the newest .NET Framework that it runs; a package for several frameworks brings one of these.
    private static readonly string[] Folders = ["lib/net462/", "lib/net461/", "lib/net46/", "lib/net452/", "lib/netstandard2.0/"];

    /// <summary>Simple name → bytes of every assembly of the package.</summary>
    /// <exception cref="InvalidDataException">The bytes are no package, or it has no assembly for .NET Framework 4.6.2.</exception>
    public static IReadOnlyDictionary<string, byte[]> Assemblies(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        foreach (var folder in Folders)
        {
            var entries = zip.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
                && entry.FullName.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).ToArray();
            if (entries.Length > 0) return entries.ToDictionary(entry => Path.GetFileNameWithoutExtension(entry.Name), Bytes, StringComparer.OrdinalIgnoreCase);
        }

        throw new InvalidDataException($"The plug-in package has no assembly in {Folders[0]}. Build it for net462.");
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
