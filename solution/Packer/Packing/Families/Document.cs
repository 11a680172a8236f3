using System;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>A family that the source keeps whole in one file: its root replaces the placeholder.</summary>
public sealed record Document(string Element, string File) : Family(Element, File[..File.IndexOf('/', StringComparison.Ordinal)])
{
    /// <inheritdoc />
    public override bool HasFiles(SourceFolder source) => source.Has(File);

    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        if (run.Source.Has(File)) placeholder.ReplaceWith(run.Component(File));
    }
}
