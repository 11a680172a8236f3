using System;
using System.Globalization;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary>Rows as JSON objects: <c>{ "firstname": "Ada", "gendercode": "Female", "parentcustomerid": "account:…" }</c>.</summary>
public static class RecordJson
{
    /// <summary>Reads a row; the primary key may be among the columns.</summary>
    /// <exception cref="UsageException">Unknown columns or values of the wrong type: all of them, placed by JSON path.</exception>
    public static Entity Read(Table table, JObject json, string place)
    {
        var row = new Entity(table.LogicalName);
        var faults = new System.Collections.Generic.List<UsageFault>();
        foreach (var property in json.Properties())
        {
            try
            {
                var column = table[property.Name];
                var value = ColumnText.Read(column, Text(property.Value));
                if (column.LogicalName == table.PrimaryId && value is Guid id) row.Id = id;
                else row[column.LogicalName] = value;
            }
            catch (Exception fault) when (fault is FormatException or UnknownNameException)
            {
                faults.Add(new UsageFault($"{place}.{property.Name}", fault.Message, ""));
            }
        }

        return faults.Count == 0 ? row : throw new UsageException(faults);
    }

    /// <summary>Writes a row with its id, values, and labels of values under <c>column@label</c>.</summary>
    public static JObject Write(Entity row)
    {
        var json = new JObject();
        if (row.Id != Guid.Empty) json["id"] = row.Id.ToString("D");
        foreach (var attribute in row.Attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            json[attribute.Key] = Write(attribute.Value);
            if (attribute.Value is OptionSetValue or EntityReference or AliasedValue && row.FormattedValues.TryGetValue(attribute.Key, out var label))
                json[attribute.Key + "@label"] = label;
        }

        return json;
    }

    /// <summary>A value of the SDK as JSON.</summary>
    public static JToken Write(object? value) => value switch
    {
        null => JValue.CreateNull(),
        AliasedValue aliased => Write(aliased.Value),
        EntityReference reference => $"{reference.LogicalName}:{reference.Id:D}",
        OptionSetValue option => option.Value,
        OptionSetValueCollection options => new JArray(options.Select(option => option.Value)),
        Money money => money.Value,
        Guid id => id.ToString("D"),
        DateTime date => date.ToString(date.Kind == DateTimeKind.Utc ? "yyyy-MM-ddTHH:mm:ssZ"
            : date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        Entity row => Write(row),
        EntityCollection rows => new JArray(rows.Entities.Select(Write)),
        string[] texts => new JArray(texts),
        _ => JToken.FromObject(value),
    };

    /// <summary>The text of a JSON value, as <see cref="ColumnText"/> reads it.</summary>
    public static string? Text(JToken token) => token.Type switch
    {
        JTokenType.Null => null,
        JTokenType.Array => string.Join(",", token.Select(Text)),
        JTokenType.Boolean => token.Value<bool>() ? "true" : "false",
        JTokenType.Float or JTokenType.Integer => ((JValue)token).ToString(CultureInfo.InvariantCulture),
        JTokenType.Object => token.ToString(Newtonsoft.Json.Formatting.None),
        _ => token.Value<string>(),
    };

    /// <summary>Parses an object; dates stay text, so that the column decides what they are.</summary>
    /// <exception cref="UsageException">Not JSON, or not an object.</exception>
    public static JObject Parse(string text, string place)
    {
        try
        {
            using var reader = new Newtonsoft.Json.JsonTextReader(new System.IO.StringReader(text))
            {
                DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
                FloatParseHandling = Newtonsoft.Json.FloatParseHandling.Decimal,
            };
            var token = JToken.ReadFrom(reader);
            if (reader.Read()) throw new UsageException(place, "there is text after the JSON object.", "Remove it.");
            return token as JObject ?? throw new UsageException(place, "this is not a JSON object.", "Write { \"name\": value }.");
        }
        catch (Newtonsoft.Json.JsonReaderException fault)
        {
            throw new UsageException($"{place}, line {fault.LineNumber}, position {fault.LinePosition}", "this is not JSON.", fault.Message);
        }
    }
}
