using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Query;
using Dataverse.Sandbox.Records;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Security;

/// <summary>All users of the organisation as callers.</summary>
internal sealed class Callers
{
    /// <summary>The tables that they are read from.</summary>
    public static readonly string[] Tables = [.. Directory.Tables.Concat(ColumnPermissions.Tables).Append("usersettings").Append("organization").Distinct()];

    private const string Sql = """
        SELECT u."systemuserid", u."businessunitid", u."isdisabled", s."timezonecode", s."uilanguageid"
        FROM "systemuser" u LEFT JOIN "usersettings" s ON s."systemuserid" = u."systemuserid"
        """;

    private readonly Dictionary<Guid, Caller> _byId;

    private Callers(Dictionary<Guid, Caller> byId) => _byId = byId;

    public static Callers Load(UnitOfWork work)
    {
        var (weekStart, fiscal) = Calendar(work);
        var directory = Directory.Load(work);
        var columns = ColumnPermissions.Load(work);
        return new Callers(work.Session.Rows(Sql, row => new Caller(Id(row, 0), row.IsDBNull(1) ? Guid.Empty : Id(row, 1))
        {
            IsDisabled = !row.IsDBNull(2) && row.GetInt64(2) == 1,
            TimeZone = row.IsDBNull(3) ? TimeZoneInfo.Utc : Zone(row.GetInt32(3)),
            Language = row.IsDBNull(4) ? 1033 : row.GetInt32(4),
            Directory = directory,
            Columns = columns.GetValueOrDefault(Id(row, 0), ColumnPermissions.None),
            TeamIds = directory.TeamsOf(Id(row, 0)),
            WeekStart = weekStart,
            Fiscal = fiscal,
        }).ToDictionary(caller => caller.UserId));
    }

    /// <summary>The user of that id.</summary>
    public Caller this[Guid userId] => _byId.TryGetValue(userId, out var caller)
        ? caller.IsDisabled ? throw Faults.Of(Faults.UserDisabled,
            $"The specified user(Id = {userId:D}) is disabled. Enable the user, or call as another.") : caller
        : throw Faults.NoRow("systemuser", userId);

    private static TimeZoneInfo Zone(int code) => TimeZones.Find(code)
        ?? throw Faults.Of(Faults.NotSupported, $"The time zone code {code} (usersettings.timezonecode) is not known to the sandbox. It knows "
            + $"{string.Join(", ", TimeZones.Codes)}.");

    private static (DayOfWeek WeekStart, FiscalSettings Fiscal) Calendar(UnitOfWork work)
    {
        var row = work.Session.First("""SELECT "weekstartdaycode", "fiscalcalendarstart", "fiscalperiodtype" FROM "organization" LIMIT 1""", reader => new
        {
            WeekStart = reader.IsDBNull(0) ? 0 : reader.GetInt32(0),
            Start = reader.IsDBNull(1) ? new DateTime(2000, 1, 1) : DateTime.UnixEpoch.AddSeconds(reader.GetInt64(1)),
            Period = reader.IsDBNull(2) ? 2002 : reader.GetInt32(2),
        });
        if (row is null) return (DayOfWeek.Sunday, new FiscalSettings());
        var period = row.Period switch
        {
            2000 => FiscalPeriod.Annually,
            2001 => FiscalPeriod.SemiAnnually,
            2002 => FiscalPeriod.Quarterly,
            2003 => FiscalPeriod.Monthly,
            2004 => FiscalPeriod.FourWeekly,
            var other => throw Faults.Of(Faults.NotSupported, $"The fiscal period type {other} (organization.fiscalperiodtype) is not known to the sandbox. "
                + "Write 2000 (years), 2001 (half-years), 2002 (quarters), 2003 (months) or 2004 (four weeks)."),
        };
        return ((DayOfWeek)row.WeekStart, new FiscalSettings(row.Start.Month, row.Start.Day, period));
    }

    private static Guid Id(SqliteDataReader row, int ordinal) => Guid.ParseExact(row.GetString(ordinal), "D");
}
