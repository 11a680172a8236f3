using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Security;

/// <summary>Who belongs where and has which roles. Read once and shared until one of its tables changes; rights are made when first asked for.</summary>
internal sealed class Directory
{
    /// <summary>The tables that it is read from.</summary>
    public static readonly string[] Tables = ["systemuser", "team", "teammembership", "businessunit", "role", "roleprivileges", "systemuserroles", "teamroles"];

    // Its privileges need not be read: it has them all.
    private const string PrivilegeSql = """
        SELECT "roleid", "privilegeid", "privilegedepthmask" FROM "roleprivileges" WHERE "roleid" <> $0 AND "privilegedepthmask" IS NOT NULL
        """;

    private readonly ConcurrentDictionary<Guid, UserRights> _rights = new();
    private readonly Dictionary<Guid, Guid> _unitOfUser;
    private readonly Dictionary<Guid, Guid> _unitOfTeam;
    private readonly ILookup<Guid, Guid> _below;
    private readonly ILookup<Guid, Guid> _teams;
    private readonly ILookup<Guid, Guid> _rolesOfUser;
    private readonly ILookup<Guid, Guid> _rolesOfTeam;
    private readonly Dictionary<Guid, (Guid Root, bool IsInherited)> _roles;
    private readonly ILookup<Guid, (Guid Privilege, int Depth)> _privileges;

    private Directory(Session session)
    {
        _unitOfUser = Pairs(session, """SELECT "systemuserid", "businessunitid" FROM "systemuser" WHERE "businessunitid" IS NOT NULL""").ToDictionary();
        _unitOfTeam = Pairs(session, """SELECT "teamid", "businessunitid" FROM "team" WHERE "businessunitid" IS NOT NULL""").ToDictionary();
        _below = Lookup(session, """SELECT "parentbusinessunitid", "businessunitid" FROM "businessunit" WHERE "parentbusinessunitid" IS NOT NULL""");
        _teams = Lookup(session, """SELECT "systemuserid", "teamid" FROM "teammembership" """);
        _rolesOfUser = Lookup(session, """SELECT "systemuserid", "roleid" FROM "systemuserroles" """);
        _rolesOfTeam = Lookup(session, """SELECT "teamid", "roleid" FROM "teamroles" """);
        _roles = session.Rows("""SELECT "roleid", COALESCE("parentrootroleid", "roleid"), COALESCE("isinherited", 1) FROM "role" """,
            row => (Role: Id(row, 0), Root: Id(row, 1), IsInherited: row.GetInt32(2) == 1))
            .ToDictionary(role => role.Role, role => (role.Root, role.IsInherited));
        _privileges = session.Rows(PrivilegeSql, row => (Role: Id(row, 0), Privilege: Id(row, 1), Depth: row.GetInt32(2)),
            Stored.Of(WellKnown.SystemAdministrator)).ToLookup(row => row.Role, row => (row.Privilege, row.Depth));
    }

    public static Directory Load(UnitOfWork work) => new(work.Session);

    /// <summary>The teams of a user.</summary>
    public IReadOnlyList<Guid> TeamsOf(Guid user) => [.. _teams[user]];

    /// <summary>The business unit of a user or team; null when there is no such owner.</summary>
    public Guid? UnitOf(EntityReference owner) =>
        (owner.LogicalName == "team" ? _unitOfTeam : _unitOfUser).TryGetValue(owner.Id, out var unit) ? unit : null;

    /// <summary>What a user may do.</summary>
    public UserRights RightsOf(Guid user) => _rights.GetOrAdd(user, MadeForUser);

    /// <summary>What a user or a team may do as an owner of rows.</summary>
    public UserRights RightsOf(EntityReference owner) => owner.LogicalName == "team" ? _rights.GetOrAdd(owner.Id, MadeForTeam) : RightsOf(owner.Id);

    private UserRights MadeForUser(Guid user)
    {
        if (user == WellKnown.SystemUser) return UserRights.Unlimited;
        var making = new Making(this);
        if (_unitOfUser.TryGetValue(user, out var unit))
            foreach (var role in _rolesOfUser[user]) making.Add(role, user, unit, user, isDirect: true);
        foreach (var team in _teams[user])
            foreach (var role in _rolesOfTeam[team]) making.Add(role, team, _unitOfTeam.GetValueOrDefault(team), user, isDirect: false);
        return making.Done();
    }

    private UserRights MadeForTeam(Guid team)
    {
        var making = new Making(this);
        foreach (var role in _rolesOfTeam[team]) making.Add(role, team, _unitOfTeam.GetValueOrDefault(team), team, isDirect: true);
        return making.Done();
    }

    private IEnumerable<Guid> Subtree(Guid unit) => _below[unit].SelectMany(Subtree).Prepend(unit);

    private static ILookup<Guid, Guid> Lookup(Session session, string sql) => Pairs(session, sql).ToLookup(pair => pair.Key, pair => pair.Value);

    private static List<KeyValuePair<Guid, Guid>> Pairs(Session session, string sql) => session.Rows(sql, row => KeyValuePair.Create(Id(row, 0), Id(row, 1)));

    private static Guid Id(SqliteDataReader row, int ordinal) => Guid.ParseExact(row.GetString(ordinal), "D");

    /// <summary>Rights being put together, role by role.</summary>
    private sealed class Making(Directory directory)
    {
        private readonly Dictionary<Guid, Reach> _reaches = [];
        private readonly HashSet<Guid> _direct = [];
        private readonly HashSet<Guid> _roles = [];
        private bool _isUnlimited;

        public void Add(Guid role, Guid holder, Guid unit, Guid user, bool isDirect)
        {
            if (!directory._roles.TryGetValue(role, out var known)) return;
            _roles.Add(role);
            _isUnlimited |= known.Root == WellKnown.SystemAdministrator;
            foreach (var (privilege, depth) in directory._privileges[known.Root])
            {
                if (!_reaches.TryGetValue(privilege, out var reach)) _reaches.Add(privilege, reach = new Reach());
                reach.Add(depth, holder, unit, directory.Subtree);
                // "Direct user access level": a member has the team's privileges on the member's own rows too.
                if (known.IsInherited) reach.Add(user);
                if (isDirect) _direct.Add(privilege);
            }
        }

        public UserRights Done() => _isUnlimited ? UserRights.Unlimited : new UserRights(_reaches, _direct, _roles.Count);
    }
}
