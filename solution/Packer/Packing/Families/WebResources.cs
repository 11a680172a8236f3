using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>
/// Web resources: the content X lies beside X.data.xml under the name users see, while the package keeps all of them in one folder under
/// flat names, which the FileName element gives.
/// </summary>
public sealed record WebResources() : Family("WebResources", "WebResources")
{
    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        foreach (var file in Content.Descriptions(Folder, run.Source))
        {
            var component = run.Component(file);
            placeholder.Add(component);
            run.AddPayload(Content.Entry(component, file, "FileName"), file[..^Content.Suffix.Length]);
        }
    }
}
