using System;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>
/// Components with a content file: X holds the content, X.data.xml beside it says what it is and, in its <paramref name="FileName"/> element,
/// where the content lies in the package. Web resources, flows and processes, classic plug-in assemblies.
/// </summary>
public sealed record Content(string Element, string Folder, params string[] FileName) : Family(Element)
{
    private const string Suffix = ".data.xml";

    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        foreach (var file in run.Source.FilesBelow(Folder).Where(file => file.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)))
        {
            var component = run.Component(file);
            placeholder.Add(component);
            if (FileName.Select(name => component.Element(name)).FirstOrDefault(found => found is not null) is { } entry)
                run.AddPayload(entry.Value, file[..^Suffix.Length]);
        }
    }
}
