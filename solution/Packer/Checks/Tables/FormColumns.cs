using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Tables;

/// <summary>The columns that a form shows exist on its table.</summary>
public static class FormColumns
{
    /// <summary>Columns that are missing; the platform's own are not mentioned.</summary>
    public static IEnumerable<Problem> Find(Solution solution) =>
        solution.Parts("FormXml")
            .Where(part => !part.Table.IsProcess)
            .SelectMany(part => part.Document.Root.Descendants("control").Attributes("datafieldname")
                .Select(column => ColumnRule.Check(solution, part.Document, column, part.Table.SchemaName, column.Value)))
            .OfType<Problem>()
            .Where(problem => !problem.IsNote);
}
