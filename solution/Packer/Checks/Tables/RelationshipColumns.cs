using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Packing.Families;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Tables;

/// <summary>A relationship leads from a lookup column that exists to a table that exists, and every lookup of our own has one.</summary>
public static class RelationshipColumns
{
    /// <summary>One problem a dangling end.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        var lookups = new HashSet<(string Table, string Column)>();
        foreach (var document in solution.Documents(Relationships.Details))
            foreach (var element in document.Root.Elements("EntityRelationship").Where(element => element.Element("ReferencingAttributeName") is not null))
            {
                var table = element.Element("ReferencingEntityName")?.Value ?? "";
                var column = ColumnRule.Lower(element.Element("ReferencingAttributeName")!.Value);
                lookups.Add((ColumnRule.Lower(table), column));
                if (ColumnRule.Check(solution, document, element, table, column) is { IsNote: false } problem) yield return problem;
                if (ColumnRule.CheckTable(solution, document, element, element.Element("ReferencedEntityName")?.Value ?? "") is { } missing) yield return missing;
            }

        foreach (var table in solution.Tables)
            foreach (var (name, column) in table.Columns.Where(column => column.Value.Element("Type")?.Value is "lookup" or "customer" && solution.IsOwnName(column.Key)))
                if (!lookups.Contains((ColumnRule.Lower(table.SchemaName), name)))
                    yield return table.Document.Problem(column, $"the lookup {name} has no relationship", $"Describe one in {Relationships.Details} and list it");
    }
}
