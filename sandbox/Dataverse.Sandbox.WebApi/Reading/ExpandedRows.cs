using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Dataverse.Sandbox.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Rows as JSON with the rows that <c>$expand</c> asks for: parents in one query for all rows, collections in one query for each.</summary>
internal sealed class ExpandedRows(Call call, ODataUriParser parser)
{
    // The engine takes 2,000 values in a list.
    private const int IdsInAQuery = 1000;

    /// <summary>The rows.</summary>
    public IReadOnlyList<JsonObject> Write(IReadOnlyCollection<Entity> rows, Shape shape)
    {
        var writer = new RowJson(call.Model, call.Preferences);
        var written = rows.Select(row => writer.Write(row, shape.Table, shape.Columns)).ToArray();
        foreach (var expansion in shape.Expansions)
            if (expansion.Navigation.IsCollection) AddCollections(expansion, rows, written);
            else AddParents(expansion, rows, written);
        return written;
    }

    private void AddParents(Expansion expansion, IReadOnlyCollection<Entity> rows, JsonObject[] written)
    {
        var (navigation, shape) = (expansion.Navigation, expansion.Shape);
        var links = Lookups(navigation, rows);
        var parents = new Dictionary<Guid, JsonObject>();
        foreach (var ids in links.Values.Distinct().Chunk(IdsInAQuery))
        {
            var query = new RowQuery(call.Model, shape).Where(shape.Table.PrimaryId, [.. ids.Select(id => id.ToString("D"))]);
            var found = call.Service.RetrieveMultiple(new FetchExpression(query.Text)).Entities;
            foreach (var (row, json) in found.Zip(Related(expansion, found))) parents[row.Id] = json;
        }

        foreach (var (row, json) in rows.Zip(written))
            json[navigation.Name] = links.TryGetValue(row.Id, out var id) && parents.TryGetValue(id, out var parent) ? parent.DeepClone() : null;
    }

    // The lookup need not be among the columns that are shown, so it is read on its own.
    private Dictionary<Guid, Guid> Lookups(Navigation navigation, IReadOnlyCollection<Entity> rows)
    {
        var (table, lookup) = (call.Model.Catalog[navigation.Source], navigation.Link!.ReferencingColumn);
        var found = new Dictionary<Guid, Guid>();
        foreach (var ids in rows.Select(row => row.Id).Distinct().Chunk(IdsInAQuery))
        {
            var shape = new Shape(table, [table[table.PrimaryId], table[lookup]], [], "");
            var query = new RowQuery(call.Model, shape).Where(table.PrimaryId, [.. ids.Select(id => id.ToString("D"))]);
            foreach (var row in call.Service.RetrieveMultiple(new FetchExpression(query.Text)).Entities)
                if (row.GetAttributeValue<EntityReference>(lookup) is { } reference && IsAim(navigation, reference)) found[row.Id] = reference.Id;
        }

        return found;
    }

    private bool IsAim(Navigation navigation, EntityReference reference) =>
        reference.LogicalName == navigation.Target || call.Model.Catalog[navigation.Target].Unites.Contains(reference.LogicalName);

    private void AddCollections(Expansion expansion, IReadOnlyCollection<Entity> rows, JsonObject[] written)
    {
        foreach (var (row, json) in rows.Zip(written))
        {
            var query = new RowQuery(call.Model, expansion.Shape, parser.ParameterAliasNodes).Within(expansion.Navigation, row.Id)
                .Where(expansion.Filter).OrderBy(expansion.OrderBy);
            if (expansion.Top is { } top) query.With("top", Math.Clamp(top, 1, 5000));
            var found = call.Service.RetrieveMultiple(new FetchExpression(query.Text));
            json[expansion.Navigation.Name] = new JsonArray([.. Related(expansion, found.Entities)]);
            if (found.MoreRecords && expansion.Top is null)
                json[expansion.Navigation.Name + "@odata.nextLink"] =
                    $"{call.Root}{call.Model.Catalog[expansion.Navigation.Source].EntitySetName}({row.Id:D})/{expansion.Navigation.Name}?$skiptoken="
                        + Uri.EscapeDataString(new SkipToken(2, found.PagingCookie).ToString());
        }
    }

    private IReadOnlyList<JsonObject> Related(Expansion expansion, IReadOnlyCollection<Entity> rows) => expansion.IsReference
        ? [.. rows.Select(row => new JsonObject { ["@odata.id"] = $"{call.Root}{expansion.Shape.Table.EntitySetName}({row.Id:D})" })]
        : Write(rows, expansion.Shape);
}
