using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Expressions;

/// <summary>
/// Expressions that are about to be saved may name rows: the names become ids here, once, so that nothing that reads a stored
/// expression looks rows up, and a row can get another name.
/// </summary>
internal static class NamedRows
{
    /// <summary>Writes the ids into the target's expressions. Names that lead nowhere, or to several rows, are refused with their places.</summary>
    /// <param name="turn">The save; names are found among the rows that its user may read.</param>
    /// <param name="title">What is saved, as messages name it.</param>
    /// <param name="read">Checks an expression of what is saved.</param>
    /// <param name="columns">The columns that hold expressions.</param>
    public static void Resolve(Turn turn, string title, Func<ExpressionCheck, string, Reading<CheckedExpression>> read, params string[] columns)
    {
        foreach (var column in columns)
            if (turn.Target.Text(column) is { } expression && MayName(expression)) Resolve(turn, title, read, column, expression);
    }

    private static void Resolve(
        Turn turn, string title, Func<ExpressionCheck, string, Reading<CheckedExpression>> read, string column, string expression)
    {
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var rows = new RowNames(turn.AsCaller, schema);
        var check = new ExpressionCheck(FactStore.All(turn.Elevated(Elevation.Rules)), schema) { Names = rows.Find };
        var reading = read(check, expression);
        if (rows.Lookups == 0) return;
        turn.Target[column] = reading.IsValid ? reading.Required.Text : throw Refusal.For(title, reading.Problems);
    }

    // A text that is no id may be a name; whether it is depends on the fact, which only reading tells.
    private static bool MayName(string expression)
    {
        try
        {
            var values = JToken.Parse(expression).SelectTokens("$..value").SelectMany(value => value is JArray list ? list.Children() : Only(value));
            return values.Any(value => value is JObject row
                ? row["id"] is null && row["currency"] is null
                : value.Type == JTokenType.String && !Guid.TryParse((string?)value, out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<JToken> Only(JToken value) => [value];
}
