using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>Turns an unpacked solution into the entries of a package, as Microsoft's SolutionPackager does from the same source.</summary>
public static class SolutionPackage
{
    /// <summary>The file that holds a placeholder for each family.</summary>
    public const string CustomizationsSource = "Other/Customizations.xml";

    // Without components these are written <X /> even where the source has <X></X>; the other families keep what the source has.
    private static readonly string[] Shortened =
    [
        "Workflows", "FieldSecurityProfiles", "EntityMaps", "EntityRelationships", "OrganizationSettings", "WebResources", "SolutionPluginAssemblies",
        "ServiceEndpoints", "Reports", "CanvasApps", "Connectors",
    ];

    /// <summary>The entries in package order: the two documents, payload, copied folders, content types.</summary>
    /// <exception cref="SourceRefusedException">A file that the package needs is missing or not well-formed, or the kind does not fit.</exception>
    public static IReadOnlyList<PackageEntry> Pack(SourceFolder source, PackageKind kind)
    {
        var manifest = Manifest.For(kind, source);
        var run = new PackingRun(source, kind);
        var customizations = source.Xml(CustomizationsSource).Root!;
        var families = Fill(customizations, run);
        foreach (var file in ComponentFolders.Files(source, families.Select(family => family.Folder))) run.AddPayload(file, file);

        return
        [
            new PackageEntry("customizations.xml", XmlText.Bytes(customizations)),
            new PackageEntry("solution.xml", XmlText.Bytes(manifest)),
            .. run.Payload,
            ContentTypes.For(run.Payload),
        ];
    }

    // A placeholder that already holds components is packed as it is, and its family's files are then not read.
    private static List<Family> Fill(XElement customizations, PackingRun run)
    {
        var filled = new List<Family>();
        foreach (var placeholder in customizations.Elements().Where(element => !element.HasElements).ToList())
        {
            if (AllFamilies.Of(placeholder.Name.LocalName) is not { } family) continue;
            family.Fill(placeholder, run);
            if (Shortened.Contains(family.Element) && !placeholder.Nodes().Any()) placeholder.RemoveNodes();
            filled.Add(family);
        }

        return filled;
    }
}
