using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts;

/// <summary>A column that must be loaded.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="Type">Its type, by which its values are taken: see <see cref="FactValue.Of"/>.</param>
public sealed record NeededColumn(string Name, FactType Type);

/// <summary>A value that the caller of a decision supplies.</summary>
/// <param name="Name">Its name in the request; compared without regard to case.</param>
/// <param name="Type">Its type.</param>
public sealed record RequestNeed(string Name, FactType Type);

/// <summary>What must be loaded of a customer so that rules can be evaluated, and nothing more.</summary>
public sealed class Needs
{
    internal Needs(string customerTable, IReadOnlyList<NeededColumn> columns, IReadOnlyList<ParentNeed> parents, IReadOnlyList<RelatedNeed> related)
    {
        CustomerTable = customerTable;
        CustomerColumns = columns;
        Parents = parents;
        Related = related;
    }

    /// <summary>The customer's table.</summary>
    public string CustomerTable { get; }

    /// <summary>The columns of the customer.</summary>
    public IReadOnlyList<NeededColumn> CustomerColumns { get; }

    /// <summary>The rows that lookups lead to.</summary>
    public IReadOnlyList<ParentNeed> Parents { get; }

    /// <summary>The rows that point to the customer.</summary>
    public IReadOnlyList<RelatedNeed> Related { get; }

    /// <summary>What the caller of the decision supplies; nothing in segments.</summary>
    public IReadOnlyList<RequestNeed> Requests { get; internal init; } = [];

    /// <summary>What must be loaded so that several sets of rules about one table can be evaluated, each from its part of it.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Needs Together(IReadOnlyCollection<Needs> needs)
    {
        if (needs.Count == 1) return needs.First();
        var table = needs.FirstOrDefault()?.CustomerTable ?? throw new ArgumentException("There are no rules.", nameof(needs));
        return new Needs(
            table,
            Columns(needs.SelectMany(need => need.CustomerColumns)),
            needs.SelectMany(need => need.Parents).GroupBy(parent => parent.Way)
                .Select((same, i) => new ParentNeed(i, same.First().Path, Columns(same.SelectMany(parent => parent.Columns)))).ToList(),
            needs.SelectMany(need => need.Related).GroupBy(related => related.Way)
                .Select((same, i) => RelatedNeed.Together(i, same.ToList(), Columns(same.SelectMany(related => related.Columns)))).ToList());
    }

    private static List<NeededColumn> Columns(IEnumerable<NeededColumn> columns) =>
        columns.GroupBy(column => column.Name, StringComparer.Ordinal).Select(same => same.First()).ToList();
}

/// <summary>A row that one to three lookups lead to from the customer.</summary>
public sealed class ParentNeed
{
    internal ParentNeed(int index, IReadOnlyList<PathStep> path, IReadOnlyList<NeededColumn> columns)
    {
        Index = index;
        Path = path;
        Columns = columns;
    }

    /// <summary>The lookups to follow from the customer.</summary>
    public IReadOnlyList<PathStep> Path { get; }

    /// <summary>The columns of the last row.</summary>
    public IReadOnlyList<NeededColumn> Columns { get; }

    /// <summary>The table of the last row.</summary>
    public string Table => Path[Path.Count - 1].Table;

    /// <summary>The lookups as one text; needs of the same row have the same one.</summary>
    public string Way => string.Join("/", Path.Select(step => $"{step.Lookup}:{step.Table}"));

    internal int Index { get; }
}

/// <summary>Rows of a table that point to the customer by a lookup.</summary>
public sealed class RelatedNeed
{
    private readonly IReadOnlyList<IReadOnlyList<Condition>> _windows;

    internal RelatedNeed(int index, string table, string via, IReadOnlyList<NeededColumn> columns, IReadOnlyList<IReadOnlyList<Condition>> windows)
    {
        Index = index;
        Table = table;
        Via = via;
        Columns = columns;
        _windows = windows;
    }

    /// <summary>The related table.</summary>
    public string Table { get; }

    /// <summary>Its lookup to the customer.</summary>
    public string Via { get; }

    /// <summary>The columns of the rows; empty when only their number matters.</summary>
    public IReadOnlyList<NeededColumn> Columns { get; }

    /// <summary>Table and lookup as one text; needs of the same rows have the same one.</summary>
    public string Way => $"{Table}.{Via}";

    internal int Index { get; }

    /// <summary>The rows that any of several needs of the same rows asks for.</summary>
    internal static RelatedNeed Together(int index, IReadOnlyList<RelatedNeed> same, IReadOnlyList<NeededColumn> columns) =>
        new(index, same[0].Table, same[0].Via, columns, same.SelectMany(need => need._windows).ToList());

    /// <summary>
    /// The widest window of all rules over this table: rows before it, and rows without its date, matter to none of them, neither now
    /// nor later. Null when a rule looks at all rows.
    /// </summary>
    public RowWindow? Window(Moment moment)
    {
        foreach (var column in _windows.SelectMany(windows => windows).Select(window => window.Subject).OfType<ColumnSubject>().Distinct())
        {
            var starts = _windows.Select(windows => Start(windows.Where(window => window.Subject.Key == column.Key), moment)).ToList();
            if (starts.Count == 0 || starts.Contains(long.MinValue)) continue;
            var kind = column.Type == FactType.Date ? DateTimeKind.Unspecified : DateTimeKind.Utc;
            return new RowWindow(column.Column, column.Type, new DateTime(starts.Min(), kind));
        }
        return null;
    }

    private static long Start(IEnumerable<Condition> windows, Moment moment) =>
        windows.Select(window => window.Operator.Span!.Start(window.Operand, moment)).DefaultIfEmpty(long.MinValue).Max();
}

/// <summary>Rows whose date is at or after an instant.</summary>
/// <param name="Column">The date column.</param>
/// <param name="Type">Date, or DateTime in UTC.</param>
/// <param name="From">The first day, or the first instant in UTC, that belongs to the window.</param>
public sealed record RowWindow(string Column, FactType Type, DateTime From);
