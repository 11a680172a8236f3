using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Apps;

/// <summary>Every connection reference that a flow uses is declared in Other/Customizations.xml, which is also where it would be lost.</summary>
public static class FlowConnections
{
    /// <summary>One problem a reference that is not declared.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        var declared = solution.Customizations.Root.Descendants("connectionreference")
            .Select(reference => reference.Attribute("connectionreferencelogicalname")?.Value ?? "")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var flow in solution.Source.FilesBelow("Workflows").Where(file => file.EndsWith(".json", StringComparison.Ordinal)))
            foreach (var name in Used(solution.Source.Json(flow)).Where(name => !declared.Contains(name)).Distinct())
                yield return new Problem(flow, $"the connection reference {name} is not declared", $"Add a connectionreference to {solution.Customizations.Path}");
    }

    private static List<string> Used(ReadOnlyMemory<byte> json)
    {
        using var flow = JsonDocument.Parse(json);
        if (!flow.RootElement.TryGetProperty("properties", out var properties)) return [];
        if (!properties.TryGetProperty("connectionReferences", out var references)) return [];
        return references.EnumerateObject().Select(reference => Name(reference.Value)).OfType<string>().ToList();
    }

    private static string? Name(JsonElement reference) =>
        reference.TryGetProperty("connection", out var connection) && connection.TryGetProperty("connectionReferenceLogicalName", out var name)
            ? name.GetString()
            : null;
}
