using System;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Plugins;

/// <summary>Whether the class that a step or custom API names is in the built assemblies. Without all of them nothing can be said.</summary>
internal static class ClassRule
{
    /// <summary>A problem when no class has an export key; the class that the component's name speaks of gives the remedy.</summary>
    /// <param name="plugins">The classes.</param>
    /// <param name="document">The step or custom API.</param>
    /// <param name="key">The element that holds the key.</param>
    /// <param name="name">The component's name.</param>
    public static Problem? Check(PluginClassList plugins, SourceDocument document, XElement key, string name)
    {
        if (!plugins.IsComplete || plugins.Classes.Any(found => IsKey(found, key.Value))) return null;
        var meant = plugins.Classes.Where(found => IsMeant(found.FullName, name)).OrderByDescending(found => found.FullName.Length).FirstOrDefault();
        return meant is null
            ? document.Problem(key, $"the export key belongs to no plug-in class of the solution, and no class is called as '{name}' says", "Add the class, or name it in the component's name")
            : document.Problem(key, $"the export key is not that of {meant.FullName}", $"Write {meant.ExportKey}");
    }

    /// <summary>A problem when no classic assembly has the class of an assembly-qualified name.</summary>
    public static Problem? CheckName(PluginClassList plugins, SourceDocument document, XElement name)
    {
        var type = name.Value.Split(',')[0].Trim();
        return !plugins.IsComplete || plugins.Classes.Any(found => !found.IsPackaged && found.FullName == type)
            ? null
            : document.Problem(name, $"no assembly has a plug-in class {type}", "Correct the name, or build the assembly that has it");
    }

    private static bool IsKey(PluginClass found, string key) =>
        found.IsPackaged ? found.ExportKey == key : Guid.TryParse(key, out var id) && Guid.TryParse(found.ExportKey, out var own) && id == own;

    // Full name, or the last part of it: "pcrm_Quote" speaks of …Quoting.Quote.
    private static bool IsMeant(string fullName, string name)
    {
        var simple = fullName[(fullName.LastIndexOf('.') + 1)..];
        return name.StartsWith(fullName + ":", StringComparison.Ordinal) || name == fullName || name.EndsWith("_" + simple, StringComparison.Ordinal);
    }
}
