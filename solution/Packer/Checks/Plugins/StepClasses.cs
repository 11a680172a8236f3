using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Plugins;

/// <summary>Each step names one class that exists, and each packaged class is used by a step or a custom API.</summary>
public static class StepClasses
{
    private const string ServiceEndpointHandler = "4618";

    /// <summary>Steps without a class; classes without a use are only noted, since a solution may register them while it runs.</summary>
    public static IEnumerable<Problem> Find(Solution solution) =>
    [
        .. solution.Steps.Where(step => step.Value("EventHandlerTypeCode") != ServiceEndpointHandler).Select(step => OfStep(step, solution)).OfType<Problem>(),
        .. Unused(solution),
    ];

    private static Problem? OfStep(SourceDocument step, Solution solution)
    {
        var (key, name) = (step.Root.Element("PluginTypeExportKey"), step.Root.Element("PluginTypeName"));
        if (key is not null) return ClassRule.Check(solution.Plugins, step, key, step.Root.Attribute("Name")?.Value ?? "");
        return name is null
            ? step.Problem(step.Root, "the step names no class", "Add a PluginTypeExportKey after the message")
            : ClassRule.CheckName(solution.Plugins, step, name);
    }

    private static IEnumerable<Problem> Unused(Solution solution)
    {
        var used = solution.Steps.SelectMany(step => step.Root.Elements("PluginTypeExportKey"))
            .Concat(solution.CustomApis.SelectMany(api => api.Root.Descendants("plugintypeexportkey")))
            .Select(key => key.Value)
            .ToHashSet();
        return solution.Plugins.Classes
            .Where(found => found.IsPackaged && !used.Contains(found.ExportKey))
            .Select(found => new Problem(found.Assembly, $"no step and no custom API uses {found.FullName}", "Register it, or remove it") { IsNote = true });
    }
}
