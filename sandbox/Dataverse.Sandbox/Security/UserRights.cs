using System;
using System.Collections.Generic;

namespace Dataverse.Sandbox.Security;

/// <summary>What the roles of a user or team allow. Immutable once made; shared by all requests until roles, teams or business units change.</summary>
internal sealed class UserRights
{
    private readonly IReadOnlyDictionary<Guid, Reach> _reaches;
    private readonly IReadOnlySet<Guid> _direct;

    /// <summary>The rights that these privileges are.</summary>
    /// <param name="reaches">Whose rows each privilege reaches.</param>
    /// <param name="direct">The privileges that the user's own roles give, not those of teams.</param>
    /// <param name="roleCount">The number of roles.</param>
    public UserRights(IReadOnlyDictionary<Guid, Reach> reaches, IReadOnlySet<Guid> direct, int roleCount) =>
        (_reaches, _direct, RoleCount) = (reaches, direct, roleCount);

    private UserRights()
        : this(new Dictionary<Guid, Reach>(), new HashSet<Guid>(), 1) => IsUnlimited = true;

    /// <summary>The rights of SYSTEM and of System Administrators: everything, unasked.</summary>
    public static UserRights Unlimited { get; } = new();

    /// <summary>Whether there is nothing that they do not allow.</summary>
    public bool IsUnlimited { get; }

    /// <summary>The number of roles, those of teams included.</summary>
    public int RoleCount { get; }

    /// <summary>The privileges, and whose rows each reaches; empty for unlimited rights.</summary>
    public IReadOnlyDictionary<Guid, Reach> Privileges => _reaches;

    /// <summary>Whose rows a privilege reaches; null without the privilege.</summary>
    public Reach? Of(Guid privilege) => _reaches.GetValueOrDefault(privilege);

    /// <summary>Whether the privilege is there, at whatever depth.</summary>
    public bool Has(Guid privilege) => IsUnlimited || _reaches.ContainsKey(privilege);

    /// <summary>Whether a role that the user was given directly, and not through a team, has the privilege.</summary>
    public bool HasDirectly(Guid privilege) => IsUnlimited || _direct.Contains(privilege);
}
