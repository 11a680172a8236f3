using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Dataverse.Sandbox.Import.Package;

/// <summary>What solution.xml says.</summary>
internal sealed record Manifest
{
    public const string File = "solution.xml";

    public required string UniqueName { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required Version Version { get; init; }

    /// <summary>The version as written.</summary>
    public required string VersionText { get; init; }

    public required bool IsManaged { get; init; }

    public required int Language { get; init; }

    public required string PublisherName { get; init; }

    public required string PublisherLabel { get; init; }

    public required string Prefix { get; init; }

    public required int OptionPrefix { get; init; }

    public required IReadOnlyList<RootComponent> Roots { get; init; }

    public required IReadOnlyList<MissingDependency> MissingDependencies { get; init; }

    /// <summary>Reads it; null, and faults, when it cannot be used.</summary>
    public static Manifest? Read(SolutionZip zip, ICollection<ImportFault> faults)
    {
        if (zip.Xml(File, faults)?.Root is not { } root) return null;
        if (root.Element("SolutionManifest") is not { } manifest)
        {
            faults.Add(new ImportFault(File, "There is no SolutionManifest in it.",
                "This is not a Dataverse solution; choose the zip that was exported or packed."));
            return null;
        }

        var language = int.TryParse((string?)root.Attribute("languagecode"), out var code) ? code : 1033;
        var publisher = manifest.Element("Publisher");
        var name = manifest.Text("UniqueName");
        if (name.Length == 0) faults.Add(new ImportFault($"{File}, UniqueName", "The solution has no unique name.", "Write one."));
        if (publisher is null) faults.Add(new ImportFault($"{File}, Publisher", "The solution has no publisher.", "Write one, with its prefix."));
        if (!System.Version.TryParse(manifest.Text("Version"), out var version))
            faults.Add(new ImportFault($"{File}, Version", $"'{manifest.Text("Version")}' is not a version.", "Write four numbers, as 1.0.0.0."));
        var managed = manifest.Text("Managed");
        if (managed is not ("0" or "1"))
            faults.Add(new ImportFault($"{File}, Managed", $"'{managed}' is neither 0 (unmanaged) nor 1 (managed).",
                "Pack the source; a zip is one or the other."));
        if (faults.Count > 0 || publisher is null || version is null) return null;

        return new Manifest
        {
            UniqueName = name,
            Name = Labels.Of(manifest.Element("LocalizedNames"), language) ?? name,
            Description = Labels.Of(manifest.Element("Descriptions"), language) ?? "",
            Version = version,
            VersionText = manifest.Text("Version"),
            IsManaged = managed == "1",
            Language = language,
            PublisherName = publisher.Text("UniqueName"),
            PublisherLabel = Labels.Of(publisher.Element("LocalizedNames"), language) ?? publisher.Text("UniqueName"),
            Prefix = publisher.Text("CustomizationPrefix"),
            OptionPrefix = int.TryParse(publisher.Text("CustomizationOptionValuePrefix"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var prefix)
                ? prefix : 10000,
            Roots = [.. manifest.Elements("RootComponents").Elements("RootComponent").Select(RootComponent.Read)],
            MissingDependencies = [.. manifest.Elements("MissingDependencies").Elements("MissingDependency").Select(MissingDependency.Read)],
        };
    }
}

/// <summary>A component that the solution says it holds.</summary>
/// <param name="Type">Component type number, or name.</param>
/// <param name="Key">Schema name, or id without braces.</param>
/// <param name="Behavior">0 with its parts, 1 without, 2 shell only.</param>
internal sealed record RootComponent(string Type, string Key, int Behavior)
{
    public static RootComponent Read(XElement element) => new(
        (string?)element.Attribute("type") ?? "",
        (string?)element.Attribute("schemaName") ?? ((string?)element.Attribute("id") ?? "").Trim('{', '}').ToLowerInvariant(),
        element.WholeIn("behavior") ?? 0);
}

/// <summary>Something that the solution needs and does not hold.</summary>
/// <param name="Type">Component type number, or name.</param>
/// <param name="Name">Schema name, or id.</param>
/// <param name="Table">For a part of a table: that table's schema name.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Solution">The solution that likely has it.</param>
/// <param name="Dependent">What needs it.</param>
internal sealed record MissingDependency(string Type, string Name, string Table, string Label, string Solution, string Dependent)
{
    public static MissingDependency Read(XElement element)
    {
        var required = element.Element("Required");
        var dependent = element.Element("Dependent");
        return new MissingDependency(
            (string?)required?.Attribute("type") ?? "",
            NameOf(required),
            (string?)required?.Attribute("parentSchemaName") ?? "",
            (string?)required?.Attribute("displayName") ?? "",
            (string?)required?.Attribute("solution") ?? "",
            $"{(string?)dependent?.Attribute("displayName") ?? NameOf(dependent)}");
    }

    private static string NameOf(XElement? element) => (string?)element?.Attribute("schemaName")
        ?? ((string?)element?.Attribute("id"))?.Trim('{', '}')
        ?? element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.StartsWith("id.", StringComparison.Ordinal))?.Value ?? "";
}
