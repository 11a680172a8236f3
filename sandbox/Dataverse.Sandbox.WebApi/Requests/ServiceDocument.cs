using System;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Definitions;

namespace Dataverse.Sandbox.WebApi.Requests;

/// <summary>The list of all entity sets.</summary>
internal static class ServiceDocument
{
    /// <summary>The document.</summary>
    public static Answer Of(Call call) => Answer.Json(200, new JsonObject
    {
        ["@odata.context"] = call.Root + "$metadata",
        ["value"] = new JsonArray([.. call.Model.Tables.Select(table => table.EntitySetName)
            .Concat(DefinitionSet.All.Select(set => set.Name)).Order(StringComparer.Ordinal)
            .Select(name => (JsonNode)new JsonObject { ["name"] = name, ["kind"] = "EntitySet", ["url"] = name })]),
    });
}
