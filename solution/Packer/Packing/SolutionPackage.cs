using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>Turns an unpacked solution into the entries of a package, as Microsoft's SolutionPackager does from the same source.</summary>
public static class SolutionPackage
{
    private const string CustomizationsSource = "Other/Customizations.xml";

    /// <summary>The entries in package order: the two documents, payload, copied folders, content types.</summary>
    /// <exception cref="SourceRefusedException">A file that the package needs is missing or not well-formed, or the kind does not fit.</exception>
    public static IReadOnlyList<PackageEntry> Pack(SourceFolder source, PackageKind kind)
    {
        var manifest = Manifest.For(kind, source);
        var run = new PackingRun(source, kind);
        var customizations = Customizations(run);
        foreach (var file in ComponentFolders.Files(source)) run.AddPayload(file, file);

        return
        [
            new PackageEntry("customizations.xml", XmlText.Bytes(customizations)),
            new PackageEntry("solution.xml", XmlText.Bytes(manifest)),
            .. run.Payload,
            ContentTypes.For(run.Payload),
        ];
    }

    private static XElement Customizations(PackingRun run)
    {
        var customizations = run.Source.Xml(CustomizationsSource).Root!;
        foreach (var placeholder in customizations.Elements().ToList())
            AllFamilies.Of(placeholder.Name.LocalName)?.Fill(placeholder, run);
        return customizations;
    }
}
