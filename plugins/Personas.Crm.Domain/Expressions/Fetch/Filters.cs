using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Fetch;

/// <summary>Writes filters and values of FetchXML.</summary>
internal static class Filters
{
    public static XElement And(IEnumerable<XElement> parts) => Combine("and", parts);

    /// <summary>A single part stands for itself.</summary>
    public static XElement Or(IEnumerable<XElement> parts)
    {
        var list = parts.ToList();
        return list.Count == 1 ? list[0] : Combine("or", list);
    }

    /// <summary>A value as FetchXML takes it. Instants are in UTC.</summary>
    public static string Value(in FactValue value, FactType type) => type switch
    {
        FactType.Boolean => value.AsWhole != 0 ? "1" : "0",
        FactType.Decimal or FactType.Money => value.AsNumber.ToString(CultureInfo.InvariantCulture),
        FactType.Text => value.AsText,
        FactType.Reference => value.AsId.ToString("D"),
        FactType.Date => Day(value.AsDate),
        FactType.DateTime => Instant(value.AsWhole),
        _ => value.AsWhole.ToString(CultureInfo.InvariantCulture),
    };

    public static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant; Dataverse stores whole seconds, so a fraction counts up to the next one.</summary>
    public static string Instant(long utcTicks)
    {
        var fraction = utcTicks % TimeSpan.TicksPerSecond;
        var whole = fraction == 0 ? utcTicks : utcTicks - fraction + TimeSpan.TicksPerSecond;
        return new DateTime(whole, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    private static XElement Combine(string type, IEnumerable<XElement> parts)
    {
        var list = parts.ToList();
        if (list.Count == 1 && list[0].Name == "filter") return list[0];
        return new XElement("filter", new XAttribute("type", type), list);
    }
}

/// <summary>A column in a query: of the outermost table, or of a linked one by its alias.</summary>
internal sealed record FetchColumn(string Name, string? Alias, FactType Type)
{
    public string FullName => Alias is null ? Name : $"{Alias}.{Name}";

    public XElement Condition(string op, params string[] values)
    {
        var condition = Bare(op);
        if (values.Length == 1) condition.Add(new XAttribute("value", values[0]));
        else condition.Add(values.Select(value => new XElement("value", value)));
        return condition;
    }

    /// <summary>A condition whose values stand in elements, even a single one.</summary>
    public XElement ListCondition(string op, IEnumerable<string> values)
    {
        var condition = Bare(op);
        condition.Add(values.Select(value => new XElement("value", value)));
        return condition;
    }

    public XElement Compare(string op, FetchColumn other)
    {
        var condition = Bare(op);
        condition.Add(new XAttribute("valueof", other.FullName));
        return condition;
    }

    private XElement Bare(string op)
    {
        var condition = new XElement("condition");
        if (Alias is not null) condition.Add(new XAttribute("entityname", Alias));
        condition.Add(new XAttribute("attribute", Name), new XAttribute("operator", op));
        return condition;
    }
}
