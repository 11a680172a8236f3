using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dataverse.SolutionPacker.Checks.Apps;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Plugins;

/// <summary>Each custom API has our prefix, names a class and a table that exist, and its parameters have types that exist.</summary>
public static class CustomApiDefinitions
{
    private const int LastType = 12;

    // Entity, EntityCollection, EntityReference: only these say of which table.
    private static readonly int[] RecordTypes = [3, 4, 5];

    /// <summary>What is wrong with each API and its parameters.</summary>
    public static IEnumerable<Problem> Find(Solution solution) =>
        solution.CustomApis.SelectMany(api => OfApi(api, solution).Concat(Parameters(api, solution)));

    private static IEnumerable<Problem> OfApi(SourceDocument api, Solution solution)
    {
        var name = api.Root.Attribute("uniquename")?.Value ?? "";
        if (!solution.IsOwnName(name)) yield return api.Problem(api.Root, $"the custom API {name} lacks the publisher's prefix", $"Begin the name with {solution.Prefix}_");

        var (key, type) = (api.Root.Descendants("plugintypeexportkey").FirstOrDefault(), api.Root.Element("plugintypeid"));
        if (key is not null && ClassRule.Check(solution.Plugins, api, key, name) is { } problem) yield return problem;
        if (type is null) yield return api.Problem(api.Root, $"the custom API {name} names no class", "Add plugintypeid with a plugintypeexportkey");

        var (binding, table) = (api.Root.Element("bindingtype"), api.Root.Element("boundentitylogicalname"));
        if (binding?.Value is not ("0" or "1" or "2")) yield return api.Problem(binding, $"the binding is '{binding?.Value}'", "Write 0 (none), 1 (row) or 2 (table)");
        if (binding?.Value is "0" == table is not null) yield return api.Problem(binding, "binding and bound table contradict each other", "Give a bound API its table, and only a bound one");
        if (table is not null && ColumnRule.CheckTable(solution, api, table, table.Value) is { } missing) yield return missing;
        if (api.Root.Element("executeprivilegename") is { } privilege && RolePrivileges.Check(solution, api, privilege, privilege.Value) is { } unknown) yield return unknown;
    }

    private static IEnumerable<Problem> Parameters(SourceDocument api, Solution solution)
    {
        var folder = api.Path[..api.Path.LastIndexOf('/')];
        foreach (var parameter in solution.Documents(folder).Where(document => document != api))
        {
            var type = parameter.Root.Element("type");
            var table = parameter.Root.Element("logicalentityname");
            if (!int.TryParse(type?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > LastType)
                yield return parameter.Problem(type ?? parameter.Root, $"the type is '{type?.Value}'", "Write a number from 0 (Boolean) to 12 (Guid)");
            else if (table is not null && !RecordTypes.Contains(number))
                yield return parameter.Problem(table, "only records and references have a table", "Remove logicalentityname");
            if (table is not null && ColumnRule.CheckTable(solution, parameter, table, table.Value) is { } missing) yield return missing;
        }
    }
}
