using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>Reads the entity of a query: its filters, and what its links add to them.</summary>
internal sealed class EntityImport(ImportContext context)
{
    private readonly FilterImport _filters = new(context);

    public Term Read(XElement entity)
    {
        var customer = new PathSource(FetchInput.Name(entity)!, []);
        var links = Links(entity, customer);
        foreach (var link in links) Guard(link);
        var whole = Terms.And(_filters.Of(entity, customer));
        foreach (var link in links) whole = Apply(link, whole);
        return whole;
    }

    // An outer link that nobody asks for brings columns to a view, and nothing else.
    private List<Link> Links(XElement element, Source above) => element.Elements("link-entity")
        .Where(link => LinkKinds.Of(link) != LinkKind.Outer || ImportContext.IsAskedFor(link))
        .Select(link => Bind(link, above)).OfType<Link>().ToList();

    private Link? Bind(XElement element, Source above)
    {
        var place = FetchInput.Place(element);
        var kind = LinkKinds.Of(element);
        if (kind is null or LinkKind.Any or LinkKind.NotAny or LinkKind.All)
        {
            context.Refuse(place, $"A link of type '{(string?)element.Attribute("link-type")}' cannot stand here.",
                "Write inner or outer; any, not any, all and not all belong into a filter.");
            return null;
        }
        if (LinkTarget.Of(element, above, context) is not { } source) return null;
        // What exists, in or the first row joins cannot be asked for outside.
        if (kind != LinkKind.Exists) context.Add(element, source);
        return new Link(element, source, kind == LinkKind.Outer, Links(element, source));
    }

    private void Guard(Link link)
    {
        if (link is { IsOuter: true, Source: PathSource row })
        {
            var own = Terms.And(_filters.Of(link.Element, row));
            if (!own.IsTrue && context.Problems.Count == 0)
                row.Guard = Terms.And([own, Presence(row, link.Element)]).ToNode(context.Facts, context.Problems);
        }
        if (link is { IsOuter: true, Source: BehindSource } && link.Element.Elements("filter").Any())
            context.Refuse(FetchInput.Place(link.Element), "An outer link behind a related row has a filter of its own.",
                "Make it an inner link, or remove its filter.");
        foreach (var below in link.Links) Guard(below);
    }

    private Term Apply(Link link, Term whole) => link.Source switch
    {
        RowSource row => Joined(link, row, whole),
        PathSource row when !link.IsOuter => Terms.And([whole, .. _filters.Of(link.Element, row), Presence(row, link.Element), .. Below(link)]),
        _ => link.Links.Aggregate(whole, (so, below) => Apply(below, so)),
    };

    // Links below an inner one restrict as it does; outer ones do so only through conditions that speak of them.
    private IEnumerable<Term> Below(Link link) => link.Links.Where(below => !below.IsOuter).Select(below => Apply(below, Terms.And([])));

    private Term Joined(Link link, RowSource row, Term whole)
    {
        var filter = Terms.And([.. _filters.Of(link.Element, row), .. link.Links.Where(below => !below.IsOuter).SelectMany(Behind)]);
        if (context.Problems.Count > 0) return whole;
        var joined = new JoinedRow(row, filter, FetchInput.Place(link.Element), context.Facts, context.Problems);
        return link.IsOuter ? joined.Outer(whole) : joined.Inner(whole);
    }

    private IEnumerable<Term> Behind(Link link)
    {
        var behind = (BehindSource)link.Source;
        var known = new Condition(string.Empty, behind.Scope(context).Find(behind.Lookup, string.Empty, context.Problems)!,
            Operators.OperatorTable.Named("not-null")!, [], null);
        return [.. _filters.Of(link.Element, behind), new OfRow(behind.Row, known)];
    }

    private Present Presence(PathSource row, XElement element) =>
        new(row.Path, context.Schema, FetchInput.Name(element.AncestorsAndSelf("entity").First())!, FetchInput.Place(element));

    private sealed record Link(XElement Element, Source Source, bool IsOuter, IReadOnlyList<Link> Links);
}
