using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>
/// Relationships: Other/Relationships.xml lists the names and decides what is packed, the files of Other/Relationships hold the detail.
/// A name without detail is packed as the list has it.
/// </summary>
public sealed record Relationships() : Family("EntityRelationships", "Other")
{
    /// <summary>The list of names.</summary>
    public const string Index = "Other/Relationships.xml";

    /// <summary>The folder of the descriptions, one file a referenced table.</summary>
    public const string Details = "Other/Relationships";

    /// <inheritdoc />
    public override bool HasFiles(SourceFolder source) => source.Has(Index) || source.Files(Details).Any();

    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        if (!run.Source.Has(Index)) return;
        var details = ByName(run);
        foreach (var listed in run.Component(Index).Elements())
            placeholder.Add(details.GetValueOrDefault((string?)listed.Attribute("Name") ?? "") ?? listed);
    }

    private static Dictionary<string, XElement> ByName(PackingRun run)
    {
        var details = new Dictionary<string, XElement>();
        foreach (var file in run.Source.Files(Details))
            foreach (var detail in run.Component(file).Elements())
                if (!details.TryAdd((string?)detail.Attribute("Name") ?? "", detail))
                    throw new SourceRefusedException(file, $"the relationship {detail.Attribute("Name")?.Value} is described twice", "Keep one description");
        return details;
    }
}
