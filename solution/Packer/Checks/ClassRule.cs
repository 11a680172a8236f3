using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks;

/// <summary>Whether the class that a step or custom API names is in the built assemblies.</summary>
internal static class ClassRule
{
    /// <summary>The class of an export key, or a problem. The class that the component's name speaks of gives the remedy.</summary>
    /// <param name="classes">The classes at hand; without any, nothing can be said.</param>
    /// <param name="document">The step or custom API.</param>
    /// <param name="key">The element that holds the key.</param>
    /// <param name="name">The component's name.</param>
    public static Problem? Check(IReadOnlyList<PluginClass> classes, SourceDocument document, XElement key, string name)
    {
        if (classes.Count == 0 || classes.Any(found => found.ExportKey == key.Value)) return null;
        var meant = classes.Where(found => found.ExportKey is not null && IsMeant(found.FullName, name)).OrderByDescending(found => found.FullName.Length).FirstOrDefault();
        return meant is null
            ? document.Problem(key, $"the export key belongs to no plug-in class of the package, and no class is called as {name} says", "Add the class, or name it in the component's name")
            : document.Problem(key, $"the export key is not that of {meant.FullName}", $"Write {meant.ExportKey}");
    }

    /// <summary>A problem when a classic assembly lacks the class of an assembly-qualified name.</summary>
    public static Problem? CheckName(IReadOnlyList<PluginClass> classes, SourceDocument document, XElement name)
    {
        var type = name.Value.Split(',')[0].Trim();
        return classes.Count == 0 || classes.Any(found => found.ExportKey is null && found.FullName == type)
            ? null
            : document.Problem(name, $"no assembly has a plug-in class {type}", "Correct the name, or build the assembly that has it");
    }

    // Full name, or the last part of it: "pcrm_Quote" speaks of …Quoting.Quote.
    private static bool IsMeant(string fullName, string name)
    {
        var simple = fullName[(fullName.LastIndexOf('.') + 1)..];
        return name.StartsWith(fullName + ":", StringComparison.Ordinal) || name == fullName || name.EndsWith("_" + simple, StringComparison.Ordinal);
    }
}
