using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts.Loading;

namespace Personas.Crm.Domain.Facts;

/// <summary>A figure over related rows. Counts and sums of no rows are 0; every other figure of no rows is missing. Missing cells are passed over.</summary>
public sealed class AggregateFunction
{
    private readonly Func<FactType, FactType?> _result;

    private AggregateFunction(string name, Figure figure, bool takesColumn, bool takesOrder, string columns, Func<FactType, FactType?> result)
    {
        Name = name;
        Figure = figure;
        TakesColumn = takesColumn;
        TakesOrder = takesOrder;
        Columns = columns;
        _result = result;
    }

    /// <summary>Every function, by name.</summary>
    public static IReadOnlyList<AggregateFunction> All { get; } =
    [
        new("count", Figure.Count, false, false, "no", _ => FactType.Integer),
        new("count-distinct", Figure.CountDistinct, true, false, "any", type => type == FactType.Choices ? null : FactType.Integer),
        new("sum", Figure.Sum, true, false, "number", type => IsNumber(type) ? type : null),
        new("avg", Figure.Average, true, false, "number", type => IsNumber(type) ? (type == FactType.Integer ? FactType.Decimal : type) : null),
        new("min", Figure.Least, true, false, "number or date", type => IsNumber(type) || IsDate(type) ? type : null),
        new("max", Figure.Most, true, false, "number or date", type => IsNumber(type) || IsDate(type) ? type : null),
        new("first", Figure.First, true, true, "any", type => type),
        new("last", Figure.Last, true, true, "any", type => type),
        new("days-since-last", Figure.DaysSinceLast, false, true, "no", _ => FactType.Integer),
    ];

    /// <summary>The name in definitions.</summary>
    public string Name { get; }

    /// <summary>Whether the function is of a column.</summary>
    public bool TakesColumn { get; }

    /// <summary>Whether a date column (<c>by</c>) orders the rows.</summary>
    public bool TakesOrder { get; }

    /// <summary>The columns it applies to, in words.</summary>
    public string Columns { get; }

    internal Figure Figure { get; }

    /// <summary>The function with a name; null when there is none.</summary>
    public static AggregateFunction? Named(string name) => All.FirstOrDefault(function => string.Equals(function.Name, name, StringComparison.Ordinal));

    /// <summary>The type of the figure over a column of a type; null when the function does not apply to it.</summary>
    public FactType? Result(FactType column) => _result(column);

    private static bool IsNumber(FactType type) => type is FactType.Integer or FactType.Decimal or FactType.Money;

    private static bool IsDate(FactType type) => type is FactType.Date or FactType.DateTime;
}
