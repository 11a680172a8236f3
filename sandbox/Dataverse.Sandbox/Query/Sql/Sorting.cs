using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query.Model;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>One sort of a statement.</summary>
/// <param name="Name">What it sorts by, in the words of the query: paging cookies are bound to it.</param>
/// <param name="Sql">The expression.</param>
/// <param name="IsDescending">From the last to the first.</param>
internal sealed record Sort(string Name, string Sql, bool IsDescending)
{
    /// <summary>A term of ORDER BY.</summary>
    public string Term => IsDescending ? Sql + " DESC" : Sql;
}

/// <summary>The sorts of a query of rows, made unambiguous by keys so that pages neither repeat nor lose rows.</summary>
internal static class Sorting
{
    /// <summary>The sorts: those of the table, those of its links from the first to the last, then the keys.</summary>
    public static IReadOnlyList<Sort> Of(Translation translation, Selection selection, BoundSource root, Names names)
    {
        var sorts = new List<Sort>();
        foreach (var source in WithJoins(root))
            foreach (var ordering in source.Model.Orders)
                Add(sorts, Asked(translation, selection, ordering, source, root, names));
        if (selection.IsDistinct) return sorts;

        foreach (var source in WithJoins(root).Where(MakesRows)) Add(sorts, new Sort($"{source.Alias}.{source.Table.PrimaryId}", source.PrimaryKey, false));
        return sorts;
    }

    /// <summary>A table and all tables joined to it.</summary>
    public static IEnumerable<BoundSource> WithJoins(BoundSource source) => source.Joins.SelectMany(join => WithJoins(join.Source)).Prepend(source);

    // A link to the key of another table finds one row at most and needs no sort of its own.
    private static bool MakesRows(BoundSource source) => source.Model is not Link link || (link.Kind != LinkKind.First && link.From != source.Table.PrimaryId);

    private static void Add(List<Sort> sorts, Sort sort)
    {
        if (!sorts.Exists(known => known.Sql == sort.Sql)) sorts.Add(sort);
    }

    private static Sort Asked(Translation translation, Selection selection, Ordering ordering, BoundSource home, BoundSource root, Names names)
    {
        var source = ordering.Source is null ? home : names.Find(ordering.Source, ordering.Place);
        var name = ordering.Column;
        if (name.Length == 0) (source, name) = Aliased(ordering, root);

        var column = source.Column(name, ordering.Place);
        var byText = (column.Column.Type is ColumnType.Choice or ColumnType.State or ColumnType.Status && !selection.OrdersByRawValue)
            || column.Column.IsReference;
        var shown = byText ? VirtualColumns.NameOf(column, name, translation.Text, translation.Scope.Catalog) ?? column : column;
        return new Sort($"{source.Alias}.{name}{(ordering.IsDescending ? " desc" : "")}", shown.Sql, ordering.IsDescending);
    }

    private static (BoundSource Source, string Column) Aliased(Ordering ordering, BoundSource root)
    {
        foreach (var source in WithJoins(root))
            if (source.Model.Columns.FirstOrDefault(selected => selected.Alias == ordering.Alias) is { } found) return (source, found.Column);
        throw new QueryException(ordering.Place, $"no column of the query has the alias '{ordering.Alias}'.");
    }
}
