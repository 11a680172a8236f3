using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Dataverse.Sandbox.Import.Package;

/// <summary>The entries of a solution zip, by their path. Paths differ without regard to case and to a leading slash.</summary>
internal sealed class SolutionZip : IDisposable
{
    private const long LargestTotal = 1L << 30;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private SolutionZip(ZipArchive archive)
    {
        _archive = archive;
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
            if (!_entries.TryAdd(Normal(entry.FullName), entry)) throw Broken($"the entry {entry.FullName} is there twice");
    }

    /// <summary>All paths, in the order of the zip.</summary>
    public IEnumerable<string> Paths => _entries.Keys;

    /// <summary>Opens the zip.</summary>
    /// <exception cref="ImportException">It is not a zip, is cut off, or is too large.</exception>
    public static SolutionZip Open(Stream stream)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Sum(entry => entry.Length) > LargestTotal) throw Broken("it unpacks to more than 1 GB");
            var zip = new SolutionZip(archive);
            foreach (var path in zip.Paths) zip.Check(path);
            return zip;
        }
        catch (InvalidDataException fault)
        {
            archive?.Dispose();
            throw Broken(fault.Message.TrimEnd('.'));
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is an entry of that path.</summary>
    public bool Has(string path) => _entries.ContainsKey(Normal(path));

    /// <summary>The bytes of an entry.</summary>
    /// <exception cref="ImportException">The entry is damaged.</exception>
    public byte[] Bytes(string path)
    {
        try
        {
            using var content = _entries[Normal(path)].Open();
            using var memory = new MemoryStream();
            content.CopyTo(memory);
            return memory.ToArray();
        }
        catch (InvalidDataException fault)
        {
            throw Broken($"its entry {path} is damaged ({fault.Message.TrimEnd('.')})");
        }
    }

    /// <summary>The text of an entry, without its byte order mark.</summary>
    public string Text(string path)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(path)));
        return reader.ReadToEnd();
    }

    /// <summary>The XML of an entry; null, and a fault, when it is missing or malformed.</summary>
    public XDocument? Xml(string path, ICollection<ImportFault> faults)
    {
        if (!Has(path))
        {
            faults.Add(new ImportFault(path, "The zip does not hold this file.", "Pack the solution again from its source, or export it again."));
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(Bytes(path)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader);
        }
        catch (XmlException fault)
        {
            faults.Add(new ImportFault($"{path}, line {fault.LineNumber}", $"This is not well-formed XML: {fault.Message}",
                "Correct the file in the source and pack again."));
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _archive.Dispose();

    // .NET inflates an entry without comparing what came out with its checksum.
    private void Check(string path)
    {
        if (Crc32.Of(Bytes(path)) != _entries[path].Crc32) throw Broken($"its entry {path} is damaged (the checksum differs)");
    }

    private static string Normal(string path) => path.Replace('\\', '/').TrimStart('/');

    private static ImportException Broken(string why) =>
        new([new ImportFault("zip", $"This is not a whole zip file: {why}.", "Build or download the solution again.")]);
}
