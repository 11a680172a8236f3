using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>Writes entries as a zip whose bytes depend on nothing but their paths, contents and order.</summary>
public static class PackageWriter
{
    // The earliest moment a zip can hold; a real one would make every build differ.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zip as bytes.</summary>
    public static byte[] Bytes(IEnumerable<PackageEntry> entries)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries)
                Add(archive, entry);
        return buffer.ToArray();
    }

    /// <summary>Writes the zip beside its place and moves it there, so that a reader never sees half of it.</summary>
    public static void Write(string file, IEnumerable<PackageEntry> entries)
    {
        var full = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var partial = full + "." + Guid.NewGuid().ToString("N") + ".partial";
        File.WriteAllBytes(partial, Bytes(entries));
        File.Move(partial, full, overwrite: true);
    }

    private static void Add(ZipArchive archive, PackageEntry entry)
    {
        var added = archive.CreateEntry(entry.Path, CompressionLevel.Optimal);
        added.LastWriteTime = Epoch;
        added.ExternalAttributes = 0;
        using var stream = added.Open();
        stream.Write(entry.Content);
    }
}
