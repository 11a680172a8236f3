using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Source;

/// <summary>
/// The unpacked solution on disk. Paths are relative with forward slashes. Names are listed in the order an NTFS volume lists them
/// (ordinal, ignoring case), whatever the disk's own order, so that the same source gives the same package on every machine.
/// </summary>
public sealed class SourceFolder
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true };

    private static readonly string[] ContentFolders = ["WebResources/", "Controls/"];

    private readonly string _root;
    private readonly FileMap _map;

    /// <summary>Opens a folder; <paramref name="map"/> supplies files that are built rather than kept in source.</summary>
    /// <exception cref="SourceRefusedException">There is no such folder.</exception>
    public SourceFolder(string root, FileMap? map = null)
    {
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _map = map ?? FileMap.Empty;
        if (!Directory.Exists(_root))
            throw new SourceRefusedException(root, "there is no such folder", "Name the folder that holds Other/Solution.xml");
    }

    /// <summary>Whether the file is in the folder or supplied by the map, with exactly this case.</summary>
    public bool Has(string path) => _map.Find(path) is not null || (File.Exists(Full(path)) && Files(Parent(path)).Contains(path));

    /// <summary>The folders directly in a folder ("" for the root); empty when there is no such folder.</summary>
    public IReadOnlyList<string> Folders(string path) => List(path, Directory.EnumerateDirectories);

    /// <summary>The files directly in a folder ("" for the root); empty when there is no such folder.</summary>
    public IReadOnlyList<string> Files(string path) => List(path, Directory.EnumerateFiles);

    /// <summary>All files below a folder: those of a folder before those of its sub-folders, level by level.</summary>
    public IEnumerable<string> FilesBelow(string path)
    {
        var waiting = new Queue<string>([path]);
        while (waiting.TryDequeue(out var folder))
        {
            foreach (var file in Files(folder)) yield return file;
            foreach (var child in Folders(folder)) waiting.Enqueue(child);
        }
    }

    /// <summary>The bytes of a file, from the map when that names it.</summary>
    /// <exception cref="SourceRefusedException">The file is missing.</exception>
    public byte[] Bytes(string path)
    {
        if (_map.Find(path) is { } mapped) return File.ReadAllBytes(mapped);
        if (Has(path)) return File.ReadAllBytes(Full(path));
        throw new SourceRefusedException(path, "the file is missing", "Add it, or supply it with --map " + Path.GetFileName(path) + "=FILE");
    }

    /// <summary>The bytes of a JSON file without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Json(string path)
    {
        var bytes = Bytes(path);
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;
    }

    /// <summary>Whether the file is a web resource's or a control's content: shipped as it is, whatever it is called.</summary>
    public static bool IsContent(string path) =>
        ContentFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) && !path.EndsWith(".data.xml", StringComparison.Ordinal);

    /// <summary>The file as an XML document, without the white space between its elements.</summary>
    /// <exception cref="SourceRefusedException">The file is missing or not well-formed.</exception>
    public XDocument Xml(string path) => Load(path, LoadOptions.None);

    /// <summary>As <see cref="Xml"/>, with line numbers for problems.</summary>
    public XDocument XmlWithLines(string path) => Load(path, LoadOptions.SetLineInfo);

    private XDocument Load(string path, LoadOptions options)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(Bytes(path)), Strict);
            return XDocument.Load(reader, options);
        }
        catch (XmlException fault)
        {
            var problem = new Problem(path, "the XML is not well-formed (" + fault.Message.TrimEnd('.') + ")", "Repair the file at that line");
            throw new SourceRefusedException(problem, fault);
        }
    }

    private List<string> List(string path, Func<string, IEnumerable<string>> enumerate)
    {
        var folder = Full(path);
        if (!Directory.Exists(folder)) return [];
        return enumerate(folder)
            .Select(child => (path.Length == 0 ? "" : path + "/") + Path.GetFileName(child))
            .OrderBy(child => child, NtfsOrder.Names)
            .ToList();
    }

    // Component files name other files; a name must not reach beyond the source.
    private string Full(string path)
    {
        var full = Path.GetFullPath(Path.Combine(_root, path));
        if (full == _root || full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return full;
        throw new SourceRefusedException(path, "the path leads out of the source", "Name a file within it");
    }

    private static string Parent(string path) => path.LastIndexOf('/') is var at and >= 0 ? path[..at] : "";
}
