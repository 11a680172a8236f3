using System;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>Components of one XML file each, all in one folder: roles, choices, steps, dashboards.</summary>
public sealed record Components(string Element, string Folder) : Family(Element, Folder)
{
    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run) =>
        placeholder.Add(run.Source.Files(Folder)
            .Where(file => file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .Select(run.Component));
}
