using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Reading;

/// <summary>
/// Rows that the filter of a figure names: they are looked up once, when the fact is saved, and kept with their ids, so that nothing that reads
/// a stored fact looks rows up, and a row can get another name.
/// </summary>
public static class NamedFilter
{
    private static readonly JsonSerializerSettings AsWritten =
        new() { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };

    /// <summary>The fact with the ids; as it is when its filter names no row; the problems of the filter when a name leads to none, or to several.</summary>
    public static Reading<FactText> Resolve(FactText text, ISchema schema, FindByName names)
    {
        if (text.Kind != FactKind.Aggregate) return Readings.Of(text, []);
        var problems = new List<Problem>();
        var input = JsonInput.Parse(text.Definition, "definition", problems);
        if (input?["where"] is not InputObject filter || input["table"]?.Text is not { } table || !schema.HasTable(table)) return Readings.Of(text, []);

        var named = 0;
        var node = ExpressionReader.ReadRowNode(filter, table, schema, "where", problems, (target, name) =>
        {
            named++;
            return names(target, name);
        });
        if (named == 0) return Readings.Of(text, []);
        return Readings.Of(node is null ? null : text with { Definition = With(text.Definition!, ExpressionWriter.Write(node)) }, problems);
    }

    private static string With(string definition, string filter)
    {
        var json = JsonConvert.DeserializeObject<JObject>(definition, AsWritten)!;
        json["where"] = new JRaw(filter);
        return json.ToString(Formatting.None);
    }
}
