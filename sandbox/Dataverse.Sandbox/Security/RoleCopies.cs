using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Security;

/// <summary>
/// Every business unit has its own copy of each role of the root, and gives only these to its users and teams. The privileges of a copy are those of
/// the role it comes from (<c>parentrootroleid</c>).
/// </summary>
internal static class RoleCopies
{
    private const string Roots =
        """SELECT "roleid", "name", "isinherited", "ismanaged", "description" FROM "role" WHERE "roleid" = "parentrootroleid" """;

    /// <summary>The id of a business unit's copy of a role.</summary>
    public static Guid IdOf(Guid root, Guid businessUnit) =>
        businessUnit == WellKnown.BusinessUnit ? root : DeterministicId.Of("role", $"{root}:{businessUnit}");

    /// <summary>Gives every business unit its copy of a role of the root, or brings the copy up to date.</summary>
    public static void OfRole(Session session, RowWriter rows, Guid root)
    {
        foreach (var unit in Units(session)) Write(session, rows, root, unit);
    }

    /// <summary>Gives a new business unit its copy of every role of the root.</summary>
    public static void OfBusinessUnit(Session session, RowWriter rows, Guid businessUnit)
    {
        foreach (var root in session.Rows(Roots, row => Guid.ParseExact(row.GetString(0), "D"))) Write(session, rows, root, businessUnit);
    }

    private static List<Guid> Units(Session session) => session.Rows(
        """SELECT "businessunitid" FROM "businessunit" WHERE "parentbusinessunitid" IS NOT NULL""", row => Guid.ParseExact(row.GetString(0), "D"));

    private static void Write(Session session, RowWriter rows, Guid root, Guid unit)
    {
        var role = session.First(Roots + """ AND "roleid" = $0""", row => new
        {
            Name = row.GetString(1), IsInherited = row.IsDBNull(2) ? 1 : row.GetInt32(2), IsManaged = !row.IsDBNull(3) && row.GetInt64(3) == 1,
            Description = row.IsDBNull(4) ? null : row.GetString(4),
        }, Stored.Of(root));
        if (role is null) return;
        rows.Put("role", IdOf(root, unit), ("name", role.Name), ("description", role.Description), ("businessunitid", unit), ("parentroleid", root),
            ("parentrootroleid", root),
            ("organizationid", WellKnown.Organization), ("isinherited", role.IsInherited), ("ismanaged", role.IsManaged));
    }
}
