using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dataverse.SolutionPacker.Source;

/// <summary>
/// Files that a build supplies in place of (or in the absence of) a file of the source: plug-in packages, assemblies, web bundles.
/// A name is a bare file name or a path relative to the source folder.
/// </summary>
public sealed class FileMap
{
    /// <summary>Supplies nothing.</summary>
    public static readonly FileMap Empty = new(new Dictionary<string, string>());

    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly HashSet<string> _used = [];

    private FileMap(IReadOnlyDictionary<string, string> files) => _files = files;

    /// <summary>Reads entries of the form NAME=FILE.</summary>
    /// <exception cref="SourceRefusedException">An entry has another form, names a missing file, or names one twice.</exception>
    public static FileMap Parse(IEnumerable<string> entries)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var at = entry.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new SourceRefusedException("--map " + entry, "the entry has no name", "Write --map NAME=FILE");
            var (name, file) = (entry[..at].Replace('\\', '/'), entry[(at + 1)..]);
            if (!File.Exists(file)) throw new SourceRefusedException("--map " + entry, "the file is missing", "Build it first, or correct the path");
            if (!files.TryAdd(name, file)) throw new SourceRefusedException("--map " + entry, "the name is mapped twice", "Keep one of the entries");
        }

        return new FileMap(files);
    }

    /// <summary>The names that nothing has asked for: slips of the pen, once a source is packed.</summary>
    public IEnumerable<string> Unused => _files.Keys.Where(name => !_used.Contains(name));

    /// <summary>The supplied file for a path of the source, or null.</summary>
    public string? Find(string path)
    {
        var name = _files.ContainsKey(path) ? path : Path.GetFileName(path);
        if (!_files.TryGetValue(name, out var file)) return null;
        _used.Add(name);
        return file;
    }
}
