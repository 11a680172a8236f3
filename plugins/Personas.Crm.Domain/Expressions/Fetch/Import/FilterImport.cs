using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>Reads filters: conditions, filters in filters, and links that ask for rows there.</summary>
internal sealed class FilterImport(ImportContext context)
{
    private readonly ConditionImport _conditions = new(context);

    /// <summary>The filters of an entity or link; all must hold.</summary>
    public IReadOnlyList<Term> Of(XElement element, Source here) => element.Elements("filter").Select(filter => Filter(filter, here)).ToList();

    private Term Filter(XElement filter, Source here)
    {
        var type = (string?)filter.Attribute("type") ?? "and";
        if (type is not ("and" or "or"))
            context.Refuse(FetchInput.Place(filter), $"'{type}' is no type of filter.", "Write and or or.");
        if ((string?)filter.Attribute("isquickfindfields") is "1" or "true")
            context.Refuse(FetchInput.Place(filter), "It finds what somebody types into a search box.", "Take a view without quick find.");
        var parts = filter.Elements().Select(part => Part(part, here)).Where(part => part is not null).ToList();
        // An empty filter restricts nothing, even one of type "or".
        return type == "or" && parts.Count > 0 ? Terms.Or(parts!) : Terms.And(parts!);
    }

    private Term? Part(XElement part, Source here)
    {
        switch (part.Name.LocalName)
        {
            case "filter":
                return Filter(part, here);
            case "condition":
                return _conditions.Read(part, here);
            case "link-entity":
                return Rows(part, here);
            default:
                context.Refuse(FetchInput.Place(part), $"'{part.Name}' means nothing in a filter.", "Keep conditions, filters and link-entities.");
                return null;
        }
    }

    private Term? Rows(XElement link, Source here)
    {
        var place = FetchInput.Place(link);
        var kind = LinkKinds.Of(link);
        if (kind is not (LinkKind.Any or LinkKind.NotAny or LinkKind.All) || link.Elements("link-entity").Any())
        {
            context.Refuse(place, "In a filter, a link asks whether there are rows, of one table.",
                "Write any, not any, all or not all, without links below it.");
            return null;
        }
        if (LinkTarget.Of(link, here, context) is not { } source) return null;
        if (source is BehindSource)
        {
            context.Refuse(place, "It asks for rows behind a related row.", "Expressions see one row behind the customer; ask for the lookup itself.");
            return null;
        }
        var filter = Terms.And(Of(link, source));
        if (context.Problems.Count > 0) return null;
        var some = new Every([]);
        return kind == LinkKind.All ? Terms.And([Exists(some), Not(Exists(filter))]) : kind == LinkKind.Any ? Exists(filter) : Not(Exists(filter));

        Term Exists(Term where) => source is RowSource row
            ? new JoinedRow(row, where, place, context.Facts, context.Problems).Inner(some)
            : Terms.And([where, new Present(((PathSource)source).Path, context.Schema, FetchInput.Name(link.AncestorsAndSelf("entity").First())!, place)]);

        Term Not(Term term) => Terms.Not(term, context.Facts, context.Problems);
    }
}
