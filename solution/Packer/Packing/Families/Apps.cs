using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>Model-driven apps and their site maps: a folder each, with one file that may have a managed variant.</summary>
public sealed record Apps(string Element, string Folder) : Family(Element, Folder)
{
    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run) =>
        placeholder.Add(run.Source.Folders(Folder).SelectMany(run.Variants).Select(run.Component));
}
