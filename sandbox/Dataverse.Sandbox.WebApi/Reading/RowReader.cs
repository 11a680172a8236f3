using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Requests;
using Dataverse.Sandbox.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Answers GET on one row.</summary>
internal sealed class RowReader(Call call, Target target, ODataUriParser parser)
{
    public Answer Read()
    {
        // A lookup that is empty.
        if (target.Row is not { } reference) return Answer.Empty();
        var shape = new ShapeReader(call.Model).Read(parser.ParseSelectAndExpand(), target.Table!);
        var row = Retrieve(call.Service, reference, shape);
        if (RowJson.ETag(row) is { } tag && call.Header("If-None-Match") == tag) return Answer.Empty(304).With("ETag", tag);
        return Answer.Json(200, Written(row, shape)).With("ETag", RowJson.ETag(row)).With("Preference-Applied", call.Preferences.Applied(ofRows: true));
    }

    /// <summary>The row as an answer holds it.</summary>
    public JsonObject Written(Entity row, Shape shape)
    {
        var json = new JsonObject { ["@odata.context"] = $"{call.Root}$metadata#{shape.Table.EntitySetName}{shape.Context}/$entity" };
        foreach (var (name, value) in new ExpandedRows(call, parser).Write([row], shape).Single().ToArray()) json[name] = value?.DeepClone();
        return json;
    }

    /// <summary>The row with the columns of the shape.</summary>
    public static Entity Retrieve(IOrganizationService service, EntityReference reference, Shape shape)
    {
        var columns = new ColumnSet([.. shape.Columns.Select(column => column.LogicalName)]);
        return ((RetrieveResponse)service.Execute(new RetrieveRequest { Target = reference, ColumnSet = columns })).Entity;
    }
}
