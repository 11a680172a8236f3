using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Operators;

namespace Dataverse.Sandbox.Query.Sql;

/// <summary>The joined tables of a query.</summary>
internal static class Joins
{
    /// <summary>Finds a table and the tables joined to it, and names them.</summary>
    public static BoundSource Bind(Translation translation, Source source, Names names)
    {
        var bound = translation.Bind(source, names);
        foreach (var link in source.Links.Where(IsJoin).Select(link => Below(source, link))) bound.Joins.Add(new(link, Bind(translation, link, names)));
        return bound;
    }

    // Below a link that takes one row, links take one row too, or the row would come several times.
    private static Link Below(Source parent, Link link) => parent is not Link { Kind: LinkKind.First } || link.Kind == LinkKind.First ? link
        : link.Kind == LinkKind.Inner ? link with { Kind = LinkKind.First }
        : throw new QueryException(link.Place, "an outer link below a link of type matchfirstrowusingcrossapply is not supported.");

    /// <summary>The FROM clause.</summary>
    public static string From(Translation translation, BoundSource root, Names names)
    {
        var text = new StringBuilder($"FROM {root.Rows} AS {root.SqlName}");
        foreach (var join in root.Joins) Append(text, translation, root, join, names);
        return text.ToString();
    }

    /// <summary>
    /// What the rows of a table must satisfy: its filter, its links that bring no columns, and the same of its inner links. At least one condition.
    /// Those of inner links stand here and not in their ON clause, which could not name the tables to its right.
    /// </summary>
    public static IEnumerable<string> Conditions(Translation translation, BoundSource source, Names names)
    {
        yield return Predicates.Of(translation, source.Model.Filter, source, names);
        foreach (var link in source.Model.Links.Where(link => !IsJoin(link)))
        {
            yield return link.Kind switch
            {
                LinkKind.Exists => Subqueries.Exists(translation, link, source, names),
                LinkKind.In => Subqueries.IsIn(translation, link, source, names),
                _ => throw new QueryException(link.Place, $"a link of type {link.Kind} stands inside a filter only."),
            };
        }

        foreach (var condition in source.Joins.Where(join => join.Model.Kind == LinkKind.Inner)
            .SelectMany(join => Conditions(translation, join.Source, names))) yield return condition;
    }

    /// <summary>The two columns of a link as SQL: that of the linked table, that of its parent.</summary>
    public static (string From, string To) Columns(Link link, BoundSource parent, BoundSource source)
    {
        var from = source.Column(link.From, link.Place);
        var to = parent.Column(link.To, link.Place);
        var kind = from.Column.Kind();
        if (kind != to.Column.Kind() || (kind & (Kinds.Choices | Kinds.Binary)) != Kinds.None)
        {
            throw new QueryException(link.Place, $"'{source.Table.LogicalName}.{link.From}' ({from.Column.Type}) cannot be joined with "
                + $"'{parent.Table.LogicalName}.{link.To}' ({to.Column.Type}): both must be of one type, and not choices, file or image.");
        }

        return (from.Sql, to.Sql);
    }

    private static bool IsJoin(Link link) => link.Kind is LinkKind.Inner or LinkKind.Outer or LinkKind.First;

    private static void Append(StringBuilder text, Translation translation, BoundSource parent, BoundLink join, Names names)
    {
        var (link, source) = join;
        var table = $"{source.Rows} AS {source.SqlName}";
        // Parents stay without related rows: an inner join below must not take them away, so that it is made before the outer one.
        var isNested = link.Kind == LinkKind.Outer && source.Joins.Exists(below => below.Model.Kind != LinkKind.Outer);
        text.Append(link.Kind == LinkKind.Outer ? " LEFT JOIN " : " JOIN ");
        text.Append(isNested ? $"({table}" : table);
        if (isNested) AppendBelow(text, translation, source, names);
        if (isNested) text.Append(')');

        text.Append(" ON ").AppendJoin(" AND ", link.Kind switch
        {
            LinkKind.First => [$"{source.PrimaryKey} = {Subqueries.First(translation, link, parent, names)}"],
            LinkKind.Inner => [Equality(link, parent, source)],
            _ => Conditions(translation, source, names).Prepend(Equality(link, parent, source)),
        });
        if (!isNested) AppendBelow(text, translation, source, names);
    }

    private static void AppendBelow(StringBuilder text, Translation translation, BoundSource source, Names names)
    {
        foreach (var below in source.Joins) Append(text, translation, source, below, names);
    }

    private static string Equality(Link link, BoundSource parent, BoundSource source)
    {
        var (from, to) = Columns(link, parent, source);
        return $"{from} = {to}";
    }
}
