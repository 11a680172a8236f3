using System;
using System.ServiceModel;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>How the platform says no.</summary>
internal static class SecurityFaults
{
    /// <summary>A privilege on a table is missing.</summary>
    public static FaultException<OrganizationServiceFault> Missing(Caller caller, string privilege, Guid id, Table table) =>
        Missing(caller, privilege, id, $" on OTC={table.ObjectTypeCode} for entity '{table.LogicalName}' (LocalizedName='{table.DisplayName}')");

    /// <summary>A privilege is missing that belongs to no table.</summary>
    public static FaultException<OrganizationServiceFault> Missing(Caller caller, string privilege, Guid id, string where = "") => Faults.Of(
        Faults.MissingPrivilege,
        $"Principal user (Id={caller.UserId:D}, type=8, roleCount={caller.Rights.RoleCount}, privilegeCount={caller.Rights.Privileges.Count}, "
        + $"accessMode='0 Read-Write', businessUnitId={caller.BusinessUnitId:D}), is missing {privilege} privilege (Id={id:D}){where}. "
        + $"context.Caller={caller.UserId:D}. Consider adding missed privilege to one of the principal (user/team) roles.");

    /// <summary>An owner may not own rows of the table, having no role that may read them.</summary>
    public static FaultException<OrganizationServiceFault> CannotOwn(EntityReference owner, string privilege, Guid id, Table table) => Faults.Of(
        Faults.MissingPrivilege,
        $"Principal {(owner.LogicalName == "team" ? "team" : "user")} (Id={owner.Id:D}, type={(owner.LogicalName == "team" ? 9 : 8)}) is missing {privilege} "
        + $"privilege (Id={id:D}) on OTC={table.ObjectTypeCode} for entity '{table.LogicalName}' (LocalizedName='{table.DisplayName}'), "
        + "without which it cannot own rows of it. Consider adding missed privilege to one of the principal (user/team) roles.");

    /// <summary>A row is out of reach.</summary>
    public static FaultException<OrganizationServiceFault> Denied(Guid user, Access access, Table table, Guid id) => Faults.Of(Faults.AccessDenied,
        $"Principal with id {user:D} does not have {access}Access right(s) for record with id {id:D} of entity {table.LogicalName}. "
        + "SecLib::AccessCheckEx2 failed. Share the row, assign it, or give a role with a greater depth.");

    /// <summary>A secured column may not be written.</summary>
    public static FaultException<OrganizationServiceFault> Column(Guid user, Table table, Column column, string act) => Faults.Of(Faults.ColumnDenied,
        $"Caller user with Id {user:D} does not have {act} permissions to a {column.LogicalName} secured field on entity {table.LogicalName}. The requested "
        + "operation could not be completed. Add the user or a team of theirs to a column security profile that allows it.");
}
