using System;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.SolutionPacker.Packing.Families;

/// <summary>Canvas apps and custom pages: NAME.meta.xml, which names its picture, its document and what else belongs to it.</summary>
public sealed record CanvasApps() : Family("CanvasApps", "CanvasApps")
{
    private static readonly string[] References = ["BackgroundImageUri", "DocumentUri", "AdditionalUri"];

    /// <inheritdoc />
    public override void Fill(XElement placeholder, PackingRun run)
    {
        foreach (var file in run.Source.Files(Folder).Where(file => file.EndsWith(".meta.xml", StringComparison.OrdinalIgnoreCase)))
        {
            var app = run.Component(file);
            placeholder.Add(app);
            foreach (var reference in References.SelectMany(name => app.Descendants(name)).Where(reference => reference.Value.Length > 0))
                run.AddPayload(reference.Value, reference.Value.TrimStart('/'));
        }
    }
}
