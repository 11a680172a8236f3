using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Reading;

/// <summary>An unpacked solution as the checks read it. Made once all its XML is known to be well-formed.</summary>
public sealed class Solution
{
    private readonly Dictionary<string, SourceDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>Reads a source.</summary>
    /// <param name="source">The unpacked solution.</param>
    /// <param name="assemblies">Built plug-in assemblies for a package whose nupkg is not there.</param>
    public Solution(SourceFolder source, IReadOnlyList<byte[]>? assemblies = null)
    {
        Source = source;
        Manifest = Read(Packing.Manifest.SourcePath);
        Customizations = Read("Other/Customizations.xml");
        Prefix = Manifest.Root.Descendants("CustomizationPrefix").FirstOrDefault()?.Value ?? "";
        Tables = source.Folders("Entities")
            .Where(folder => source.Has(folder + "/Entity.xml"))
            .Select(folder => new Table(folder, Read(folder + "/Entity.xml")))
            .ToList();
        Plugins = PluginClassList.Of(this, assemblies ?? []);
        Components = ComponentList.Of(this);
    }

    /// <summary>The files.</summary>
    public SourceFolder Source { get; }

    /// <summary>Other/Solution.xml.</summary>
    public SourceDocument Manifest { get; }

    /// <summary>Other/Customizations.xml.</summary>
    public SourceDocument Customizations { get; }

    /// <summary>The publisher's prefix, without the underscore.</summary>
    public string Prefix { get; }

    /// <summary>The tables, whole or in part.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>The classes that steps and custom APIs can name.</summary>
    public PluginClassList Plugins { get; }

    /// <summary>The components of customizations.xml.</summary>
    public IReadOnlyList<Component> Components { get; }

    /// <summary>Whether a name is one that only this solution can define.</summary>
    public bool IsOwnName(string name) => name.StartsWith(Prefix + "_", StringComparison.OrdinalIgnoreCase);

    /// <summary>The table of a name, or null.</summary>
    public Table? Table(string? name) => name is null ? null : Tables.FirstOrDefault(table => table.Is(name));

    /// <summary>One XML file.</summary>
    public SourceDocument Read(string path)
    {
        if (!_documents.TryGetValue(path, out var document))
            _documents[path] = document = new SourceDocument(path, Source.XmlWithLines(path).Root!);
        return document;
    }

    /// <summary>The XML files of a folder and of those below it, whose name ends as asked.</summary>
    public IEnumerable<SourceDocument> Documents(string folder, string ending = ".xml") =>
        Source.FilesBelow(folder).Where(file => file.EndsWith(ending, StringComparison.Ordinal) && !SourceFolder.IsContent(file)).Select(Read);

    /// <summary>The steps.</summary>
    public IEnumerable<SourceDocument> Steps => Documents("SdkMessageProcessingSteps");

    /// <summary>The custom APIs.</summary>
    public IEnumerable<SourceDocument> CustomApis => Documents("customapis", "/customapi.xml");

    /// <summary>The plug-in packages.</summary>
    public IEnumerable<SourceDocument> PluginPackages => Documents(Packing.PluginPackages.Folder, "/pluginpackage.xml");

    /// <summary>The files of all tables that lie in a sub-folder such as FormXml, each with its table.</summary>
    public IEnumerable<(Table Table, SourceDocument Document)> Parts(string subfolder) =>
        Tables.SelectMany(table => Documents(table.Folder + "/" + subfolder).Select(document => (table, document)));
}
