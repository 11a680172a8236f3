using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>PCF controls: a folder each, shipped whole, described by ControlManifest.xml.data.xml.</summary>
public sealed record Controls() : Family("CustomControls")
{
    private const string Description = "/ControlManifest.xml.data.xml";

    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        foreach (var folder in run.Source.Folders("Controls").Where(folder => run.Source.Has(folder + Description)))
        {
            placeholder.Add(run.Component(folder + Description));
            foreach (var file in run.Source.FilesBelow(folder).Where(file => file != folder + Description))
                run.AddPayload(file, file);
        }
    }
}
