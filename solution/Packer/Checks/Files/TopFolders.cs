using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>
/// The top folders are known ones, in their exact case. A family's folder in another case is lost on a disk that tells cases apart, and
/// every unknown folder is shipped to customers, file by file.
/// </summary>
public static class TopFolders
{
    // Components of the solution component framework that solutions of this kind hold; add a name when a solution needs it.
    private static readonly string[] ComponentFolders =
    [
        "appactionrules", "appactions", "appsettings", "attributemaskingrules", "catalogassignments", "catalogs", "customapis",
        "environmentvariabledefinitions", "maskingrules", "pluginpackages", "securedmaskingcolumns", "settingdefinitions",
    ];

    private static readonly IReadOnlyList<string> Known =
        [.. AllFamilies.InOrder.Select(family => family.Folder).Append("Other").Concat(ComponentFolders).Distinct()];

    /// <summary>One problem a folder.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        foreach (var folder in solution.Source.Folders("").Where(folder => !Known.Contains(folder)))
        {
            var meant = Known.FirstOrDefault(known => known.Equals(folder, StringComparison.OrdinalIgnoreCase));
            yield return meant is null
                ? new Problem(folder, "the folder is no component folder, and its files would be shipped in the package", "Move it out of the source")
                : new Problem(folder, "the folder has the wrong case, and its components would be lost", "Rename it to " + meant);
        }
    }
}
