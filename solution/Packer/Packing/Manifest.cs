using System.Globalization;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Packing;

/// <summary>The package's solution.xml: the source's Other/Solution.xml with the flag of the kind that is packed.</summary>
public static class Manifest
{
    /// <summary>The file in the source.</summary>
    public const string SourcePath = "Other/Solution.xml";

    private const int BothKinds = 2;

    /// <summary>The manifest for a package of the kind.</summary>
    /// <exception cref="SourceRefusedException">The source was extracted for the other kind only.</exception>
    public static XElement For(PackageKind kind, SourceFolder source)
    {
        var manifest = source.Xml(SourcePath).Root!;
        var flag = manifest.Element("SolutionManifest")?.Element("Managed");
        if (flag is null || !int.TryParse(flag.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var written))
            throw new SourceRefusedException(SourcePath, "SolutionManifest/Managed is missing or not a number", "Write <Managed>2</Managed>");
        if (written != BothKinds && written != (int)kind)
            throw new SourceRefusedException(SourcePath, $"Managed is {written}, so the source cannot be packed as {kind}", "Write <Managed>2</Managed>");
        flag.Value = ((int)kind).ToString(CultureInfo.InvariantCulture);
        return manifest;
    }
}
