using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Model;
using Dataverse.Sandbox.WebApi.Requests;
using Dataverse.Sandbox.WebApi.Rows;

namespace Dataverse.Sandbox.WebApi.Reading;

/// <summary>Answers GET on one column of a row, as JSON or, with <c>$value</c>, bare.</summary>
internal sealed class ValueReader(Call call, Target target)
{
    public Answer Read()
    {
        if (target.Row is not { } reference) return Answer.Empty();
        var (table, column) = (target.Table!, target.Column!);
        var row = RowReader.Retrieve(call.Service, reference, new Shape(table, [column], [], ""));
        if (!row.Attributes.TryGetValue(column.LogicalName, out var value) || value is null) return Answer.Empty();
        if (target.IsValue) return value is byte[] bytes
            ? new Answer(200) { ContentType = "application/octet-stream", Body = bytes }
            : Answer.Text(Bare(JsonValues.Of(value, column)));
        return Answer.Json(200, new JsonObject
        {
            ["@odata.context"] = $"{call.Root}$metadata#{table.EntitySetName}({row.Id:D})/{ServiceModel.PropertyOf(column)}",
            ["value"] = JsonValues.Of(value, column),
        });
    }

    private static string Bare(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value?.ToJsonString() ?? "";
}
