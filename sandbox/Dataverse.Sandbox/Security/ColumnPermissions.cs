using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Security;

/// <summary>The secured columns that a user may use all the same: what the column security profiles of the user and the user's teams permit together.</summary>
internal sealed class ColumnPermissions
{
    /// <summary>The tables that they are read from.</summary>
    public static readonly string[] Tables = ["fieldsecurityprofile", "fieldpermission", "systemuserprofiles", "teamprofiles", "teammembership"];

    private const string Sql = """
        SELECT holder."systemuserid", p."entityname", p."attributelogicalname", p."canread", p."cancreate", p."canupdate"
        FROM "fieldpermission" AS p JOIN (
            SELECT "systemuserid", "fieldsecurityprofileid" FROM "systemuserprofiles"
            UNION SELECT m."systemuserid", t."fieldsecurityprofileid" FROM "teamprofiles" AS t JOIN "teammembership" AS m ON m."teamid" = t."teamid"
        ) AS holder ON holder."fieldsecurityprofileid" = p."fieldsecurityprofileid"
        """;

    private const int Allowed = 4;

    private readonly HashSet<(string Table, string Column, Access Access)> _allowed;

    private ColumnPermissions(IEnumerable<(string Table, string Column, Access Access)> allowed) => _allowed = [.. allowed];

    /// <summary>No secured column at all.</summary>
    public static ColumnPermissions None { get; } = new([]);

    /// <summary>The permissions of all users who have some.</summary>
    public static Dictionary<Guid, ColumnPermissions> Load(UnitOfWork work) => work.Session.Rows(Sql, row => new
    {
        User = Guid.ParseExact(row.GetString(0), "D"),
        Table = row.GetString(1),
        Column = row.GetString(2),
        Access = (Is(row, 3) ? Access.Read : 0) | (Is(row, 4) ? Access.Create : 0) | (Is(row, 5) ? Access.Write : 0),
    }).GroupBy(row => row.User).ToDictionary(rows => rows.Key,
        rows => new ColumnPermissions(rows.SelectMany(row => new[] { Access.Read, Access.Create, Access.Write }
            .Where(access => row.Access.HasFlag(access)).Select(access => (row.Table, row.Column, access)))));

    /// <summary>Whether the column may be used in that way: read, set on create or written.</summary>
    public bool Allow(Table table, Column column, Access access)
    {
        if (column.CalculationOf is { } amount && table.Find(amount) is { } twin) column = twin;
        return !column.IsSecured || _allowed.Contains((table.LogicalName, column.LogicalName, access));
    }

    private static bool Is(Microsoft.Data.Sqlite.SqliteDataReader row, int ordinal) => !row.IsDBNull(ordinal) && row.GetInt32(ordinal) == Allowed;
}
