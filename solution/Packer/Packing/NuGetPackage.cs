using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>
/// A plug-in package: a NuGet package that holds assemblies and nothing to install. Built here and not by the SDK so that it depends on the
/// assemblies alone and never brings an assembly that the platform supplies.
/// </summary>
/// <param name="Id">The package id; Dataverse wants the publisher's prefix in front.</param>
/// <param name="Version">The NuGet version, equal to the version in pluginpackage.xml.</param>
public sealed record NuGetPackage(string Id, string Version)
{
    private const string ManifestRelation = "http://schemas.microsoft.com/packaging/2010/07/manifest";
    private static readonly XNamespace Nuspec = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The entries of the package: relations, manifest, assemblies in ordinal order, content types.</summary>
    /// <param name="folder">The folder of the target framework, such as lib/net462.</param>
    /// <param name="assemblies">The files to hold.</param>
    public IReadOnlyList<PackageEntry> Entries(string folder, IEnumerable<string> assemblies) =>
    [
        new("_rels/.rels", XmlText.Bytes(Relation())),
        new(Id + ".nuspec", XmlText.Bytes(Manifest(folder))),
        .. assemblies.OrderBy(Path.GetFileName, StringComparer.Ordinal).Select(file => Assembly(folder, file)),
        new("[Content_Types].xml", XmlText.Bytes(ContentTypeList())),
    ];

    private static PackageEntry Assembly(string folder, string file)
    {
        if (!File.Exists(file)) throw new SourceRefusedException(file, "the assembly is missing", "Build the plug-ins first");
        return new PackageEntry(folder + "/" + Path.GetFileName(file), File.ReadAllBytes(file));
    }

    private XElement Manifest(string folder) => new(Nuspec + "package", new XElement(Nuspec + "metadata",
        new XElement(Nuspec + "id", Id),
        new XElement(Nuspec + "version", Version),
        new XElement(Nuspec + "authors", Id),
        new XElement(Nuspec + "description", "Dataverse plug-in package."),
        new XElement(Nuspec + "dependencies", new XElement(Nuspec + "group",
            new XAttribute("targetFramework", folder[(folder.LastIndexOf('/') + 1)..])))));

    private XElement Relation() => new(Relations + "Relationships", new XElement(Relations + "Relationship",
        new XAttribute("Type", ManifestRelation), new XAttribute("Target", "/" + Id + ".nuspec"), new XAttribute("Id", "R1")));

    private static XElement ContentTypeList() => new(Types + "Types",
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        Default("nuspec", "application/octet"),
        Default("dll", "application/octet"));

    private static XElement Default(string extension, string type) =>
        new(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
}
