using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>
/// Other/Customizations.xml has an empty element for each family that the source has files of, in the order of exports. Without it the
/// whole family is lost.
/// </summary>
public static class Placeholders
{
    private static readonly string[] Order =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings",
        "optionsets", "Dashboards", "InteractionCentricDashboards", "WebResources", "CustomControls", "SolutionPluginAssemblies",
        "SdkMessageProcessingSteps", "ServiceEndpoints", "Reports", "AppModuleSiteMaps", "AppModules", "EntityDataProviders", "CanvasApps",
        "Connectors", "connectionreferences", "Languages",
    ];

    // Written in place, not filled from files.
    private static readonly string[] Written = ["connectionreferences", "Languages"];

    /// <summary>Missing, filled, unknown and misplaced placeholders.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        var document = solution.Customizations;
        var present = document.Root.Elements().ToList();
        return [.. Missing(solution, present), .. Filled(document, present), .. Misplaced(document, present)];
    }

    private static IEnumerable<Problem> Missing(Solution solution, List<XElement> present)
    {
        var names = present.Select(element => element.Name.LocalName).ToHashSet();
        foreach (var family in AllFamilies.InOrder.Where(family => !names.Contains(family.Element) && family.HasFiles(solution.Source)))
            yield return solution.Customizations.Problem(null, $"there is no <{family.Element} />, so everything of that kind would be lost", $"Add <{family.Element} />");
        if (!names.Contains("Languages"))
            yield return solution.Customizations.Problem(null, "there is no <Languages>", "Add <Languages><Language>1033</Language></Languages>");
    }

    private static IEnumerable<Problem> Filled(SourceDocument document, List<XElement> present) => present
        .Where(element => element.HasElements && !Written.Contains(element.Name.LocalName))
        .Select(element => document.Problem(element, $"<{element.Name.LocalName}> is not empty, so its files would be copied and not read", "Move its content into files"));

    private static IEnumerable<Problem> Misplaced(SourceDocument document, List<XElement> present)
    {
        var last = -1;
        foreach (var element in present)
        {
            var at = Array.IndexOf(Order, element.Name.LocalName);
            if (at < 0) yield return document.Problem(element, $"<{element.Name.LocalName}> is no family that this packer knows", "Remove it");
            else if (at < last) yield return document.Problem(element, $"<{element.Name.LocalName}> stands too late", $"Put it before <{Order[last]} />");
            else last = at;
        }
    }
}
