using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>Messages about the organisation as a whole.</summary>
internal static class OrganizationOperations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlatformOperation> All { get; } =
    [
        new("WhoAmI", true, WhoAmI) { Response = "BusinessUnitId Edm.Guid,UserId Edm.Guid,OrganizationId Edm.Guid" },
        new("RetrieveVersion", true, call => new JsonObject { ["Version"] = Version(call) }) { Response = "Version Edm.String" },
        new("RetrieveCurrentOrganization", true, Organization) { Parameters = "AccessType EndpointAccessType", Response = "Detail OrganizationDetail" },
        new("RetrieveTotalRecordCount", true, TotalRecordCount)
        {
            Parameters = "EntityNames Collection(Edm.String)", Response = "EntityRecordCountCollection EntityRecordCountCollection",
        },
    ];

    private static JsonObject WhoAmI(PlatformCall call)
    {
        var known = call.Execute("WhoAmI");
        var json = new JsonObject();
        foreach (var name in new[] { "BusinessUnitId", "UserId", "OrganizationId" }) json[name] = JsonValues.Of(known[name]);
        return json;
    }

    private static string Version(PlatformCall call) => (string)call.Execute("RetrieveVersion")["Version"];

    private static JsonObject Organization(PlatformCall call)
    {
        var id = (Guid)call.Execute("WhoAmI")["OrganizationId"];
        var name = call.Call.Service.Retrieve("organization", id, new ColumnSet("name")).GetAttributeValue<string>("name");
        var here = call.Call.Root.GetLeftPart(UriPartial.Authority) + "/";
        return new JsonObject
        {
            ["Detail"] = new JsonObject
            {
                ["OrganizationId"] = id.ToString("D"),
                ["FriendlyName"] = name,
                ["OrganizationVersion"] = Version(call),
                ["UrlName"] = call.Call.Root.Host,
                ["UniqueName"] = name,
                ["Endpoints"] = Pairs([("WebApplication", here)]),
                ["State"] = "Enabled",
            },
        };
    }

    private static JsonObject TotalRecordCount(PlatformCall call)
    {
        var counts = (EntityRecordCountCollection)call.Execute("RetrieveTotalRecordCount", ("EntityNames", call.Texts("EntityNames")))
            ["EntityRecordCountCollection"];
        return new JsonObject { ["EntityRecordCountCollection"] = Pairs([.. counts.Select(pair => (pair.Key, (JsonNode)pair.Value))]) };
    }

    // A dictionary of the SDK, as its data contract writes it.
    private static JsonObject Pairs((string Key, JsonNode Value)[] pairs) => new()
    {
        ["Count"] = pairs.Length,
        ["IsReadOnly"] = false,
        ["Keys"] = new JsonArray([.. pairs.Select(pair => (JsonNode)pair.Key)]),
        ["Values"] = new JsonArray([.. pairs.Select(pair => pair.Value)]),
    };
}
