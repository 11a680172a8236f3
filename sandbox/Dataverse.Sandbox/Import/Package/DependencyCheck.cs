using System;
using System.Globalization;
using System.Linq;
using Dataverse.Sandbox.Import.Components;

namespace Dataverse.Sandbox.Import.Package;

/// <summary>Everything that solution.xml says it needs from other solutions must be here.</summary>
internal static class DependencyCheck
{
    public static void Check(Reading reading, Resolver resolver)
    {
        foreach (var missing in reading.Manifest.MissingDependencies.GroupBy(missing => (
            missing.Type, missing.Table.ToLowerInvariant(), missing.Name.ToLowerInvariant())))
            Check(missing.First(), [.. missing.Select(each => each.Dependent).Distinct()], reading, resolver);
    }

    private static void Check(MissingDependency missing, string[] dependents, Reading reading, Resolver resolver)
    {
        var kind = int.TryParse(missing.Type, NumberStyles.Integer, CultureInfo.InvariantCulture, out var code) ? Kind.Of(code) : null;
        var name = missing.Table.Length > 0 ? $"{missing.Table}.{missing.Name}" : missing.Name;
        var needs = $"needed by {string.Join(", ", dependents.Take(3))}{(dependents.Length > 3 ? $" and {dependents.Length - 3} more" : "")}";
        if (kind is null)
        {
            reading.NotSupported($"dependency of type {missing.Type}", $"{name} ({needs})", "The sandbox does not have this kind of component.");
            return;
        }

        if (IsHere(kind, missing, reading, resolver)) return;
        var from = missing.Solution is not ("" or "Active")
            ? $"Import the solution {missing.Solution} first."
            : "Import the solution that has it first, or add it to this one.";
        var fault = new ImportFault($"{Manifest.File}, missing dependency",
            $"The {kind.Label} '{name}'{(missing.Label.Length > 0 ? $" ({missing.Label})" : "")} is not here; {needs}.", from);
        // What the sandbox never has of the platform's own parts cannot be demanded of an organisation.
        var isOfPlatform = missing.Solution.StartsWith("System", StringComparison.Ordinal);
        if (kind.IsMetadata || (!isOfPlatform && (kind == Kind.PluginType || kind == Kind.PluginAssembly || kind == Kind.Role))) reading.Missing.Add(fault);
        else reading.NotSupported(kind.Label, $"{name} ({needs})", $"It is not here. {from}");
    }

    private static bool IsHere(Kind kind, MissingDependency missing, Reading reading, Resolver resolver) => kind.Code switch
    {
        1 => reading.Catalog.Find(missing.Name) is not null,
        2 => reading.Catalog.Find(missing.Table)?.Find(missing.Name) is not null,
        9 => reading.Catalog.Choices.Any(choice => choice.Name.Equals(missing.Name, StringComparison.OrdinalIgnoreCase)),
        10 => reading.Catalog.FindOneToMany(missing.Name) is not null || reading.Catalog.FindManyToMany(missing.Name) is not null,
        14 => reading.Catalog.Find(missing.Table)?.Keys.Any(key => key.Name.Equals(missing.Name, StringComparison.OrdinalIgnoreCase)) == true,
        _ => resolver.Installed(kind, missing.Name.ToLowerInvariant()) is not null
            || reading.Components.Exists(component => component.Kind == kind
                && (component.Id.ToString().Equals(missing.Name, StringComparison.OrdinalIgnoreCase)
                || component.Keys.Contains(missing.Name, StringComparer.OrdinalIgnoreCase))),
    };
}
