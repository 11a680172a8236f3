using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>A value of a query; it never stands in the text.</summary>
/// <param name="Name">The name in the query, with its sign.</param>
/// <param name="Type">What it is a value of; tables of dates are <see cref="FactType.Text"/>, as JSON.</param>
/// <param name="Value">The value as the dialect's driver takes it.</param>
public sealed record SqlParameter(string Name, FactType Type, object Value);

/// <summary>An expression as one query that finds its members and nobody else.</summary>
/// <param name="Sql">The query; it gives the id column of the customers, each once.</param>
/// <param name="Parameters">Its values, in the order of their numbers.</param>
public sealed record SqlTranslation(string Sql, IReadOnlyList<SqlParameter> Parameters)
{
    /// <summary>Translates an expression; the problems name each part that cannot be said.</summary>
    public static Reading<SqlTranslation> Of(Expression expression, SqlOptions options)
    {
        var script = new Script(options);
        var joins = new Joins(script, expression.CustomerTable);
        var filter = new CustomerTranslator(script, joins).Translate(expression.Root, holds: true);
        var table = script.Name(expression.CustomerTable, string.Empty);
        var sql = $"SELECT {joins.Id} FROM {table} AS {Joins.Customer}{string.Concat(joins.Texts)} WHERE {filter}";
        if (script.Parameters.Count > options.Dialect.MostParameters)
            script.Refuse(string.Empty, $"It needs {script.Parameters.Count} values; the database takes {options.Dialect.MostParameters}.",
                "Shorten its lists, or make their common ground a fact.");
        return Readings.Of(new SqlTranslation(sql, script.Parameters.ToList()), script.Problems);
    }
}
