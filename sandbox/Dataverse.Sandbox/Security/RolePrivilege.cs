using System;

namespace Dataverse.Sandbox.Security;

/// <summary>A privilege of a user, as RetrieveUserPrivileges tells it.</summary>
/// <param name="PrivilegeId">The privilege.</param>
/// <param name="PrivilegeName">Its name: prvReadContact.</param>
/// <param name="Depth">0 user, 1 business unit, 2 business unit and those below, 3 organisation.</param>
/// <param name="BusinessUnitId">The business unit of the user.</param>
public sealed record RolePrivilege(Guid PrivilegeId, string PrivilegeName, int Depth, Guid BusinessUnitId);
