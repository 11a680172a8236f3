using System;
using System.Linq;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Import.Change;

/// <summary>Writes a solution that was read and found good: tables, rows of components, and the solution's own record of what it holds.</summary>
internal static class Installation
{
    private const int ConstraintViolated = 19;

    public static ImportReport Write(Reading reading, Resolver resolver, Removal removal, Installed? before, DateTime utcNow)
    {
        var manifest = reading.Manifest;
        removal.RemoveRows();
        ChangeSchema(reading);
        CatalogStore.Save(reading.Session, reading.Catalog);

        var rows = new RowWriter(reading.Session, reading.Catalog, utcNow);
        foreach (var table in reading.Catalog.Tables.Where(table => reading.Draft.Before.Find(table.LogicalName) is null)) Seed.WriteTable(rows, table);
        var solution = WriteSolution(reading, rows, before, utcNow);
        foreach (var component in resolver.Accepted) component.Write?.Invoke(rows);
        WriteComponents(reading, rows, resolver, solution);
        WriteDependencies(reading, rows, resolver);
        rows.Finish();

        return new ImportReport
        {
            Solution = manifest.UniqueName,
            Version = manifest.VersionText,
            IsManaged = manifest.IsManaged,
            Replaced = before?.Version,
            Catalog = reading.Catalog,
            Counts = resolver.Accepted.GroupBy(component => component.Kind).OrderBy(group => group.Key.Code)
                .ToDictionary(group => group.Key.Label, group => group.Count()),
            Unsupported = [.. reading.Unsupported.Distinct()],
            Skipped = [.. reading.Missing.Concat(resolver.Rejected).Concat(resolver.Consequences).Distinct()],
            Removed = removal.Removed,
        };
    }

    private static void ChangeSchema(Reading reading)
    {
        try
        {
            Schema.Change(reading.Session, reading.Draft.Before, reading.Catalog);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == ConstraintViolated)
        {
            throw new ImportException([new ImportFault("customizations.xml, EntityKeys",
                $"Rows that are here already have the same values in the columns of a new key ({fault.Message}).", "Correct those rows first.")]);
        }
    }

    private static Guid WriteSolution(Reading reading, RowWriter rows, Installed? before, DateTime utcNow)
    {
        var manifest = reading.Manifest;
        var publisher = reading.Session.Scalar("SELECT publisherid FROM publisher WHERE uniquename = $0", manifest.PublisherName) is string known
            ? Guid.Parse(known) : DeterministicId.Of("publisher", manifest.PublisherName);
        rows.Put("publisher", publisher,
            ("uniquename", manifest.PublisherName), ("friendlyname", manifest.PublisherLabel), ("customizationprefix", manifest.Prefix),
            ("customizationoptionvalueprefix", manifest.OptionPrefix));
        var id = before?.Id ?? DeterministicId.Of("solution", manifest.UniqueName);
        rows.Put("solution", id,
            ("uniquename", manifest.UniqueName), ("friendlyname", manifest.Name), ("description", manifest.Description), ("version", manifest.VersionText),
            ("ismanaged", manifest.IsManaged),
            ("isvisible", true), ("publisherid", publisher), ("updatedon", utcNow));
        if (before is null) rows.Put("solution", id, ("installedon", utcNow));
        return id;
    }

    private static void WriteComponents(Reading reading, RowWriter rows, Resolver resolver, Guid solution)
    {
        // An unmanaged solution keeps what it had: nothing is taken out of it by an import.
        if (reading.Manifest.IsManaged) reading.Session.Run("DELETE FROM solutioncomponent WHERE solutionid = $0", Stored.Of(solution));
        foreach (var component in resolver.Accepted.Where(component => component.Kind != Kind.Message))
        {
            rows.Put("solutioncomponent", DeterministicId.Of("solutioncomponent", $"{solution}:{component.Kind.Code}:{component.Id}"),
                ("solutionid", solution), ("componenttype", component.Kind.Code), ("objectid", component.Id), ("ismetadata", component.Kind.IsMetadata));
            if (component.Kind.IsMetadata) continue;
            var table = reading.Catalog[component.Kind.RowTable];
            if (table.Find("solutionid") is null) continue;
            reading.Session.Run($"UPDATE \"{table.LogicalName}\" SET solutionid = $0 WHERE \"{table.PrimaryId}\" = $1",
                Stored.Of(solution), Stored.Of(component.Id));
        }
    }

    // Only dependencies on other solutions are kept: those within the solution come and go with it.
    private static void WriteDependencies(Reading reading, RowWriter rows, Resolver resolver)
    {
        var own = resolver.Accepted.Select(component => (component.Kind, component.Id)).ToHashSet();
        foreach (var component in resolver.Accepted)
        {
            reading.Session.Run("DELETE FROM dependency WHERE dependentcomponenttype = $0 AND dependentcomponentobjectid = $1", component.Kind.Code,
                Stored.Of(component.Id));
            var required = component.Uses.Concat(component.Needs.Select(need => (need.Kind, Id: resolver.Installed(need.Kind, need.Key) ?? Guid.Empty))
                .Where(need => need.Id != Guid.Empty));
            foreach (var (kind, id) in required.Where(used => !own.Contains(used)).Distinct())
                rows.Put("dependency", DeterministicId.Of("dependency", $"{component.Kind.Code}:{component.Id}:{kind.Code}:{id}"),
                    ("dependentcomponenttype", component.Kind.Code), ("dependentcomponentobjectid", component.Id), ("requiredcomponenttype", kind.Code),
                    ("requiredcomponentobjectid", id), ("dependencytype", 2));
        }
    }
}
