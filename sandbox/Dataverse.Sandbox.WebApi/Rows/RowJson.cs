using System.Globalization;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Rows;

/// <summary>Rows as JSON, with the annotations that were asked for.</summary>
internal sealed class RowJson(ServiceModel model, Preferences preferences)
{
    private const string Formatted = "@OData.Community.Display.V1.FormattedValue";
    private const string LogicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";
    private const string AssociatedNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    /// <summary>The row with its columns; an empty column is null.</summary>
    public JsonObject Write(Entity row, Table table, System.Collections.Generic.IEnumerable<Column> columns)
    {
        var json = new JsonObject();
        if (ETag(row) is { } tag) json["@odata.etag"] = tag;
        foreach (var column in columns) Add(json, row, table, column);
        return json;
    }

    /// <summary>The version of a row as HTTP writes it.</summary>
    public static string? ETag(Entity row) => string.IsNullOrEmpty(row.RowVersion) ? null : $"W/\"{row.RowVersion}\"";

    /// <summary>Adds what FetchXML put into the row under a name of its own: columns of links, groups, aggregates.</summary>
    public void AddAliased(JsonObject json, Entity row)
    {
        foreach (var (name, value) in row.Attributes)
        {
            if (value is not AliasedValue aliased) continue;
            var column = model.Catalog.Find(aliased.EntityLogicalName ?? "")?.Find(aliased.AttributeLogicalName ?? "");
            Annotate(json, row, name, name);
            if (aliased.Value is EntityReference reference && preferences.Wants(LogicalName)) json[$"{name}@{LogicalName}"] = reference.LogicalName;
            json[name] = JsonValues.Of(aliased.Value, column);
        }
    }

    private void Add(JsonObject json, Entity row, Table table, Column column)
    {
        var property = ServiceModel.PropertyOf(column);
        var value = row.Attributes.TryGetValue(column.LogicalName, out var found) ? found : null;
        if (value is not null) Annotate(json, row, column.LogicalName, property);
        if (value is EntityReference reference)
        {
            if (preferences.Wants(AssociatedNavigation) && model.Towards(table, column, reference.LogicalName) is { } navigation)
                json[$"{property}@{AssociatedNavigation}"] = navigation.Name;
            if (preferences.Wants(LogicalName)) json[$"{property}@{LogicalName}"] = reference.LogicalName;
        }

        json[property] = JsonValues.Of(value, column);
    }

    private void Annotate(JsonObject json, Entity row, string key, string property)
    {
        if (!preferences.WantsFormattedValues) return;
        if (row.FormattedValues.TryGetValue(key, out var shown)) json[property + Formatted] = shown;
        else if (row.Attributes[key] is EntityReference { Name: { } name }) json[property + Formatted] = name;
        else if (row.Attributes[key] is int number) json[property + Formatted] = number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
