using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Query.Model;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>Reads what stands in an entity or link-entity of FetchXML besides its filter.</summary>
internal static class FetchSources
{
    private static readonly Dictionary<string, LinkKind> LinkKinds = new()
    {
        ["inner"] = LinkKind.Inner,
        ["natural"] = LinkKind.Inner,
        ["outer"] = LinkKind.Outer,
        ["exists"] = LinkKind.Exists,
        ["in"] = LinkKind.In,
        ["matchfirstrowusingcrossapply"] = LinkKind.First,
        ["any"] = LinkKind.Any,
        ["not any"] = LinkKind.NotAny,
        ["all"] = LinkKind.All,
        ["not all"] = LinkKind.NotAll,
    };

    private static readonly Dictionary<string, Aggregate> Aggregates = new()
    {
        ["count"] = Aggregate.Count,
        ["countcolumn"] = Aggregate.CountColumn,
        ["sum"] = Aggregate.Sum,
        ["avg"] = Aggregate.Avg,
        ["min"] = Aggregate.Min,
        ["max"] = Aggregate.Max,
    };

    private static readonly Dictionary<string, DatePart> DateParts = new()
    {
        ["day"] = DatePart.Day,
        ["week"] = DatePart.Week,
        ["month"] = DatePart.Month,
        ["quarter"] = DatePart.Quarter,
        ["year"] = DatePart.Year,
        ["fiscal-period"] = DatePart.FiscalPeriod,
        ["fiscal-year"] = DatePart.FiscalYear,
    };

    /// <summary>Whether all columns are asked for.</summary>
    public static bool AllColumns(FetchElement element) => element.Elements.Any(child => child.Name == "all-attributes");

    /// <summary>The columns asked for by name.</summary>
    public static IReadOnlyList<Selected> Columns(FetchElement element, bool isAggregate) =>
        [.. element.Elements.Where(child => child.Name == "attribute").Select(attribute => Column(attribute, isAggregate))];

    /// <summary>The sorts.</summary>
    public static IReadOnlyList<Ordering> Orders(FetchElement element) => [.. element.Elements.Where(child => child.Name == "order").Select(Order)];

    /// <summary>The links.</summary>
    public static IReadOnlyList<Link> Links(FetchElement element, bool isAggregate) =>
        [.. element.Elements.Where(child => child.Name == "link-entity").Select(link => Link(link, isAggregate))];

    /// <summary>One link.</summary>
    public static Link Link(FetchElement element, bool isAggregate)
    {
        var link = new Link
        {
            Place = element.Place,
            Table = element.Required("name"),
            Alias = element.NameIn("alias"),
            From = element.Required("from"),
            To = element.Required("to"),
            Kind = element["link-type"] is { } type ? OneOf(LinkKinds, type, element, "link-type") : LinkKind.Inner,
            AllColumns = AllColumns(element),
            Columns = Columns(element, isAggregate),
            Filter = FetchFilters.Of(element, isAggregate),
            Orders = Orders(element),
            Links = Links(element, isAggregate),
        };
        LinkRules.Require(link);
        return link;
    }

    private static Selected Column(FetchElement attribute, bool isAggregate)
    {
        var selected = new Selected(attribute.Place, attribute.Required("name"))
        {
            Alias = attribute.NameIn("alias"),
            Aggregate = attribute["aggregate"] is { } aggregate ? OneOf(Aggregates, aggregate, attribute, "aggregate") : Aggregate.None,
            IsGroup = attribute.Flag("groupby"),
            DatePart = attribute["dategrouping"] is { } part ? OneOf(DateParts, part, attribute, "dategrouping") : DatePart.None,
            IsDistinct = attribute.Flag("distinct"),
            IsUtc = !attribute.Flag("usertimezone", otherwise: true),
        };
        if (!isAggregate && (selected.Aggregate != Aggregate.None || selected.IsGroup || selected.DatePart != DatePart.None))
            throw attribute.Fault("aggregate, groupby and dategrouping need <fetch aggregate=\"true\">.");
        if (selected.IsGroup && selected.Aggregate != Aggregate.None)
            throw attribute.Fault("a column is either aggregated or grouped by. Write it twice to have both.");
        if (selected.IsDistinct && selected.Aggregate != Aggregate.CountColumn) throw attribute.Fault("distinct goes with aggregate=\"countcolumn\" only.");
        if (selected.DatePart != DatePart.None && !selected.IsGroup) throw attribute.Fault("dategrouping goes with groupby=\"true\" only.");
        return selected;
    }

    private static Ordering Order(FetchElement order)
    {
        var (column, alias) = (order.NameIn("attribute"), order.NameIn("alias"));
        if (column is null && alias is null) throw order.Fault("an order names an attribute or an alias.");
        return new Ordering(order.Place, column ?? "", order.Flag("descending"), alias, order.NameIn("entityname"));
    }

    private static T OneOf<T>(Dictionary<string, T> known, string name, FetchElement element, string attribute) => known.TryGetValue(name, out var found)
        ? found
        : throw element.Fault($"{attribute}=\"{name}\" is unknown; it is one of {string.Join(", ", known.Keys)}.");
}
