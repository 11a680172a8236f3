using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Queue;

/// <summary>Values of a pipeline context as JSON, each with its type: an asynchronous job must find what was there when it was made.</summary>
internal static class ContextJson
{
    public static JsonObject Write(ParameterCollection parameters)
    {
        var json = new JsonObject();
        foreach (var (name, value) in parameters) json[name] = Write(value);
        return json;
    }

    public static void Read(JsonNode? json, ParameterCollection into)
    {
        foreach (var (name, value) in json!.AsObject()) into[name] = Read(value);
    }

    public static JsonObject Write(EntityImageCollection images)
    {
        var json = new JsonObject();
        foreach (var (name, row) in images) json[name] = Write(row);
        return json;
    }

    public static EntityImageCollection ReadImages(JsonNode? json)
    {
        var images = new EntityImageCollection();
        foreach (var (name, row) in json!.AsObject()) images[name] = (Entity)Read(row)!;
        return images;
    }

    private static JsonObject? Write(object? value) => value switch
    {
        null => null,
        string text => Of("string", text),
        bool flag => Of("bool", flag),
        int number => Of("int", number),
        long number => Of("long", number),
        double number => Of("double", number),
        decimal number => Of("decimal", number.ToString(CultureInfo.InvariantCulture)),
        Guid id => Of("guid", id.ToString("D")),
        DateTime date => Of("date", date.ToString("O", CultureInfo.InvariantCulture)),
        Money money => Of("money", money.Value.ToString(CultureInfo.InvariantCulture)),
        OptionSetValue option => Of("option", option.Value),
        OptionSetValueCollection options => Of("options", new JsonArray([.. options.Select(option => (JsonNode)option.Value)])),
        EntityReference reference => Of("reference",
            new JsonObject { ["table"] = reference.LogicalName, ["id"] = reference.Id.ToString("D"), ["name"] = reference.Name }),
        EntityReferenceCollection references => Of("references", new JsonArray([.. references.Select(reference => (JsonNode?)Write(reference))])),
        Entity row => Of("row", Row(row)),
        EntityCollection rows => Of("rows", new JsonObject
            { ["table"] = rows.EntityName, ["rows"] = new JsonArray([.. rows.Entities.Select(row => (JsonNode?)Write(row))]) }),
        byte[] bytes => Of("bytes", Convert.ToBase64String(bytes)),
        Guid[] ids => Of("guids", new JsonArray([.. ids.Select(id => (JsonNode)id.ToString("D"))])),
        string[] texts => Of("strings", new JsonArray([.. texts.Select(text => (JsonNode?)text)])),
        ConcurrencyBehavior behavior => Of("concurrency", (int)behavior),
        Relationship relationship => Of("relationship", new JsonObject { ["name"] = relationship.SchemaName, ["role"] = (int?)relationship.PrimaryEntityRole }),
        ColumnSet columns => Of("columns", new JsonObject
            { ["all"] = columns.AllColumns, ["names"] = new JsonArray([.. columns.Columns.Select(name => (JsonNode?)name)]) }),
        BooleanManagedProperty property => Of("managed", property.Value),
        _ => throw Faults.Of(Faults.NotSupported, $"A value of type {value.GetType().Name} cannot be carried into an asynchronous job by the sandbox."),
    };

    private static object? Read(JsonNode? json)
    {
        if (json is null) return null;
        var value = json["v"]!;
        return (string?)json["t"] switch
        {
            "string" => (string?)value,
            "bool" => (bool)value,
            "int" => (int)value,
            "long" => (long)value,
            "double" => (double)value,
            "decimal" => decimal.Parse((string)value!, CultureInfo.InvariantCulture),
            "guid" => Guid.ParseExact((string)value!, "D"),
            "date" => DateTime.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "money" => new Money(decimal.Parse((string)value!, CultureInfo.InvariantCulture)),
            "option" => new OptionSetValue((int)value),
            "options" => new OptionSetValueCollection([.. value.AsArray().Select(option => new OptionSetValue((int)option!))]),
            "reference" => new EntityReference((string?)value["table"], Guid.ParseExact((string)value["id"]!, "D")) { Name = (string?)value["name"] },
            "references" => new EntityReferenceCollection([.. value.AsArray().Select(reference => (EntityReference)Read(reference)!)]),
            "row" => Row(value),
            "rows" => new EntityCollection([.. value["rows"]!.AsArray().Select(row => (Entity)Read(row)!)]) { EntityName = (string?)value["table"] },
            "bytes" => Convert.FromBase64String((string)value!),
            "guids" => value.AsArray().Select(id => Guid.ParseExact((string)id!, "D")).ToArray(),
            "strings" => value.AsArray().Select(text => (string?)text).ToArray(),
            "concurrency" => (ConcurrencyBehavior)(int)value,
            "relationship" => new Relationship((string?)value["name"]) { PrimaryEntityRole = (EntityRole?)(int?)value["role"] },
            "columns" => (bool)value["all"]! ? new ColumnSet(true) : new ColumnSet([.. value["names"]!.AsArray().Select(name => (string)name!)]),
            "managed" => new BooleanManagedProperty((bool)value),
            var unknown => throw Faults.Of(Faults.Unexpected, $"A job holds a value of the unknown type '{unknown}'."),
        };
    }

    private static JsonObject Of(string type, JsonNode? value) => new() { ["t"] = type, ["v"] = value };

    private static JsonObject Row(Entity row)
    {
        var attributes = new JsonObject();
        foreach (var (name, value) in row.Attributes) attributes[name] = Write(value);
        var formatted = new JsonObject();
        foreach (var (name, text) in row.FormattedValues) formatted[name] = text;
        return new JsonObject { ["table"] = row.LogicalName, ["id"] = row.Id.ToString("D"), ["version"] = row.RowVersion, ["attributes"] = attributes,
            ["formatted"] = formatted };
    }

    private static Entity Row(JsonNode json)
    {
        var row = new Entity((string?)json["table"], Guid.ParseExact((string)json["id"]!, "D")) { RowVersion = (string?)json["version"] };
        foreach (var (name, value) in json["attributes"]!.AsObject()) row[name] = Read(value);
        foreach (var (name, text) in json["formatted"]!.AsObject()) row.FormattedValues[name] = (string?)text;
        return row;
    }
}
