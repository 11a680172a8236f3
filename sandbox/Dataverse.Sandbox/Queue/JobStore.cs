using System;
using System.Diagnostics;
using System.Globalization;
using Dataverse.Sandbox.Records;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Queue;

/// <summary>The rows of asyncoperation as a queue: claimed one at a time in the order they were made, so that two workers never run the same job.</summary>
internal sealed class JobStore(Organization organization)
{
    private const string Columns = """
        "asyncoperationid", "owningextensionid", "messagename", "primaryentitytype", "regardingobjectid", "correlationid",
        "depth", "retrycount", "data", "ownerid", "createdon"
        """;

    // Written the same in the index and in the queries: only then does SQLite take the next job from the index instead of sorting all that wait.
    private static readonly string IsWaiting = string.Create(CultureInfo.InvariantCulture, $"\"statecode\" IN ({JobState.Ready}, {JobState.Suspended})");

    /// <summary>This process, told apart from a later one with the same number.</summary>
    private static readonly string Host = HostOf(Process.GetCurrentProcess());

    /// <summary>Makes what the queue needs beside the table.</summary>
    public static void Prepare(Session session) =>
        session.Run($"""CREATE INDEX IF NOT EXISTS "sandbox_jobs_in_order" ON "asyncoperation" ("sequence") WHERE {IsWaiting}""");

    /// <summary>The next job that may run now; null when there is none.</summary>
    public Job? Claim(bool ignoresBackOff)
    {
        using var unit = new UnitOfWork(organization, write: true);
        var until = ignoresBackOff ? long.MaxValue : Stored.Of(organization.UtcNow);
        var job = unit.Session.First($"""
            SELECT {Columns} FROM "asyncoperation"
            WHERE {IsWaiting} AND ("postponeuntil" IS NULL OR "postponeuntil" <= $0) ORDER BY "sequence" LIMIT 1
            """, Read, until);
        if (job is null) return null;

        unit.Session.Run("""
            UPDATE "asyncoperation" SET "statecode" = $1, "statuscode" = $2, "hostid" = $3, "startedon" = $4, "versionnumber" = $5
            WHERE "asyncoperationid" = $0
            """,
            Stored.Of(job.Id), JobState.Locked, JobState.InProgress, Host, Stored.Of(organization.UtcNow), unit.NextVersion());
        unit.Commit();
        return job;
    }

    /// <summary>Ends a job.</summary>
    public void Finish(Job job, int status, string? message, int? errorCode, bool delete) => Write(unit =>
    {
        if (delete) unit.Session.Run("""DELETE FROM "asyncoperation" WHERE "asyncoperationid" = $0""", Stored.Of(job.Id));
        else
            unit.Session.Run("""
                UPDATE "asyncoperation" SET "statecode" = $1, "statuscode" = $2, "message" = $3, "friendlymessage" = $3, "errorcode" = $4,
                    "completedon" = $5, "hostid" = NULL, "versionnumber" = $6
                WHERE "asyncoperationid" = $0
                """, Stored.Of(job.Id), JobState.Completed, status, message, errorCode, Stored.Of(organization.UtcNow), unit.NextVersion());
    });

    /// <summary>Puts a job back, to be tried again later.</summary>
    public void Postpone(Job job, DateTime until, string message, int? errorCode) => Write(unit => unit.Session.Run("""
        UPDATE "asyncoperation" SET "statecode" = $1, "statuscode" = $2, "message" = $3, "friendlymessage" = $3, "errorcode" = $4,
            "postponeuntil" = $5, "retrycount" = $6, "hostid" = NULL, "versionnumber" = $7
        WHERE "asyncoperationid" = $0
        """, Stored.Of(job.Id), JobState.Suspended, JobState.WaitingToRetry, message, errorCode, Stored.Of(until), job.Retries + 1, unit.NextVersion()));

    /// <summary>Makes jobs available again whose process is gone.</summary>
    public void Recover() => Write(unit =>
    {
        foreach (var host in unit.Session.Rows($"""SELECT DISTINCT "hostid" FROM "asyncoperation" WHERE "statecode" = {JobState.Locked}""",
            row => row.IsDBNull(0) ? "" : row.GetString(0)))
            if (!IsAlive(host))
                unit.Session.Run($"""
                    UPDATE "asyncoperation" SET "statecode" = {JobState.Ready}, "statuscode" = {JobState.Waiting}, "hostid" = NULL
                    WHERE "statecode" = {JobState.Locked} AND COALESCE("hostid", '') = $0
                    """, host);
    });

    /// <summary>Jobs that are ready or wait for their next try.</summary>
    public int Waiting()
    {
        using var unit = new UnitOfWork(organization, write: false);
        return Convert.ToInt32(unit.Session.Scalar($"""SELECT COUNT(*) FROM "asyncoperation" WHERE {IsWaiting}"""),
            CultureInfo.InvariantCulture);
    }

    private void Write(Action<UnitOfWork> write)
    {
        using var unit = new UnitOfWork(organization, write: true);
        write(unit);
        unit.Commit();
    }

    private static Job Read(SqliteDataReader row) => new()
    {
        Id = Id(row, 0),
        StepId = row.IsDBNull(1) ? Guid.Empty : Id(row, 1),
        Message = row.GetString(2),
        Table = row.GetString(3) is var table and not "none" ? table : "",
        RowId = row.IsDBNull(4) ? Guid.Empty : Id(row, 4),
        CorrelationId = Id(row, 5),
        Depth = row.GetInt32(6),
        Retries = row.GetInt32(7),
        Data = row.GetString(8),
        UserId = Id(row, 9),
        CreatedOn = DateTime.UnixEpoch.AddSeconds(row.GetInt64(10)),
    };

    private static Guid Id(SqliteDataReader row, int ordinal) => Guid.ParseExact(row.GetString(ordinal), "D");

    private static bool IsAlive(string host)
    {
        if (host == Host) return true;
        if (!int.TryParse(host.Split('/')[0], CultureInfo.InvariantCulture, out var number)) return false;
        try
        {
            using var process = Process.GetProcessById(number);
            // A killed process whose parent has not noticed yet still has a number and a start, but no memory.
            return HostOf(process) == host && process.WorkingSet64 > 0;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string HostOf(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{process.Id}/{process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond}");
}
