using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Tables;

/// <summary>The columns of an alternate key exist on its table.</summary>
public static class KeyColumns
{
    /// <summary>One problem a missing column.</summary>
    public static IEnumerable<Problem> Find(Solution solution) =>
        solution.Tables
            .SelectMany(table => table.Document.Root.Descendants("EntityKeyAttributes").Elements("AttributeName")
                .Select(column => ColumnRule.Check(solution, table.Document, column, table.SchemaName, column.Value)))
            .OfType<Problem>()
            .Where(problem => !problem.IsNote);
}
