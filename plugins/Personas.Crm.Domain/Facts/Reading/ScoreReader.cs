using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Reading;

/// <summary>Reads the definition of a score.</summary>
internal sealed class ScoreReader(ISchema schema, List<Problem> problems)
{
    public DefinitionRead? Read(InputObject input)
    {
        Json.RefuseOtherKeys(input, string.Empty, problems, "score");
        if (Json.Text(input, "score", string.Empty, problems) is not { } name) return null;
        if (Score.Named(name) is not { } score)
        {
            var names = Score.All.Select(known => known.Name).ToList();
            problems.Add(new Problem("score", $"There is no score '{name}'.", $"{Nearest.Question(name, names)}Use one of: {string.Join(", ", names)}."));
            return null;
        }
        if (!RelatedTable.IsRelated(Score.Table, Score.Via, schema.CustomerTables, schema, string.Empty, "score", problems)) return null;
        if (schema.ColumnType(Score.Table, score.Column) is not { } type)
        {
            problems.Add(new Problem("score", $"The table '{Score.Table}' has no column '{score.Column}'.", "Import the solution again."));
            return null;
        }
        var customers = schema.CustomerTables.Intersect(schema.Targets(Score.Table, Score.Via), StringComparer.OrdinalIgnoreCase).ToList();
        return new DefinitionRead(new ScoreDefinition(score.Column), type, customers);
    }
}
