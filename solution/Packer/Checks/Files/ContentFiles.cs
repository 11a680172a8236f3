using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>Every content file that a component names is there, and every content file is named by a component.</summary>
public static class ContentFiles
{
    /// <summary>Missing, nameless and unclaimed files.</summary>
    public static IEnumerable<Problem> Find(Solution solution) =>
    [
        .. Named(solution, "Workflows", "XamlFileName", "JsonFileName"),
        .. Named(solution, "PluginAssemblies", "FileName"),
        .. WebResourceProblems(solution),
        .. Formulas(solution),
        .. Referred(solution, "CanvasApps", "/CanvasApps/"),
        .. Referred(solution, "Connectors", "/Connector/"),
    ];

    private static IEnumerable<Problem> Named(Solution solution, string folder, params string[] elements)
    {
        var claimed = new HashSet<string>();
        foreach (var document in solution.Documents(folder, Content.Suffix))
        {
            var element = elements.Select(name => document.Root.Element(name)).FirstOrDefault(found => found is not null);
            var file = element?.Value.TrimStart('/') ?? "";
            claimed.Add(file);
            if (!solution.Source.Has(file)) yield return document.Problem(element ?? document.Root, $"the content file '{file}' is missing", "Add it, map it, or correct the name");
        }

        foreach (var file in solution.Source.FilesBelow(folder).Where(file => !file.EndsWith(".xml", StringComparison.Ordinal) && !claimed.Contains(file)))
            yield return new Problem(file, "no component names this file, so it would be lost", "Describe it in " + file + Content.Suffix);
    }

    private static IEnumerable<Problem> WebResourceProblems(Solution solution)
    {
        foreach (var document in solution.Documents("WebResources", Content.Suffix))
        {
            var content = document.Path[..^Content.Suffix.Length];
            if (!solution.Source.Has(content)) yield return document.Problem(null, "the content is missing", "Add " + content);
            if ("WebResources/" + document.Value("Name") != content) yield return document.Problem(document.Root.Element("Name"), "Name is not the file's place", $"Write {content["WebResources/".Length..]}");
            if (document.Value("FileName")?.StartsWith("/WebResources/", StringComparison.Ordinal) is not true)
                yield return document.Problem(document.Root.Element("FileName"), "FileName names no place in the package", "Write /WebResources/ and the flat name");
        }

        foreach (var file in solution.Source.FilesBelow("WebResources").Where(file => !file.EndsWith(Content.Suffix, StringComparison.Ordinal) && !solution.Source.Has(file + Content.Suffix)))
            yield return new Problem(file, "no component names this file, so it would be lost", "Describe it in " + file + Content.Suffix);
    }

    private static IEnumerable<Problem> Formulas(Solution solution) =>
        from table in solution.Tables
        from name in table.Columns.Values.Elements("FormulaDefinitionFileName")
        where name.Value.Length > 0 && !solution.Source.Has(table.Folder + name.Value)
        select table.Document.Problem(name, $"the formula {name.Value} is missing", $"Add {table.Folder}{name.Value}");

    private static IEnumerable<Problem> Referred(Solution solution, string folder, string entry) =>
        from document in solution.Documents(folder)
        from element in document.Root.Descendants()
        where !element.HasElements && element.Value.StartsWith(entry, StringComparison.Ordinal)
        where !solution.Source.Has(folder + "/" + element.Value[entry.Length..])
        select document.Problem(element, $"the content file {element.Value} is missing", $"Add it to {folder}");
}
