using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Answers GET on <c>$ref</c>: the URLs of related rows.</summary>
internal sealed class ReferenceReader(Call call, Target target)
{
    public Answer Read()
    {
        var (navigation, table) = (target.Navigation!, target.Table!);
        var from = new RowIds(call.Service).Of(target.From!);
        if (!navigation.IsCollection) return Single(from);
        var query = new RowQuery(call.Model, new Shape(table, [table[table.PrimaryId]], [], "")).Within(navigation, from);
        var rows = call.Service.RetrieveMultiple(new FetchExpression(query.Text));
        return Answer.Json(200, new JsonObject
        {
            ["@odata.context"] = call.Root + "$metadata#Collection($ref)",
            ["value"] = new JsonArray([.. rows.Entities.Select(row => new JsonObject { ["@odata.id"] = UrlOf(row.Id) })]),
        });
    }

    private Answer Single(System.Guid from)
    {
        var lookup = target.Navigation!.Link!.ReferencingColumn;
        var row = call.Service.Retrieve(target.From!.LogicalName, from, new ColumnSet(lookup));
        return row.GetAttributeValue<EntityReference>(lookup) is { } reference
            ? Answer.Json(200, new JsonObject { ["@odata.context"] = call.Root + "$metadata#$ref", ["@odata.id"] = UrlOf(reference.Id) })
            : Answer.Empty();
    }

    private string UrlOf(System.Guid id) => $"{call.Root}{target.Table!.EntitySetName}({id:D})";
}
