using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>
/// Each folder of Entities is a table of that name, its sub-folders are known ones in their exact case, and Entity.xml has the placeholder
/// for each that has files. Without it forms, views and charts are lost without a word.
/// </summary>
public static class TableFolders
{
    private static readonly string[] FormKinds = ["main", "mobile", "quick", "quickCreate", "card", "dialog", "appointmentBook", "taskBasedForm"];

    // Folder or file, and the element of Entity.xml that it fills.
    private static readonly (string Name, string? Element)[] Parts =
    [
        ("Entity.xml", null), ("FormXml", "FormXml"), ("SavedQueries", "SavedQueries"), ("Visualizations", "Visualizations"),
        ("RibbonDiff.xml", "RibbonDiffXml"), ("Formulas", null),
    ];

    /// <summary>One problem a folder, file or placeholder.</summary>
    public static IEnumerable<Problem> Find(Solution solution) =>
    [
        .. solution.Source.Files("Entities").Select(file => new Problem(file, "a file lies beside the tables and would be lost", "Move it into a table's folder")),
        .. solution.Source.Folders("Entities").Where(folder => !solution.Source.Has(folder + "/Entity.xml"))
            .Select(folder => new Problem(folder, "the table has no Entity.xml", "Add it, or remove the folder")),
        .. solution.Tables.SelectMany(table => Of(table, solution.Source)),
    ];

    private static IEnumerable<Problem> Of(Table table, SourceFolder source)
    {
        if (table.Folder != "Entities/" + table.SchemaName)
            yield return table.Document.Problem(null, $"the folder is not called {table.SchemaName}, as the table is", "Rename the folder, or correct the name");
        if (table.Document.Value("Name") != table.SchemaName)
            yield return table.Document.Problem(table.Document.Root.Element("Name"), "Name and EntityInfo/entity/@Name differ", "Write the same name in both");
        foreach (var part in source.Folders(table.Folder).Concat(source.Files(table.Folder)))
            if (PartProblem(part, table, source) is { } problem)
                yield return problem;
        foreach (var kind in source.Folders(table.Folder + "/FormXml").Where(kind => !FormKinds.Contains(Last(kind))))
            yield return new Problem(kind, Last(kind) + " is no kind of form", "Name the folder one of " + string.Join(", ", FormKinds));
    }

    private static Problem? PartProblem(string path, Table table, SourceFolder source)
    {
        var name = Last(path);
        var (part, element) = Parts.FirstOrDefault(known => known.Name == name);
        if (part is null)
        {
            var meant = Parts.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Name;
            return new Problem(path, "no part of a table has this name, so it would be lost", meant is null ? "Remove it" : "Rename it to " + meant);
        }

        var isUsed = element is not null && (source.Has(path) || source.FilesBelow(path).Any());
        return isUsed && table.Document.Root.Element(element!) is null
            ? table.Document.Problem(null, $"there is no <{element} />, so {path} would be lost", $"Add <{element} /> at the end of Entity")
            : null;
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
