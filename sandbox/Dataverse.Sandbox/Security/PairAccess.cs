using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>What relating two rows by an N:N relationship needs: append on the one, append-to on the other; for what makes people mighty, more.</summary>
internal static class PairAccess
{
    private const string AssignRole = "prvAssignRole";

    /// <summary>Fails unless the caller may relate the rows, or end their relation.</summary>
    public static void Require(Turn turn, ManyToMany link, EntityReference one, EntityReference other)
    {
        if (turn.Caller.IsUnlimited) return;
        switch (link.IntersectTable)
        {
            case "systemuserroles" or "teamroles":
                RowAccess.RequirePrivilege(turn, AssignRole);
                break;
            case "teammembership":
                Require(turn, one.LogicalName == "team" ? one : other, Access.Write);
                break;
            case "systemuserprofiles" or "teamprofiles":
                Require(turn, one.LogicalName == "fieldsecurityprofile" ? one : other, Access.Write);
                break;
            case "roleprivileges":
                Require(turn, one.LogicalName == "role" ? one : other, Access.Write);
                break;
            default:
                Require(turn, one, Access.Append);
                Require(turn, other, Access.AppendTo);
                break;
        }
    }

    private static void Require(Turn turn, EntityReference row, Access access) => RowAccess.Require(turn, turn.Unit.Catalog[row.LogicalName], row.Id, access);
}
