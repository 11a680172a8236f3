using System;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Security;

/// <summary>
/// What the platform adds to a new business unit (its default team, its copies of the roles), to a new user (settings, membership in that team) and to
/// a new role (its copies).
/// </summary>
internal static class NewPeople
{
    /// <summary>After a row was created.</summary>
    public static void AfterCreate(Turn turn, Table table, Guid id)
    {
        if (table.LogicalName == "businessunit") CompleteUnit(turn, id);
        else if (table.LogicalName == "systemuser") CompleteUser(turn, id);
        else if (table.LogicalName == "role") CompleteRole(turn, id);
    }

    private static void CompleteUnit(Turn turn, Guid id)
    {
        var unit = Row(turn, "businessunit", "name", "parentbusinessunitid", id);
        if (unit.Second is null)
            throw Faults.Invalid("'businessunit.parentbusinessunitid' is required and has no value: there is one root, and it is there already. Set it.");

        turn.Unit.Write(rows =>
        {
            rows.Put("team", DefaultTeam(id), ("name", unit.First), ("businessunitid", id), ("administratorid", turn.Caller.UserId), ("isdefault", true),
                ("teamtype", 0), ("organizationid", WellKnown.Organization));
            RoleCopies.OfBusinessUnit(turn.Unit.Session, rows, id);
        }, "team", "role");
    }

    private static void CompleteUser(Turn turn, Guid id)
    {
        var unit = Guid.ParseExact(Row(turn, "systemuser", "businessunitid", "businessunitid", id).First!, "D");
        turn.Unit.Write(rows =>
        {
            rows.Put("usersettings", id, ("timezonecode", 92), ("timezonebias", 0), ("uilanguageid", 1033), ("helplanguageid", 1033), ("localeid", 1033),
                ("paginglimit", 50), ("businessunitid", unit), ("transactioncurrencyid", WellKnown.BaseCurrency));
            Join(turn, rows, unit, id);
        }, "usersettings", "teammembership");
    }

    private static void CompleteRole(Turn turn, Guid id) => turn.Unit.Write(rows =>
    {
        rows.Put("role", id, ("parentrootroleid", id));
        RoleCopies.OfRole(turn.Unit.Session, rows, id);
    }, "role");

    // The default team of a unit holds all its users, and nobody else.
    public static void Join(Turn turn, RowWriter rows, Guid unit, Guid user)
    {
        if (turn.Unit.Session.Scalar("""SELECT "teamid" FROM "team" WHERE "businessunitid" = $0 AND "isdefault" = 1""", Stored.Of(unit)) is string team)
            rows.Relate("teammembership_association", Guid.ParseExact(team, "D"), user);
    }

    private static Guid DefaultTeam(Guid unit) => DeterministicId.Of("team", $"default:{unit}");

    private static (string? First, string? Second) Row(Turn turn, string table, string first, string second, Guid id) => turn.Unit.Session.Rows(
        $"""SELECT "{first}", "{second}" FROM "{table}" WHERE "{table}id" = $0""",
        row => (row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)), Stored.Of(id))[0];
}
