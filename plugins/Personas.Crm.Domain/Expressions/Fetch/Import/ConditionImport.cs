using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>Reads a condition: what it is about, and the same operator with values as expressions write them.</summary>
internal sealed class ConditionImport(ImportContext context)
{
    public Term? Read(XElement element, Source here)
    {
        var place = FetchInput.Place(element);
        var source = (string?)element.Attribute("entityname") is { Length: > 0 } alias ? context.Find(alias, place) : here;
        if (source is null || Name(element, "attribute", source, place) is not { } name) return null;
        var subject = source.Scope(context).Find(name, place, context.Problems);
        var input = new JObject { [Form(source)] = name, ["op"] = (string?)element.Attribute("operator") };
        if (subject is null) return null;
        if (element.Attribute("valueof") is { } other) return Compare(element, input, other.Value, source, place);

        if (OperatorTable.Named((string?)input["op"] ?? string.Empty) is { } op && Value(element, op, subject) is { } value) input["value"] = value;
        return Condition(input, source, place) is { } condition ? source.Term(condition) : null;
    }

    private Term? Compare(XElement element, JObject input, string other, Source source, string place)
    {
        var dot = other.IndexOf('.');
        var second = dot < 0 ? source : context.Find(other.Substring(0, dot), place);
        if (second is null) return null;
        if (second.Row != source.Row)
        {
            context.Refuse(place, "It compares a related row with something else.",
                "Expressions compare two facts of the customer, or two columns of one row.");
            return null;
        }
        if (second.Name(other.Substring(dot + 1).ToLowerInvariant(), place, context) is not { } name) return null;
        input["valueOf"] = name;
        if (Condition(input, source, place) is not { } condition) return null;
        if (!condition.Operator.HoldsOnMissing) return source.Term(condition);
        // "ne" between columns takes rows without the first value, and not those that only miss the second; between facts it takes both.
        var known = Present(second, name, "not-null", place);
        var missing = Present(source, condition.Subject.Key, "null", place);
        return known is null || missing is null ? null : Terms.Or([missing, Terms.And([source.Term(condition), known])]);
    }

    private Term? Present(Source source, string name, string op, string place) =>
        Condition(new JObject { [Form(source)] = name, ["op"] = op }, source, place) is { } condition ? source.Term(condition) : null;

    private Condition? Condition(JObject input, Source source, string place)
    {
        using var reader = InputBuilder.Open(input.ToString(Formatting.None));
        return new ConditionReader(source.Scope(context), context.Problems).Read((InputObject)InputBuilder.Read(reader), Form(source), place);
    }

    private string? Name(XElement element, string key, Source source, string place)
    {
        if ((string?)element.Attribute(key) is { Length: > 0 } column) return source.Name(column.ToLowerInvariant(), place, context);
        context.Refuse(place, $"It has no {key}.", "Name the column it is about.");
        return null;
    }

    private static string Form(Source source) => source.Row is null ? "fact" : "column";

    private static JToken? Value(XElement element, Operator op, Subject subject)
    {
        if (op.Takes == Takes.Nothing) return null;
        var values = Texts(element).Select(text => Named(text, FetchValue.Read(text.Value, op.Takes, subject.Type), subject)).ToList();
        var isList = op.Takes is Takes.Two or Takes.List or Takes.Options or Takes.FiscalPeriodAndYear;
        return isList || values.Count > 1 ? new JArray(values) : values.FirstOrDefault();
    }

    // Views keep the name of a row beside its id.
    private static JToken Named(Text text, JToken value, Subject subject) =>
        subject.Type == FactType.Reference && text.Name is { Length: > 0 } name ? new JObject { ["id"] = value, ["name"] = name } : value;

    private static List<Text> Texts(XElement element)
    {
        var values = element.Elements("value").Select(value => new Text(value.Value, (string?)value.Attribute("uiname"))).ToList();
        return values.Count > 0 ? values : element.Attribute("value") is { } value ? [new Text(value.Value, (string?)element.Attribute("uiname"))] : [];
    }

    private sealed record Text(string Value, string? Name);
}
