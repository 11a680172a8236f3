using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Apps;

/// <summary>What an app and its site map show exists: tables, site map, forms, views, charts, roles, icons.</summary>
public static class AppComponents
{
    private const int TableType = 1;
    private const int WebResourceType = 61;
    private const int RoleType = 20;
    private const string IconFolder = "/WebResources/";
    private static readonly int[] Checked = [26, 59, 60, 62];

    // The icon that every environment has.
    private static readonly Guid StockIcon = new("953b9fac-1e5e-e611-80d6-00155ded156f");

    /// <summary>One problem a dangling reference.</summary>
    public static IEnumerable<Problem> Find(Solution solution) =>
    [
        .. solution.Documents("AppModules").SelectMany(app => OfApp(app, solution)),
        .. solution.Documents("AppModuleSiteMaps").SelectMany(map => OfSiteMap(map, solution)),
    ];

    private static IEnumerable<Problem> OfApp(SourceDocument app, Solution solution)
    {
        foreach (var shown in app.Root.Descendants("AppModuleComponent"))
        {
            var (type, name) = ((int?)shown.Attribute("type") ?? 0, shown.Attribute("schemaName")?.Value ?? Component.Id(shown.Attribute("id")?.Value));
            if (type == TableType && ColumnRule.CheckTable(solution, app, shown, name) is { } missing) yield return missing;
            if (Checked.Contains(type) && !solution.Components.Any(component => component.Type == type && component.Key == name))
                yield return app.Problem(shown, $"the app shows {name} of type {type}, which is not in the source", "Add it, or remove the entry");
        }

        foreach (var role in app.Root.Descendants("AppModuleRoleMaps").Elements("Role").Where(role => !Exists(solution, RoleType, Component.Id(role.Attribute("id")?.Value))))
            yield return app.Note(role, $"the role {role.Attribute("id")?.Value} is not in the source", "It is taken as the platform's");
        if (app.Root.Element("WebResourceId") is { } icon && Guid.TryParse(icon.Value, out var id) && id != StockIcon && !HasIcon(solution, id))
            yield return app.Problem(icon, "the app's icon is no web resource of the source", "Add it, or write " + StockIcon);
    }

    private static IEnumerable<Problem> OfSiteMap(SourceDocument map, Solution solution)
    {
        foreach (var area in map.Root.Descendants("SubArea").Where(area => area.Attribute("Entity") is not null))
            if (ColumnRule.CheckTable(solution, map, area, area.Attribute("Entity")!.Value) is { } missing)
                yield return missing;
        foreach (var icon in map.Root.Descendants().Attributes().Where(value => value.Value.StartsWith(IconFolder, StringComparison.Ordinal)))
            if (solution.IsOwnName(icon.Value[IconFolder.Length..]) && !Exists(solution, WebResourceType, icon.Value[IconFolder.Length..]))
                yield return map.Problem(icon, $"there is no web resource {icon.Value[IconFolder.Length..]}", "Add it, or correct the path");
    }

    private static bool Exists(Solution solution, int type, string key) =>
        solution.Components.Any(component => component.Type == type && component.Key == key);

    private static bool HasIcon(Solution solution, Guid id) =>
        solution.Documents("WebResources").Any(resource => Guid.TryParse(resource.Value("WebResourceId"), out var found) && found == id);
}
