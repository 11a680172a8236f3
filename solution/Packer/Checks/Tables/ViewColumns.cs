using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Tables;

/// <summary>The columns that a view or chart reads, filters by and shows exist on the tables that it reads them from.</summary>
public static class ViewColumns
{
    private static readonly (string Element, string Attribute)[] Uses =
        [("attribute", "name"), ("condition", "attribute"), ("order", "attribute")];

    /// <summary>Columns that are missing; the platform's own are not mentioned.</summary>
    public static IEnumerable<Problem> Find(Solution solution) =>
        solution.Parts("SavedQueries").Concat(solution.Parts("Visualizations"))
            .SelectMany(part => Fetched(solution, part.Document).Concat(Shown(solution, part.Table, part.Document)))
            .Where(problem => !problem.IsNote);

    private static IEnumerable<Problem> Fetched(Solution solution, SourceDocument document) =>
        from scope in document.Root.Descendants().Where(element => element.Name.LocalName is "entity" or "link-entity")
        let table = scope.Attribute("name")?.Value
        where table is not null
        from use in Within(scope)
        from known in Uses
        where use.Name.LocalName == known.Element && use.Attribute("entityname") is null
        let column = use.Attribute(known.Attribute)?.Value
        where column is not null
        let problem = ColumnRule.Check(solution, document, use, table, column)
        where problem is not null
        select problem;

    // Everything of a table's own scope, filters within filters included, down to the tables linked to it.
    private static IEnumerable<XElement> Within(XElement scope) =>
        scope.Elements().Where(child => child.Name.LocalName != "link-entity").SelectMany(child => Within(child).Prepend(child));

    private static IEnumerable<Problem> Shown(Solution solution, Table table, SourceDocument document) =>
        document.Root.Descendants("cell")
            .Where(cell => cell.Attribute("name") is { } name && !name.Value.Contains('.', StringComparison.Ordinal))
            .Select(cell => ColumnRule.Check(solution, document, cell, table.SchemaName, cell.Attribute("name")!.Value))
            .OfType<Problem>();
}
