using System;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>Custom connectors: NAME.xml, and every file of the folder that begins with NAME_, which the package keeps in a folder Connector.</summary>
public sealed record Connectors() : Family("Connectors", "Connectors")
{
    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        var files = run.Source.Files(Folder).ToLookup(file => file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
        foreach (var file in files[true])
        {
            var connector = run.Component(file);
            placeholder.Add(connector);
            var own = Folder + "/" + connector.Element("name")?.Value + "_";
            foreach (var content in files[false].Where(content => content.StartsWith(own, StringComparison.Ordinal)))
                run.AddPayload("Connector" + content[Folder.Length..], content);
        }
    }
}
