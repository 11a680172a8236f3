using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Query.Model;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>Links that ask whether there are related rows, without bringing them into the result.</summary>
internal static class Subqueries
{
    /// <summary>A link inside a filter.</summary>
    public static string RelatedRows(Translation translation, Link link, BoundSource parent, Names names) => link.Kind switch
    {
        LinkKind.Any or LinkKind.NotAll => Exists(translation, link, parent, names),
        LinkKind.NotAny => "NOT " + Exists(translation, link, parent, names),
        LinkKind.All => $"({Exists(translation, link with { Filter = Group.Everything, Links = [] }, parent, names)} "
            + $"AND NOT {Exists(translation, link, parent, names)})",
        _ => throw new QueryException(link.Place,
            $"a link of type {link.Kind} cannot stand inside a filter; use any, not any, all or not all, or move it out of the filter."),
    };

    /// <summary>There is a related row that matches.</summary>
    public static string Exists(Translation translation, Link link, BoundSource parent, Names names) =>
        $"EXISTS (SELECT 1 {Matching(translation, link, parent, names, out _)})";

    /// <summary>The column of the parent is among those of the matching rows.</summary>
    public static string IsIn(Translation translation, Link link, BoundSource parent, Names names)
    {
        var inner = new Names(names);
        var source = Joins.Bind(translation, link, inner);
        var (from, to) = Joins.Columns(link, parent, source);
        return $"{to} IN (SELECT {from} {Joins.From(translation, source, inner)} WHERE {string.Join(" AND ", Joins.Conditions(translation, source, inner))})";
    }

    /// <summary>The key of the first matching row, by key.</summary>
    public static string First(Translation translation, Link link, BoundSource parent, Names names)
    {
        var matching = Matching(translation, link, parent, names, out var source);
        return $"(SELECT {source.PrimaryKey} {matching} ORDER BY {source.PrimaryKey} LIMIT 1)";
    }

    private static string Matching(Translation translation, Link link, BoundSource parent, Names names, out BoundSource source)
    {
        var inner = new Names(names);
        source = Joins.Bind(translation, link, inner);
        var (from, to) = Joins.Columns(link, parent, source);
        IEnumerable<string> conditions = Joins.Conditions(translation, source, inner).Prepend($"{from} = {to}");
        return $"{Joins.From(translation, source, inner)} WHERE {string.Join(" AND ", conditions)}";
    }
}
