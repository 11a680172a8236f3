using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Plugins;

/// <summary>The columns that a step is filtered by and that its images hold exist on its table; so does the table.</summary>
public static class StepColumns
{
    private static readonly string[] AnyTable = ["", "none"];

    /// <summary>Columns and tables that are missing; columns of the platform's are noted.</summary>
    public static IEnumerable<Problem> Find(Solution solution) => solution.Steps.SelectMany(step => OfStep(step, solution));

    private static IEnumerable<Problem> OfStep(SourceDocument step, Solution solution)
    {
        var table = step.Value("PrimaryEntity") ?? "";
        if (AnyTable.Contains(table)) return [];
        if (ColumnRule.CheckTable(solution, step, step.Root.Element("PrimaryEntity")!, table) is { } missing) return [missing];
        var lists = step.Root.Elements("FilteringAttributes").Concat(step.Root.Descendants("SdkMessageProcessingStepImage").Elements("Attributes"));
        return lists.SelectMany(Columns).Select(column => ColumnRule.Check(solution, step, column.List, table, column.Name)).OfType<Problem>();
    }

    private static IEnumerable<(XElement List, string Name)> Columns(XElement list) =>
        list.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => (list, name));
}
