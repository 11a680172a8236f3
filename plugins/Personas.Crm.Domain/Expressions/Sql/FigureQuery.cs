using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>A figure over related rows as a query: the customer as k, the figure as v. Customers without rows are not in it.</summary>
internal sealed class FigureQuery(Script script, AggregateDefinition aggregate, FactType type, string place)
{
    private const string Row = "r";
    private readonly RowTranslator _rows = new(script, aggregate.Table, Row);

    /// <summary>The type and scale of the figure.</summary>
    public Scalar Result
    {
        get
        {
            if (aggregate.Function.Figure == Figure.DaysSinceLast) return By;
            return aggregate.Function.Figure is Figure.Count or Figure.CountDistinct ? new Scalar("v", type) : Value with { Type = type };
        }
    }

    /// <summary>The query.</summary>
    public string Sql => aggregate.Function.Figure is Figure.First or Figure.Last
        ? ByDate()
        : $"SELECT {Key} AS k, {Grouped()} AS v {From([])} GROUP BY {Key}";

    private string Key => $"{Row}.{script.Name(aggregate.Via, place)}";

    private Scalar Value => Column(aggregate.Column!);

    private Scalar By => Column(aggregate.By!);

    private string Grouped() => aggregate.Function.Figure switch
    {
        Figure.Count => "COUNT(*)",
        Figure.CountDistinct => $"COUNT(DISTINCT {(Value.Type == FactType.Text ? script.Dialect.Folded(Value.Sql) : Value.Sql)})",
        Figure.Sum => script.Dialect.Sum(Value),
        Figure.Average => script.Dialect.Average(Value),
        Figure.Least => $"MIN({Value.Sql})",
        Figure.Most => $"MAX({Value.Sql})",
        _ => $"MAX({By.Sql})",
    };

    // A row without a date is neither first nor last. Of rows at the same instant the greater value counts.
    private string ByDate()
    {
        var way = aggregate.Function.Figure == Figure.Last ? " DESC" : string.Empty;
        var order = $"{By.Sql}{way}, {script.Dialect.Ordered(Value)} DESC";
        var numbered = $"SELECT {Key} AS k, {Value.Sql} AS v, ROW_NUMBER() OVER (PARTITION BY {Key} ORDER BY {order}) AS n {From([By.IsThere])}";
        return $"SELECT o.k, o.v FROM ({numbered}) AS o WHERE o.n = 1";
    }

    private string From(IEnumerable<string> more)
    {
        var conditions = new Node?[] { aggregate.Where, aggregate.Window }.OfType<Node>().Select(node => _rows.Translate(node, holds: true));
        var all = string.Join(" AND ", new[] { $"{Key} IS NOT NULL" }.Concat(more).Concat(conditions));
        return $"FROM {script.Name(aggregate.Table, place)} AS {Row} WHERE {all}";
    }

    private Scalar Column(string name) => _rows.Column(name, script.Options.Schema.ColumnType(aggregate.Table, name) ?? type, place);
}
