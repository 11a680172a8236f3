using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Query.Model;
using Dataverse.Sandbox.Query.Operators;

namespace Dataverse.Sandbox.Query.Reading;

/// <summary>Reads the filters of FetchXML.</summary>
internal static class FetchFilters
{
    /// <summary>The filters of an entity or link; all must hold.</summary>
    public static Group Of(FetchElement element, bool isAggregate)
    {
        var filters = element.Elements.Where(child => child.Name == "filter").Select(filter => Filter(filter, isAggregate, 1)).ToList();
        return filters.Count == 1 ? filters[0] : new Group(false, filters);
    }

    private static Group Filter(FetchElement filter, bool isAggregate, int level)
    {
        if (level > Limits.FilterLevels) throw filter.Fault($"filters stand in one another more than {Limits.FilterLevels} deep.");
        var isAny = filter["type"] switch
        {
            null or "and" => false,
            "or" => true,
            var other => throw filter.Fault($"type=\"{other}\" is unknown; it is and or or."),
        };
        return new Group(isAny, [.. filter.Elements.Select(child => Part(child, isAggregate, level))]);
    }

    private static Node Part(FetchElement part, bool isAggregate, int level) => part.Name switch
    {
        "filter" => Filter(part, isAggregate, level + 1),
        "link-entity" => new Related(FetchSources.Link(part, isAggregate)),
        _ => Condition(part),
    };

    private static Condition Condition(FetchElement condition)
    {
        var one = OperatorTable.Named(condition.Required("operator"), condition.Place);
        List<object?> values = [.. condition.Elements.Select(value => value.Text)];
        var (value, valueOf) = (condition["value"], condition.NameIn("valueof"));
        if ((value is not null ? 1 : 0) + (valueOf is not null ? 1 : 0) + (values.Count > 0 ? 1 : 0) > 1)
            throw condition.Fault("a condition has a value, a valueof, or <value> elements: one of them.");
        // Clients write value="" beside operators that take none.
        if (value is not null && !(value.Length == 0 && one.Takes == Takes.None)) values.Add(value);
        return new Condition(condition.Place, condition.Required("attribute"), one, values) { Source = condition.NameIn("entityname"), OtherColumn = valueOf };
    }
}
