using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Security;

namespace Dataverse.Sandbox.WebApi.Operations;

/// <summary>Messages about users and teams.</summary>
internal static class PeopleOperations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlatformOperation> All { get; } =
    [
        new("RetrieveUserPrivileges", true, Privileges) { BoundTo = ["systemuser"], Response = "RolePrivileges Collection(RolePrivilege)" },
        new("AddMembersTeam", false, call => Members(call, "AddMembersTeam")) { BoundTo = ["team"], Parameters = "Members Collection(systemuser)" },
        new("RemoveMembersTeam", false, call => Members(call, "RemoveMembersTeam")) { BoundTo = ["team"], Parameters = "Members Collection(systemuser)" },
    ];

    private static JsonObject Privileges(PlatformCall call)
    {
        var privileges = (IEnumerable<RolePrivilege>)call.Execute("RetrieveUserPrivileges", ("UserId", call.BoundRow().Id))["RolePrivileges"];
        return new JsonObject
        {
            ["RolePrivileges"] = new JsonArray([.. privileges.Select(privilege => (JsonNode)new JsonObject
            {
                ["Depth"] = ((PrivilegeDepth)privilege.Depth).ToString(),
                ["PrivilegeId"] = privilege.PrivilegeId.ToString("D"),
                ["PrivilegeName"] = privilege.PrivilegeName,
                ["BusinessUnitId"] = privilege.BusinessUnitId.ToString("D"),
            })]),
        };
    }

    private static JsonObject? Members(PlatformCall call, string message)
    {
        var values = new ParameterJson(call.Call);
        var members = call.Read("Members", value => value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(member => values.Reference("systemuser", member).Id).ToArray()
            : throw new FormatException("A list of users was expected. Write [ { \"systemuserid\": … } ]."));
        call.Execute(message, ("TeamId", call.BoundRow().Id), ("MemberIds", members));
        return null;
    }
}
