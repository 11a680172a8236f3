using System;
using System.IO;
using Dataverse.Sandbox.Import;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Tests.Import;

/// <summary>An organisation in memory into which a test imports.</summary>
internal sealed class Place : IDisposable
{
    private static readonly DateTime Now = new(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);
    private readonly Database _database = Database.Open(null);

    public Place()
    {
        using var session = _database.BeginWrite();
        Catalog = Seed.Create(session, Now);
        session.Commit();
    }

    public Catalog Catalog { get; private set; }

    public ImportReport Import(SolutionBuilder solution, bool skip = false) => Import(solution.Zip(), skip);

    public ImportReport Import(Stream zip, bool skip = false)
    {
        using var session = _database.BeginWrite();
        var report = Importer.Import(zip, session, Catalog, Now, new ImportOptions(skip));
        session.Commit();
        Catalog = report.Catalog;
        return report;
    }

    public ImportReport Uninstall(string name)
    {
        using var session = _database.BeginWrite();
        var report = Importer.Uninstall(name, session, Catalog);
        session.Commit();
        Catalog = report.Catalog;
        return report;
    }

    /// <summary>The faults for which the solution is refused, one a line; a test fails when it is not refused, or when anything was written.</summary>
    public string Refused(SolutionBuilder solution) => Refused(solution.Zip());

    public string Refused(Stream zip)
    {
        var before = Fingerprint();
        var refusal = Assert.ThrowsExactly<ImportException>(() => Import(zip));
        Assert.AreEqual(before, Fingerprint(), "nothing may be written");
        foreach (var fault in refusal.Faults) Assert.IsTrue(fault is { Place.Length: > 0, Fault.Length: > 0, Remedy.Length: > 0 }, fault.ToString());
        return string.Join("\n", refusal.Faults);
    }

    public object? Scalar(string sql, params object?[] values)
    {
        using var session = _database.BeginRead();
        return session.Scalar(sql, values);
    }

    public void Run(string sql, params object?[] values)
    {
        using var session = _database.BeginWrite();
        session.Run(sql, values);
        session.Commit();
    }

    public void Dispose() => _database.Dispose();

    private string Fingerprint() => $"{Scalar("SELECT COUNT(*) FROM sandbox_metadata")} {Scalar("SELECT COUNT(*) FROM solutioncomponent")} {Scalar("SELECT COUNT(*) FROM sqlite_master")}";
}
