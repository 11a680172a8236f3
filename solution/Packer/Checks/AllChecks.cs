using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Checks.Apps;
using Dataverse.SolutionPacker.Checks.Files;
using Dataverse.SolutionPacker.Checks.Plugins;
using Dataverse.SolutionPacker.Checks.Tables;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks;

/// <summary>
/// Everything that is checked before a source is packed: what Microsoft's tool silently loses or ships, and what an import would reject.
/// </summary>
public static class AllChecks
{
    /// <summary>The checks that read a solution, each with all it finds.</summary>
    public static readonly IReadOnlyList<Func<Solution, IEnumerable<Problem>>> InOrder =
    [
        TopFolders.Find,
        Placeholders.Find,
        TableFolders.Find,
        ManagedVariants.Find,
        Versions.Find,
        RootComponents.Find,
        RelationshipIndex.Find,
        RelationshipColumns.Find,
        ContentFiles.Find,
        UniqueIds.Find,
        ComponentKeys.Find,
        PluginPackageFiles.Find,
        StepClasses.Find,
        StepStages.Find,
        StepColumns.Find,
        CustomApiDefinitions.Find,
        QueryTypes.Find,
        ViewColumns.Find,
        FormColumns.Find,
        FormParts.Find,
        ColumnChoices.Find,
        KeyColumns.Find,
        RolePrivileges.Find,
        AppComponents.Find,
        FlowConnections.Find,
    ];

    /// <summary>
    /// Checks a source. Files that are not well-formed are reported alone, since nothing else can be said before they are repaired.
    /// </summary>
    /// <param name="source">The unpacked solution.</param>
    /// <param name="assemblies">Built plug-in assemblies, for a package whose nupkg is not there.</param>
    public static IReadOnlyList<Problem> Find(SourceFolder source, IReadOnlyList<byte[]>? assemblies = null)
    {
        var malformed = WellFormedFiles.Find(source).ToList();
        if (malformed.Count > 0) return malformed;
        var solution = new Solution(source, assemblies);
        return InOrder.SelectMany(check => check(solution)).ToList();
    }
}
