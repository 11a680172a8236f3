using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>
/// The outer joins of a query: along paths of lookups, and to figures over related rows, grouped by customer. Each finds one row
/// at most; what is asked for twice is joined once.
/// </summary>
internal sealed class Joins(Script script, string customerTable)
{
    /// <summary>The name of the customer's row.</summary>
    public const string Customer = "c";

    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public string CustomerTable => customerTable;

    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The customer's id.</summary>
    public string Id => $"{Customer}.{script.Name(script.Options.Schema.PrimaryId(customerTable), string.Empty)}";

    /// <summary>The column at the end of a path.</summary>
    public Scalar Column(ColumnDefinition definition, FactType type, string place)
    {
        var alias = Customer;
        var table = customerTable;
        var path = customerTable;
        foreach (var step in definition.Path)
        {
            path = $"{path}/{step}";
            alias = Step(path, step, alias, place);
            table = step.Table;
        }
        var column = BaseAmount.Of(script.Options.Schema, table, definition.Column);
        return script.Dialect.Column($"{alias}.{script.Name(column, place)}", type, script.Dialect.Scale(table, column, type));
    }

    /// <summary>The figure of the customer's rows; of "days since the last", the latest date.</summary>
    public Scalar Figure(AggregateDefinition aggregate, FactType type, string place)
    {
        var figure = new FigureQuery(script, aggregate, type, place);
        var parts = new[] { aggregate.Where, aggregate.Window }.Where(part => part is not null).Select(part => ExpressionWriter.Write(part!));
        var key = $"{aggregate.Table} {aggregate.Via} {aggregate.Function.Name} {aggregate.Column} {aggregate.By} {string.Join(" ", parts)}";
        if (!_aliases.TryGetValue(key, out var alias)) alias = Add(key, "f", name => $" LEFT JOIN ({figure.Sql}) AS {name} ON {name}.k = {Id}");
        var value = figure.Result with { Sql = $"{alias}.v" };
        var isZeroOfNone = aggregate.Function.Figure is Facts.Loading.Figure.Count or Facts.Loading.Figure.CountDistinct or Facts.Loading.Figure.Sum;
        return isZeroOfNone ? value.Or(FactValue.OfWhole(0), script) : value;
    }

    private string Step(string path, PathStep step, string from, string place)
    {
        if (_aliases.TryGetValue(path, out var known)) return known;
        var id = script.Name(script.Options.Schema.PrimaryId(step.Table), place);
        return Add(path, "p", name =>
            $" LEFT JOIN {script.Name(step.Table, place)} AS {name} ON {name}.{id} = {from}.{script.Name(step.Lookup, place)}");
    }

    private string Add(string key, string letter, Func<string, string> text)
    {
        var alias = letter + (_texts.Count + 1).ToString(CultureInfo.InvariantCulture);
        _texts.Add(text(alias));
        return _aliases[key] = alias;
    }
}
