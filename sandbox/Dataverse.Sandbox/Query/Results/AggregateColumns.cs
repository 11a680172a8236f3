using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Operators;
using Dataverse.Sandbox.Query.Sql;
using Dataverse.Sandbox.Query.Time;

namespace Dataverse.Sandbox.Query.Results;

/// <summary>The columns of an aggregate query: what it groups by, and what it makes of the groups.</summary>
internal sealed class AggregateColumns(Translation translation, SelectList list)
{
    private readonly Dictionary<string, (string Sql, BoundSource Source, string Column)> _sqlByAlias = [];

    /// <summary>The columns of the result.</summary>
    public List<ResultColumn> Columns { get; } = [];

    /// <summary>The expressions grouped by.</summary>
    public List<string> Groups { get; } = [];

    /// <summary>Adds a column of a table.</summary>
    public void Add(BoundSource source, Selected selected)
    {
        if (selected.Alias is null)
            throw new QueryException(selected.Place, $"'{selected.Column}' needs an alias: an aggregate query has no other names for its results.");
        var expression = source.Column(selected.Column, selected.Place);
        var (sql, column) = selected.Aggregate == Aggregate.None ? Group(selected, expression) : Aggregated(selected, expression);
        if (!_sqlByAlias.TryAdd(selected.Alias, (sql, source, expression.Column.LogicalName)))
            throw new QueryException(selected.Place, $"the alias '{selected.Alias}' is used twice. Give every column its own.");
        Columns.Add(column with { AliasedTable = source.Table.LogicalName });
    }

    /// <summary>A sort of the result: by the alias of a column, or by the name of one that is grouped by.</summary>
    public Sort Sorted(Ordering ordering, BoundSource home)
    {
        foreach (var (alias, (sql, source, column)) in _sqlByAlias)
            if (alias == ordering.Alias || (ordering.Alias is null && ReferenceEquals(source, home) && column == ordering.Column && Groups.Contains(sql)))
                return new Sort(alias, sql, ordering.IsDescending);
        throw new QueryException(ordering.Place, $"an aggregate query is ordered by an alias of its columns; '{ordering.Alias ?? ordering.Column}' is none.");
    }

    private (string Sql, ResultColumn Column) Group(Selected selected, ColumnExpression expression)
    {
        if (!selected.IsGroup) throw new QueryException(selected.Place, $"'{selected.Column}' is neither aggregated nor grouped by. Add aggregate or groupby.");
        var isDate = expression.Column.Type == ColumnType.DateTime;
        if (selected.DatePart != DatePart.None && !isDate)
            throw new QueryException(selected.Place, $"'{selected.Column}' is no date, so that it cannot be grouped by a part of it.");
        if ((expression.Column.Kind() & Kinds.Single) == Kinds.None)
            throw new QueryException(selected.Place, $"rows cannot be grouped by '{selected.Column}', which is of type {expression.Column.Type}.");

        var sql = selected.DatePart == DatePart.None ? expression.Sql : Part(selected, expression);
        Groups.Add(sql);
        if (expression.TypeSql is not null) Groups.Add(expression.TypeSql);
        return (sql, selected.DatePart == DatePart.None
            ? new ResultColumn(selected.Alias!, expression.Column, list.Add(sql))
            {
                TypeOrdinal = expression.TypeSql is null ? -1 : list.Add(expression.TypeSql),
            }
            : new ResultColumn(selected.Alias!, Whole(expression.Column), list.Add(sql)) { IsDatePart = true });
    }

    private string Part(Selected selected, ColumnExpression expression)
    {
        var inZone = expression.Column.Behavior == DateTimeBehavior.UserLocal && !selected.IsUtc;
        return $"{DateParts.Function}({expression.Sql}, {(int)selected.DatePart}, {DateParts.NumberOf(translation.Clock.Calendar)}, {(inZone ? 1 : 0)})";
    }

    private (string Sql, ResultColumn Column) Aggregated(Selected selected, ColumnExpression expression)
    {
        var (alias, column, sql) = (selected.Alias!, expression.Column, expression.Sql);
        var takes = selected.Aggregate switch
        {
            Aggregate.Sum or Aggregate.Avg => Kinds.Number,
            Aggregate.Min or Aggregate.Max => Kinds.Number | Kinds.Date,
            _ => Kinds.Any,
        };
        if ((column.Kind() & takes) == Kinds.None)
            throw new QueryException(selected.Place,
                $"'{selected.Column}' is of type {column.Type}, of which there is no {selected.Aggregate.ToString().ToLowerInvariant()}.");
        return selected.Aggregate switch
        {
            Aggregate.Count => Result("COUNT(*)", Whole(column)),
            Aggregate.CountColumn => Result(selected.IsDistinct ? $"COUNT(DISTINCT {sql})" : $"COUNT({sql})", Whole(column)),
            Aggregate.Sum => ($"SUM({sql})", new SumColumn(alias, column, list.Add($"SUM({sql})"))),
            Aggregate.Avg => ($"AVG({sql})", new AverageColumn(alias, column, list.Add($"SUM({sql})"), list.Add($"COUNT({sql})"))),
            Aggregate.Min => Result($"MIN({sql})", column),
            _ => Result($"MAX({sql})", column),
        };

        (string, ResultColumn) Result(string aggregated, Column type) => (aggregated, new ResultColumn(alias, type, list.Add(aggregated)));
    }

    private static Column Whole(Column of) => new() { LogicalName = of.LogicalName, SchemaName = of.SchemaName, Type = ColumnType.Integer };
}
