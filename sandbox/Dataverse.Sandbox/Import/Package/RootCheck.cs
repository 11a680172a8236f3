using System;
using System.Globalization;
using System.Linq;
using Dataverse.Sandbox.Import.Components;

namespace Dataverse.Sandbox.Import.Package;

/// <summary>Every root component that solution.xml lists must be in the zip, or be here already.</summary>
internal static class RootCheck
{
    public static void Check(Reading reading, Resolver resolver)
    {
        foreach (var twice in reading.Manifest.Roots.GroupBy(root => (root.Type, root.Key.ToLowerInvariant())).Where(group => group.Count() > 1))
            reading.Faults.Add(Fault(twice.First(), "It is listed twice.", "Remove one."));
        foreach (var root in reading.Manifest.Roots) Check(root, reading, resolver);
    }

    private static void Check(RootComponent root, Reading reading, Resolver resolver)
    {
        if (!int.TryParse(root.Type, NumberStyles.Integer, CultureInfo.InvariantCulture, out var code) || Kind.Of(code) is not { } kind)
        {
            if (!reading.Unsupported.Any(unsupported => unsupported.Name.Equals(root.Key, StringComparison.OrdinalIgnoreCase)))
                reading.NotSupported($"component of type {root.Type}", root.Key,
                    "The sandbox does not have this kind of component; it is not in the organisation.");
            return;
        }

        // Of a package the assembly is sometimes listed, and never written.
        if (kind == Kind.PluginAssembly && reading.Components.Exists(component => component.Kind == Kind.PluginPackage)) return;
        var isHere = reading.Components.Exists(component => component.Kind == kind
            && (component.Id.ToString() == root.Key || component.Keys.Contains(root.Key, StringComparer.OrdinalIgnoreCase)));
        if (isHere || IsInstalled(kind, root.Key, reading, resolver)) return;
        if (kind == Kind.WebResource && !root.Key.StartsWith(reading.Manifest.Prefix + "_", StringComparison.OrdinalIgnoreCase))
        {
            reading.NotSupported(kind.Label, root.Key, "It belongs to another publisher and is not in the zip; it is not in the organisation.");
            return;
        }

        reading.Missing.Add(Fault(root, $"The zip holds no such {kind.Label}.",
            "Pack the solution again with it (an empty placeholder in Customizations.xml loses a whole family), or take it out of the root components."));
    }

    private static bool IsInstalled(Kind kind, string key, Reading reading, Resolver resolver) => kind.Code switch
    {
        1 => reading.Catalog.Find(key) is not null,
        9 => reading.Catalog.Choices.Any(choice => choice.Name.Equals(key, StringComparison.OrdinalIgnoreCase)),
        10 => reading.Catalog.FindOneToMany(key) is not null || reading.Catalog.FindManyToMany(key) is not null,
        2 or 14 => true,
        _ => resolver.Installed(kind, key.ToLowerInvariant()) is not null,
    };

    private static ImportFault Fault(RootComponent root, string fault, string remedy) =>
        new($"{Manifest.File}, root component {root.Type} '{root.Key}'", fault, remedy);
}
