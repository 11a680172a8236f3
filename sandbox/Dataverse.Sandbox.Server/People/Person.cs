using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Server.People;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Id">The id of the user.</param>
/// <param name="FullName">Their name.</param>
/// <param name="JobTitle">What they do; empty for unknown.</param>
/// <param name="BusinessUnit">Where they belong.</param>
/// <param name="Roles">Their security roles, their own and those of their teams, by name.</param>
internal sealed record Person(Guid Id, string FullName, string JobTitle, string BusinessUnit, IReadOnlyList<Role> Roles)
{
    /// <summary>Whether they may do everything.</summary>
    public bool IsAdministrator => Roles.Any(role => role.RootId == WellKnown.SystemAdministrator);
}

/// <summary>A security role.</summary>
/// <param name="Id">Its id.</param>
/// <param name="RootId">The id of the same role in the root business unit: apps name that one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for; empty for unknown.</param>
internal sealed record Role(Guid Id, Guid RootId, string Name, string Description);
