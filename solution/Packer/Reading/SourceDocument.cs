using System.Xml;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Reading;

/// <summary>One XML file of the source.</summary>
/// <param name="Path">Relative to the source folder.</param>
/// <param name="Root">Its root element, with line numbers.</param>
public sealed record SourceDocument(string Path, XElement Root)
{
    /// <summary>A problem at a node of this file.</summary>
    public Problem Problem(XObject? node, string fault, string remedy) => new(At(node), fault, remedy);

    /// <summary>Something worth knowing at a node of this file that does not stop the packing.</summary>
    public Problem Note(XObject? node, string fault, string remedy) => Problem(node, fault, remedy) with { IsNote = true };

    /// <summary>The text of a child of the root, or null.</summary>
    public string? Value(string element) => Root.Element(element)?.Value;

    private string At(XObject? node) => node is IXmlLineInfo line && line.HasLineInfo() ? $"{Path}({line.LineNumber})" : Path;
}
