using System;

namespace Dataverse.Sandbox.Records;

/// <summary>The rising numbers of an organisation: row versions and auto-numbers. Kept beside the rows, so that they survive with them.</summary>
internal static class Sequences
{
    public const string RowVersion = "rowversion";

    public static void Prepare(Session session) =>
        session.Run("""CREATE TABLE IF NOT EXISTS "sandbox_sequence" ("name" TEXT PRIMARY KEY, "value" INTEGER NOT NULL) WITHOUT ROWID""");

    /// <summary>The last number given; 0 when none was.</summary>
    public static long Current(Session session, string name) =>
        session.Scalar("""SELECT "value" FROM "sandbox_sequence" WHERE "name" = $0""", name) is long value ? value : 0;

    public static void Set(Session session, string name, long value) =>
        session.Run("""INSERT INTO "sandbox_sequence" ("name", "value") VALUES ($0, $1) ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value" """, name,
            value);

    /// <summary>The next number, at least <paramref name="first"/>.</summary>
    public static long Next(Session session, string name, long first)
    {
        var next = Math.Max(Current(session, name) + 1, first);
        Set(session, name, next);
        return next;
    }
}
