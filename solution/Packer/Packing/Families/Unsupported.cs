using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>A family that Microsoft's tool packs and this one does not: refused as soon as the source has a file of it.</summary>
public sealed record Unsupported(string Element, string Folder) : Family(Element, Folder)
{
    /// <inheritdoc />
    /// <exception cref="SourceRefusedException">The source has a file of the family.</exception>
    public override void Fill(XElement placeholder, PackingRun run)
    {
        if (run.Source.FilesBelow(Folder).FirstOrDefault() is { } file)
            throw new SourceRefusedException(file, Element + " are not supported by this packer", "Leave them out, or pack with SolutionPackager");
    }
}
