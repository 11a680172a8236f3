using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>The manifest names every component once, and nothing that is not there.</summary>
public static class RootComponents
{
    private const int AssemblyType = 91;

    /// <summary>Components that are missing on one side, or named twice.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        var manifest = solution.Manifest;
        var roots = manifest.Root.Descendants("RootComponent").Select(Root).ToList();
        var named = roots.Select(root => (root.Type, root.Key)).ToHashSet();
        return
        [
            .. roots.GroupBy(root => (root.Type, root.Key)).Where(group => group.Count() > 1)
                .Select(group => manifest.Problem(group.Last().Element, $"the root component {Shown(group.Key)} is named twice", "Keep one")),
            .. roots.Where(root => root.Type != AssemblyType && !Exists(root.Type, root.Key, solution))
                .Select(root => manifest.Problem(root.Element, $"the root component {Shown((root.Type, root.Key))} is not in the source", "Add its file, or remove the entry")),
            .. solution.Components.Where(component => component.NeedsRoot && !named.Contains((component.Type, component.Key)))
                .Select(component => component.Document.Problem(null, $"the {component.Kind} {component.Key} is no root component", $"Add <RootComponent {Entry(component)} /> to {manifest.Path}")),
        ];
    }

    private static bool Exists(int type, string key, Solution solution) =>
        solution.Components.Any(component => component.Type == type && component.Key == key);

    private static (int Type, string Key, XElement Element) Root(XElement element)
    {
        var type = int.TryParse(element.Attribute("type")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var id = element.Attribute("id")?.Value;
        return (type, id is null ? element.Attribute("schemaName")?.Value ?? "" : Component.Id(id), element);
    }

    private static string Shown((int Type, string Key) root) => $"{root.Key} of type {root.Type}";

    private static string Entry(Component component) =>
        $"type=\"{component.Type}\" {(component.Key.StartsWith('{') ? "id" : "schemaName")}=\"{component.Key}\"";
}
