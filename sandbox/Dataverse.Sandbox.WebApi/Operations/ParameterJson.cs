using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Dataverse.Sandbox.WebApi.Rows;
using Dataverse.Sandbox.WebApi.Writing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>Parameters and results of custom APIs, each of the type that its API declares.</summary>
internal sealed class ParameterJson(Call call)
{
    private readonly Paths _paths = new(call.Model, call.Root, call.Service);

    /// <summary>A parameter's value.</summary>
    /// <exception cref="FormatException">It is of another type.</exception>
    public object Read(CustomApiParameter parameter, JsonElement value) => parameter.Type switch
    {
        0 => ColumnJson.Flag(value),
        1 => ColumnJson.Instant(value),
        2 => ColumnJson.Number(value),
        3 => Row(parameter.Table, value),
        4 => Rows(parameter.Table, value),
        5 => Reference(parameter.Table, value),
        6 => (double)ColumnJson.Number(value),
        7 => ColumnJson.Whole(value),
        8 => new Money(ColumnJson.Number(value)),
        9 => new OptionSetValue(ColumnJson.Whole(value)),
        11 => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(ColumnJson.Text).ToArray()
            : throw new FormatException("A list of texts was expected. Write [\"…\"]."),
        12 => ColumnJson.Id(value),
        _ => ColumnJson.Text(value),
    };

    /// <summary>The rows of a list; each names its table by <c>@odata.type</c> unless the table is given.</summary>
    public EntityCollection Rows(string table, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) throw new FormatException("A list of rows was expected. Write [ { … } ].");
        return new EntityCollection([.. value.EnumerateArray().Select(row => Row(table, row))]) { EntityName = table };
    }

    /// <summary>A result's value.</summary>
    public JsonNode? Write(object? value) => value switch
    {
        Entity row => Written(row),
        EntityCollection rows => new JsonArray([.. rows.Entities.Select(row => (JsonNode)Written(row))]),
        EntityReference reference => Written(reference),
        _ => JsonValues.Of(value),
    };

    /// <summary>A row by its URL, or by its id and its table; the table may be known already.</summary>
    public EntityReference Reference(string table, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) throw new FormatException("A row was expected. Write { \"@odata.type\": …, \"id column\": … }.");
        if (value.TryGetProperty("@odata.id", out var url)) return _paths.Row(ColumnJson.Text(url));
        var known = TableOf(table, value);
        return value.TryGetProperty(known.PrimaryId, out var id) ? new EntityReference(known.LogicalName, ColumnJson.Id(id))
            : throw new FormatException($"'{known.PrimaryId}' is missing. Write the row's id.");
    }

    private Entity Row(string table, JsonElement value) => new RowBody(call.Model, _paths).Read(TableOf(table, value), value, isNew: true);

    private Table TableOf(string table, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) throw new FormatException("A row was expected. Write { … }.");
        if (value.TryGetProperty("@odata.type", out var type))
        {
            var name = ColumnJson.Text(type).TrimStart('#');
            var prefix = ServiceModel.Namespace + ".";
            return (name.StartsWith(prefix, StringComparison.Ordinal) ? call.Model.Catalog.Find(name[prefix.Length..]) : null)
                ?? throw new FormatException($"'{name}' is no type of a row. Write {prefix}logicalname.");
        }

        return table.Length > 0 ? call.Model.Catalog[table]
            : throw new FormatException("'@odata.type' is missing. Write \"Microsoft.Dynamics.CRM.logicalname\".");
    }

    private JsonObject Written(Entity row)
    {
        var table = call.Model.Catalog[row.LogicalName];
        var json = new RowJson(call.Model, call.Preferences).Write(row, table,
            row.Attributes.Select(pair => table.Find(pair.Key)).OfType<Column>().Where(column => column.IsStored));
        json.Insert(0, "@odata.type", $"#{ServiceModel.Namespace}.{row.LogicalName}");
        return json;
    }

    private JsonObject Written(EntityReference reference) => new()
    {
        ["@odata.type"] = $"#{ServiceModel.Namespace}.{reference.LogicalName}",
        [call.Model.Catalog[reference.LogicalName].PrimaryId] = reference.Id.ToString("D"),
    };
}
