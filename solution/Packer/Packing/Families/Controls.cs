using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>PCF controls: a folder each, shipped whole, described by ControlManifest.xml.data.xml. All manifests come before other files.</summary>
public sealed record Controls() : Family("CustomControls", "Controls")
{
    private const string Manifest = "/ControlManifest.xml";
    private const string Description = Manifest + ".data.xml";

    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        var folders = run.Source.Folders(Folder).Where(folder => run.Source.Has(folder + Description)).ToList();
        foreach (var folder in folders)
        {
            placeholder.Add(run.Component(folder + Description));
            run.AddPayload(folder + Manifest, folder + Manifest);
        }

        foreach (var folder in folders)
            foreach (var file in run.Source.FilesBelow(folder).Where(file => file != folder + Manifest && file != folder + Description))
                run.AddPayload(file, file);
    }
}
