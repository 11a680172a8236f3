using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>One packing of one source: where it reads, what for, and the payload files collected so far.</summary>
public sealed class PackingRun(SourceFolder source, PackageKind kind)
{
    private const string ManagedSuffix = "_managed.xml";

    private readonly List<PackageEntry> _payload = [];

    /// <summary>The unpacked solution.</summary>
    public SourceFolder Source { get; } = source;

    /// <summary>The files of the package that families and component folders brought, in order.</summary>
    public IReadOnlyList<PackageEntry> Payload => _payload;

    /// <summary>The root element of a component file, free to be put into the package.</summary>
    /// <exception cref="SourceRefusedException">The file is missing or not well-formed.</exception>
    public XElement Component(string path)
    {
        var root = Source.Xml(path).Root!;
        root.Attribute(XNamespace.Xmlns + "xsi")?.Remove();
        return root;
    }

    /// <summary>Adds a file of the source to the package.</summary>
    /// <param name="entry">The path in the package; a leading slash, as component files write it, is dropped.</param>
    /// <param name="path">The path in the source.</param>
    public void AddPayload(string entry, string path) => _payload.Add(new PackageEntry(entry.TrimStart('/'), Source.Bytes(path)));

    /// <summary>
    /// The component files of a folder where each may have a managed variant beside it (X.xml and X_managed.xml). A managed package prefers
    /// the variant and falls back to the plain file; an unmanaged one knows the plain files only.
    /// </summary>
    public IEnumerable<string> Variants(string folder)
    {
        var files = Source.Files(folder).Where(file => file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).ToList();
        var variants = files.Where(IsVariant).ToList();
        if (kind == PackageKind.Unmanaged) return files.Except(variants);
        return files.Where(file => IsVariant(file) || !variants.Contains(VariantOf(file)));
    }

    private static string VariantOf(string file) => file[..^".xml".Length] + ManagedSuffix;

    private static bool IsVariant(string file) => file.EndsWith(ManagedSuffix, StringComparison.OrdinalIgnoreCase);
}
