using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Security;

/// <summary>The privileges that guard a table, worked out once, and what makes a row of it somebody's.</summary>
internal sealed class TablePrivileges
{
    private static readonly ConditionalWeakTable<Table, TablePrivileges> Known = [];

    // Tables of the platform whose rows belong to a business unit; to users, where the second column says so.
    private static readonly Dictionary<string, (string Unit, string? User)> OfUnits = new(StringComparer.Ordinal)
    {
        ["businessunit"] = ("businessunitid", null),
        ["role"] = ("businessunitid", null),
        ["team"] = ("businessunitid", null),
        ["systemuser"] = ("businessunitid", "systemuserid"),
        ["usersettings"] = ("businessunitid", "systemuserid"),
    };

    // Tables without privileges: a row may be seen and changed with the row that it is part of.
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["activityparty"] = "activityid", ["customeraddress"] = "parentid",
    };

    private readonly Dictionary<Access, (string Name, Guid Id)> _privileges;

    private TablePrivileges(Table table)
    {
        Table = table;
        // The view of all activities is guarded as they are, the view of all owners as users are.
        var guards = table.Unites.Count == 0 ? Privileges.Of(table) : Privileges.OfUnion(table);
        _privileges = guards.ToDictionary(pair => (Access)pair.AccessRight, pair => (pair.Name, Privileges.IdOf(pair.Name)));
        var (unit, user) = OfUnits.GetValueOrDefault(table.LogicalName);
        UserColumn = table.Find("ownerid") is { IsStored: true } && table.Ownership == Ownership.UserOwned ? "ownerid" : user;
        UnitColumn = UserColumn == "ownerid" ? table.Find("owningbusinessunit") is { IsStored: true } ? "owningbusinessunit" : null : unit;
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The column that says whose row it is; null when rows belong to no user or team.</summary>
    public string? UserColumn { get; }

    /// <summary>The column that says of which business unit a row is; null when of none.</summary>
    public string? UnitColumn { get; }

    /// <summary>Whether rows belong to the organisation as a whole, so that a privilege reaches all of them or none.</summary>
    public bool IsOrganizationOwned => UserColumn is null && UnitColumn is null;

    /// <summary>The column that refers to the row that a row is part of; null for a table with privileges of its own.</summary>
    public string? PartOf => Parts.GetValueOrDefault(Table.LogicalName);

    /// <summary>The privilege that an access needs; null when the table has none for it.</summary>
    public (string Name, Guid Id)? For(Access access) => _privileges.TryGetValue(access, out var privilege) ? privilege : null;

    public static TablePrivileges Of(Table table) => Known.GetValue(table, static known => new TablePrivileges(known));
}
