using System;
using System.Linq;
using System.Text.Json;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.WebApi.Errors;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.WebApi.Writing;

/// <summary>Bodies as rows: columns, references by <c>@odata.bind</c>, and, on create, the rows that are created with it.</summary>
internal sealed class RowBody(ServiceModel model, Paths paths)
{
    private const string Bind = "@odata.bind";

    /// <summary>The row that a body describes.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="body">A JSON object.</param>
    /// <param name="isNew">Whether it is to be created: only then rows may travel with it.</param>
    public Entity Read(Table table, JsonElement body, bool isNew)
    {
        if (body.ValueKind != JsonValueKind.Object) throw WebApiException.Body(table.EntitySetName, "A JSON object was expected. Write { … }.");
        var row = new Entity(table.LogicalName);
        foreach (var property in body.EnumerateObject())
        {
            try
            {
                Read(row, table, property, isNew);
            }
            catch (FormatException fault)
            {
                throw WebApiException.Body(table.EntitySetName, $"An error occurred while validating input property '{property.Name}': {fault.Message}");
            }
        }

        return row;
    }

    private void Read(Entity row, Table table, JsonProperty property, bool isNew)
    {
        var (name, value) = (property.Name, property.Value);
        if (name.EndsWith(Bind, StringComparison.Ordinal)) ReadBinding(row, table, Known(table, name[..^Bind.Length]), value, isNew);
        // Annotations that an answer carried and that come back with the row.
        else if (name.Contains('@', StringComparison.Ordinal)) return;
        else if (model.Find(table, name) is { } navigation) ReadRelated(row, table, navigation, value, isNew);
        else ReadColumn(row, table, name, value);
    }

    private static void ReadColumn(Entity row, Table table, string name, JsonElement value)
    {
        var column = ServiceModel.ColumnOf(table, name) ?? throw WebApiException.Body(table.EntitySetName,
            $"Invalid property '{name}' was found in entity '{ServiceModel.Namespace}.{table.LogicalName}'. Property names are case sensitive; see $metadata.");
        if (column.IsReference) throw WebApiException.Body(table.EntitySetName, "CRM do not support direct update of Entity Reference properties, Use "
            + $"Navigation properties instead: '{name}'. Write \"navigation property@odata.bind\": \"/entityset(id)\".");
        var read = ColumnJson.Read(column, value);
        if (column.LogicalName == table.PrimaryId && read is Guid id) row.Id = id;
        else row[column.LogicalName] = read;
    }

    private void ReadBinding(Entity row, Table table, Navigation navigation, JsonElement value, bool isNew)
    {
        if (!navigation.IsCollection)
        {
            row[navigation.Link!.ReferencingColumn] = value.ValueKind == JsonValueKind.Null ? null : Aimed(paths.Row(ColumnJson.Text(value)), navigation);
            return;
        }

        if (!isNew) throw NotOnUpdate(table, navigation);
        if (value.ValueKind != JsonValueKind.Array) throw new FormatException("A list of URLs was expected. Write [\"/entityset(id)\"].");
        var rows = value.EnumerateArray().Select(url => paths.Row(ColumnJson.Text(url))).Select(reference => new Entity(reference.LogicalName, reference.Id)
            { EntityState = EntityState.Unchanged, KeyAttributes = reference.KeyAttributes });
        row.RelatedEntities[RelationshipOf(navigation)] = new EntityCollection([.. rows]) { EntityName = navigation.Target };
    }

    private void ReadRelated(Entity row, Table table, Navigation navigation, JsonElement value, bool isNew)
    {
        if (value.ValueKind == JsonValueKind.Null && !navigation.IsCollection)
        {
            row[navigation.Link!.ReferencingColumn] = null;
            return;
        }

        if (!isNew) throw NotOnUpdate(table, navigation);
        var isList = value.ValueKind == JsonValueKind.Array;
        if (isList != navigation.IsCollection)
            throw new FormatException(navigation.IsCollection ? "A list of rows was expected. Write [ { … } ]." : "One row was expected. Write { … }.");
        var target = model.Catalog[navigation.Target];
        var bodies = isList ? value.EnumerateArray().ToArray() : [value];
        row.RelatedEntities[RelationshipOf(navigation)] =
            new EntityCollection([.. bodies.Select(body => Created(Read(target, body, isNew: true)))]) { EntityName = navigation.Target };
    }

    private static Entity Created(Entity row)
    {
        row.EntityState = EntityState.Created;
        return row;
    }

    // As the engine has it: in a relationship of a table with itself, the role says which side the row is on.
    private static Relationship RelationshipOf(Navigation navigation) => new(navigation.Relationship)
    {
        PrimaryEntityRole = navigation.Kind == NavigationKind.Parent ? EntityRole.Referencing : EntityRole.Referenced,
    };

    private EntityReference Aimed(EntityReference reference, Navigation navigation) => reference.LogicalName == navigation.Target
        || model.Catalog[navigation.Target].Unites.Contains(reference.LogicalName) ? reference
        : throw new FormatException($"'{navigation.Name}' leads to '{navigation.Target}', but the URL to '{reference.LogicalName}'.");

    private Navigation Known(Table table, string name) => model.Find(table, name) ?? throw WebApiException.Body(table.EntitySetName,
        $"An undeclared property '{name}' which only has property annotations in the payload but no property value was found in the payload. In OData, only "
            + "declared navigation properties and declared named streams can be represented as properties without values.");

    private static WebApiException NotOnUpdate(Table table, Navigation navigation) => WebApiException.Body(table.EntitySetName,
        $"'{navigation.Name}': rows cannot be created or associated by an update. Send a request to the collection, or to its $ref.");
}
