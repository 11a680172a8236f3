using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>
/// Components whose XML file refers to content files by their path in the package, anywhere in its elements: canvas apps and connectors.
/// </summary>
/// <param name="Element">The placeholder.</param>
/// <param name="Folder">The folder in the source.</param>
/// <param name="Suffix">How the component files end; others in the folder are content.</param>
/// <param name="Entry">The folder in the package, with slashes at both ends.</param>
public sealed record Referring(string Element, string Folder, string Suffix, string Entry) : Family(Element)
{
    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        foreach (var file in run.Source.Files(Folder).Where(file => file.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)))
        {
            var component = run.Component(file);
            placeholder.Add(component);
            foreach (var entry in References(component)) run.AddPayload(entry, Folder + "/" + entry[Entry.Length..]);
        }
    }

    private IEnumerable<string> References(XElement component) =>
        component.Descendants()
            .Where(element => !element.HasElements && element.Value.StartsWith(Entry, StringComparison.Ordinal))
            .Select(element => element.Value);
}
