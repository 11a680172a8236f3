using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>
/// Components with a content file of the same place in source and package: X.data.xml says what it is and, in one of its
/// <paramref name="FileName"/> elements, where the content lies. Flows, processes, classic plug-in assemblies.
/// </summary>
public sealed record Content(string Element, string Folder, params string[] FileName) : Family(Element, Folder)
{
    /// <summary>How the files that describe a content file end.</summary>
    public const string Suffix = ".data.xml";

    /// <inheritdoc />
    public override bool HasFiles(SourceFolder source) => Descriptions(Folder, source).Any();

    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        foreach (var file in Descriptions(Folder, run.Source))
        {
            var component = run.Component(file);
            placeholder.Add(component);
            var entry = Entry(component, file, FileName);
            run.AddPayload(entry, entry.TrimStart('/'));
        }
    }

    /// <summary>The description files of a folder and those below it.</summary>
    internal static IEnumerable<string> Descriptions(string folder, SourceFolder source) =>
        source.FilesBelow(folder).Where(file => file.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>The content's path in the package, from the first of the elements that has one.</summary>
    internal static string Entry(XElement component, string file, params string[] elements) =>
        elements.Select(name => component.Element(name)?.Value).FirstOrDefault(found => !string.IsNullOrEmpty(found))
        ?? throw new SourceRefusedException(file, "the content's place is missing", "Add a " + string.Join(" or ", elements) + " element");
}
