using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>Whose rows a privilege of a user reaches: the sum of what the user's own roles and the roles of the user's teams give.</summary>
internal sealed class Reach
{
    private readonly HashSet<Guid> _owners = [];
    private readonly HashSet<Guid> _units = [];

    /// <summary>Whether it reaches every row of the organisation.</summary>
    public bool IsGlobal { get; private set; }

    /// <summary>The user and the teams whose own rows it reaches.</summary>
    public IReadOnlyCollection<Guid> Owners => _owners;

    /// <summary>The business units whose rows it reaches.</summary>
    public IReadOnlyCollection<Guid> Units => _units;

    /// <summary>Adds what a role gives that a principal holds.</summary>
    /// <param name="depth">The depth: 1 user, 2 business unit, 4 business unit and those below, 8 organisation.</param>
    /// <param name="principal">The user or team that has the role.</param>
    /// <param name="unit">Its business unit.</param>
    /// <param name="below">The business units below that one, itself included.</param>
    public void Add(int depth, Guid principal, Guid unit, Func<Guid, IEnumerable<Guid>> below)
    {
        IsGlobal |= depth >= 8;
        _owners.Add(principal);
        if (depth == 2) _units.Add(unit);
        else if (depth == 4) _units.UnionWith(below(unit));
    }

    /// <summary>Adds the rows of an owner.</summary>
    public void Add(Guid owner) => _owners.Add(owner);

    /// <summary>Whether it reaches the rows of that owner, which lie in the owner's business unit.</summary>
    public bool Covers(EntityReference owner, Guid? unit) => IsGlobal || _owners.Contains(owner.Id) || (unit is { } id && _units.Contains(id));
}
