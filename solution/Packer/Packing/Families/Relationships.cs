using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>
/// Relationships: Other/Relationships.xml lists the names and decides what is packed, the files of Other/Relationships hold the detail.
/// A name without detail is packed as the list has it.
/// </summary>
public sealed record Relationships() : Family("EntityRelationships")
{
    private const string Index = "Other/Relationships.xml";
    private const string Folder = "Other/Relationships";

    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        if (!run.Source.Has(Index)) return;
        var details = Details(run);
        foreach (var listed in run.Component(Index).Elements())
            placeholder.Add(details.GetValueOrDefault((string?)listed.Attribute("Name") ?? "") ?? listed);
    }

    private static Dictionary<string, XElement> Details(PackingRun run)
    {
        var details = new Dictionary<string, XElement>();
        foreach (var detail in run.Source.Files(Folder).SelectMany(file => run.Component(file).Elements()))
            details[(string?)detail.Attribute("Name") ?? ""] = detail;
        return details;
    }
}
