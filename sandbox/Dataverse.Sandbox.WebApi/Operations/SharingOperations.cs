using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Security;
using Dataverse.Sandbox.WebApi.Writing;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>Messages about who may do what with a row: https://learn.microsoft.com/power-apps/developer/data-platform/security-sharing-assigning.</summary>
internal static class SharingOperations
{
    private const string Row = Model.ServiceModel.AnyRow;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlatformOperation> All { get; } =
    [
        new("GrantAccess", false, call => Share(call, "GrantAccess")) { Parameters = $"Target {Row},PrincipalAccess PrincipalAccess" },
        new("ModifyAccess", false, call => Share(call, "ModifyAccess")) { Parameters = $"Target {Row},PrincipalAccess PrincipalAccess" },
        new("RevokeAccess", false, Revoke) { Parameters = $"Target {Row},Revokee {Row}" },
        new("RetrievePrincipalAccess", true, PrincipalAccess)
        {
            BoundTo = ["systemuser", "team"], Parameters = $"Target {Row}", Response = "AccessRights AccessRights",
        },
        new("RetrieveSharedPrincipalsAndAccess", true, Shares) { Parameters = $"Target {Row}", Response = "PrincipalAccesses Collection(PrincipalAccess)" },
    ];

    private static JsonObject? Share(PlatformCall call, string message)
    {
        var access = call.Read("PrincipalAccess", value => AccessOf(call, value));
        call.Execute(message, ("Target", call.Row("Target")), ("PrincipalAccess", access));
        return null;
    }

    private static JsonObject? Revoke(PlatformCall call)
    {
        call.Execute("RevokeAccess", ("Target", call.Row("Target")), ("Revokee", call.Row("Revokee")));
        return null;
    }

    private static JsonObject PrincipalAccess(PlatformCall call)
    {
        var rights = (int)call.Execute("RetrievePrincipalAccess", ("Target", call.Row("Target")), ("Principal", call.BoundRow()))["AccessRights"];
        return new JsonObject { ["AccessRights"] = ((AccessRights)rights).ToString() };
    }

    private static JsonObject Shares(PlatformCall call)
    {
        var shares = (IEnumerable<PrincipalAccess>)call.Execute("RetrieveSharedPrincipalsAndAccess", ("Target", call.Row("Target")))["PrincipalAccesses"];
        var values = new ParameterJson(call.Call);
        return new JsonObject
        {
            ["PrincipalAccesses"] = new JsonArray([.. shares.Select(share => (JsonNode)new JsonObject
            {
                ["AccessMask"] = ((AccessRights)share.AccessMask).ToString(),
                ["Principal"] = values.Write(share.Principal),
            })]),
        };
    }

    private static PrincipalAccess AccessOf(PlatformCall call, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("Principal", out var principal)
            || !value.TryGetProperty("AccessMask", out var mask))
            throw new FormatException("An object was expected. Write { \"AccessMask\": \"ReadAccess\", \"Principal\": { … } }.");
        var text = ColumnJson.Text(mask);
        if (!Enum.TryParse<AccessRights>(text, out var rights))
            throw new FormatException($"'{text}' is no list of access rights. Write ReadAccess,WriteAccess, ….");
        return new PrincipalAccess(new ParameterJson(call.Call).Reference("", principal), (int)rights);
    }
}
