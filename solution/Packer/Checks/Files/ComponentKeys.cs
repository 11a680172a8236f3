using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dataverse.SolutionPacker.Packing;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>
/// In the copied folders a component lies in a folder named by its key, in a file named by its kind: customapis/KEY/customapi.xml. The
/// import finds it by that.
/// </summary>
public static class ComponentKeys
{
    private const string Plain = "_-.!";

    /// <summary>Misnamed folders and files, and values that belong to one environment.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        foreach (var file in ComponentFolders.Files(solution.Source, AllFamilies.InOrder.Select(family => family.Folder)))
        {
            if (file.EndsWith("/environmentvariablevalues.json", StringComparison.Ordinal))
                yield return new Problem(file, "the value of one environment would be shipped to every other", "Remove it; a default belongs into the definition");
            if (file.EndsWith(".xml", StringComparison.Ordinal) && Misnamed(solution.Read(file)) is { } problem)
                yield return problem;
        }
    }

    private static Problem? Misnamed(SourceDocument document)
    {
        var steps = document.Path.Split('/');
        var kind = document.Root.Name.LocalName;
        if (steps[^1] != kind + ".xml") return document.Problem(null, $"a {kind} stands in a file of another name", $"Rename the file to {kind}.xml");
        var key = document.Root.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration);
        if (key is null) return document.Problem(document.Root, $"the {kind} has no key attribute", "Write its unique name as an attribute of the root");
        return steps.Length < 2 || steps[^2] == Folder(key.Value)
            ? null
            : document.Problem(key, $"the folder is called {steps[^2]}, the key is {key.Value}", $"Rename the folder to {Folder(key.Value)}");
    }

    // Characters that a path may not hold are written as their code.
    private static string Folder(string key)
    {
        var folder = new StringBuilder();
        foreach (var letter in key)
        {
            if (char.IsAsciiLetterOrDigit(letter) || Plain.Contains(letter, StringComparison.Ordinal)) folder.Append(letter);
            else folder.Append('_').Append(((int)letter).ToString("X2", CultureInfo.InvariantCulture));
        }

        return folder.ToString();
    }
}
