using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Loading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>What is supposed of the rows of a related table.</summary>
/// <param name="All">All the rows there are; null for those that are stored.</param>
/// <param name="Added">Further rows.</param>
/// <param name="Removed">The rows that there are not; null for none.</param>
internal sealed record OverriddenRows(IReadOnlyList<OverriddenRow>? All, IReadOnlyList<OverriddenRow> Added, Node? Removed)
{
    /// <summary>Nothing is supposed.</summary>
    public static OverriddenRows None { get; } = new(null, [], null);

    /// <summary>Both together; all rows that the other one gives count alone.</summary>
    public OverriddenRows With(OverriddenRows other) =>
        other.All is not null ? other : new OverriddenRows(All, [.. Added, .. other.Added], Either(Removed, other.Removed));

    /// <summary>The rows as supposed.</summary>
    public Rows Of(RelatedNeed need, Rows stored, Moment moment)
    {
        var rows = All is null ? stored : Put(new Rows(need.Columns.Count), All, need, moment);
        if (Removed is not null || ReferenceEquals(rows, stored)) rows = Kept(rows, need, moment);
        return Put(rows, Added, need, moment);
    }

    private static Node? Either(Node? one, Node? other) =>
        one is null || other is null ? one ?? other : new Group("removed", GroupKind.Any, [one, other]);

    private static Rows Put(Rows rows, IReadOnlyList<OverriddenRow> supposed, RelatedNeed need, Moment moment)
    {
        foreach (var row in supposed)
        {
            var offset = rows.Add();
            for (var i = 0; i < need.Columns.Count; i++)
                if (row.Columns.TryGetValue(need.Columns[i].Name, out var value)) rows.Values[offset + i] = value.At(moment);
        }
        return rows;
    }

    // A copy: the stored rows stay as they are.
    private Rows Kept(Rows rows, RelatedNeed need, Moment moment)
    {
        var removes = Removed is null ? null : new RowTest(Removed, need.Columns, moment);
        var kept = new Rows(rows.Width);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows.Values.Skip(i * rows.Width).Take(rows.Width).ToArray();
            if (removes?.Holds(row) == true) continue;
            var offset = kept.Add();
            row.CopyTo(kept.Values, offset);
        }
        return kept;
    }
}

/// <summary>The columns of a supposed row, by name.</summary>
internal sealed record OverriddenRow(IReadOnlyDictionary<string, OverriddenValue> Columns);

/// <summary>Whether a row meets a condition on its columns; one that was not loaded is missing.</summary>
internal sealed class RowTest
{
    private readonly CompiledNode _node;
    private readonly ValueTest[] _tests;
    private readonly Moment _moment;
    private readonly int _width;

    public RowTest(Node condition, IReadOnlyList<NeededColumn> loaded, Moment moment)
    {
        var columns = new ColumnSet();
        foreach (var column in loaded) columns.IndexOf(column.Name, column.Type);
        var tests = new DatedTests();
        _node = new RowCompiler(columns, tests).Compile(condition);
        _tests = tests.At(moment);
        _moment = moment;
        _width = columns.Columns.Count;
    }

    public bool Holds(FactValue[] row)
    {
        var values = new FactValue[_width];
        row.CopyTo(values, 0);
        return _node.Holds(new Evaluation(values, _tests, _moment));
    }
}
