using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Import.Change;
using Dataverse.Sandbox.Import.Components;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Import.Tables;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Import;

/// <summary>
/// Imports a solution, managed or not, new or over an earlier version, and uninstalls one. Strict: the whole zip is read and every reference
/// checked before anything is written; all faults are listed together. The caller owns the transaction and rolls back when this throws.
/// </summary>
public static class Importer
{
    /// <summary>Imports the solution.</summary>
    /// <param name="zip">The solution zip; it must be seekable.</param>
    /// <param name="session">A transaction that may write.</param>
    /// <param name="catalog">The tables of the organisation.</param>
    /// <param name="utcNow">The time of the import, UTC.</param>
    /// <param name="options">How strict it is; null for strict.</param>
    /// <exception cref="ImportException">The solution is refused; all faults are in it.</exception>
    public static ImportReport Import(Stream zip, Session session, Catalog catalog, DateTime utcNow, ImportOptions? options = null)
    {
        using var content = SolutionZip.Open(zip);
        var reading = Begin(content, session, catalog, options ?? new ImportOptions());
        var installed = Installed.Find(session, reading.Manifest.UniqueName);
        CheckVersion(reading, installed);

        var removal = new Removal(session, reading.Draft, reading.Manifest.UniqueName);
        var alone = installed is { IsManaged: true } ? installed.Alone(session) : [];
        ReadTables(reading, removal, alone);
        ReadComponents(reading);

        var resolver = new Resolver(reading);
        resolver.Resolve();
        RootCheck.Check(reading, resolver);
        DependencyCheck.Check(reading, resolver);
        alone.ExceptWith(resolver.Accepted.Select(component => (component.Kind, component.Id)));
        removal.Take(alone.Where(component => !component.Kind.IsMetadata));
        Refuse(reading, resolver, removal);

        return Installation.Write(reading, resolver, removal, installed, utcNow);
    }

    /// <summary>
    /// Uninstalls a solution. A managed one takes its components and their data along, except what another solution has too; an unmanaged one
    /// leaves all where it is.
    /// </summary>
    /// <param name="uniqueName">Unique name of the solution.</param>
    /// <param name="session">A transaction that may write.</param>
    /// <param name="catalog">The tables of the organisation.</param>
    /// <exception cref="ImportException">There is no such solution, or another one needs it.</exception>
    public static ImportReport Uninstall(string uniqueName, Session session, Catalog catalog)
    {
        var installed = Installed.Find(session, uniqueName)
            ?? throw new ImportException([new ImportFault($"solution {uniqueName}", "It is not installed.", "Correct the unique name.")]);
        var draft = new Draft(catalog);
        var removal = new Removal(session, draft, installed.UniqueName);
        if (installed.IsManaged) removal.Take(installed.Alone(session));
        var dangling = removal.Dangling().ToArray();
        if (dangling.Length > 0) throw new ImportException(dangling);

        removal.RemoveRows();
        new RowDeletion(session, catalog).Delete("solution", installed.Id);
        var after = draft.Build();
        Schema.Change(session, catalog, after);
        CatalogStore.Save(session, after);
        return new ImportReport
        {
            Solution = installed.UniqueName,
            Version = installed.Version,
            IsManaged = installed.IsManaged,
            Replaced = installed.Version,
            Catalog = after,
            Removed = removal.Removed,
        };
    }

    private static Reading Begin(SolutionZip zip, Session session, Catalog catalog, ImportOptions options)
    {
        var faults = new List<ImportFault>();
        var manifest = Manifest.Read(zip, faults);
        var customizations = zip.Xml("customizations.xml", faults)?.Root;
        if (manifest is null || customizations is null) throw new ImportException(faults);
        return new Reading
        {
            Zip = zip,
            Manifest = manifest,
            Customizations = customizations,
            Session = session,
            Options = options,
            Draft = new Draft(catalog),
        };
    }

    private static void CheckVersion(Reading reading, Installed? installed)
    {
        if (installed is null) return;
        var manifest = reading.Manifest;
        if (installed.IsManaged != manifest.IsManaged)
            reading.Faults.Add(new ImportFault($"{Manifest.File}, Managed",
                $"The solution is installed {Word(installed.IsManaged)} and comes {Word(manifest.IsManaged)}.",
                $"Import the {Word(installed.IsManaged)} zip, or uninstall the solution first."));
        if (Version.TryParse(installed.Version, out var version) && manifest.Version < version)
            reading.Faults.Add(new ImportFault($"{Manifest.File}, Version",
                $"Version {manifest.VersionText} is lower than the installed {installed.Version}.", "Raise the version, or uninstall the solution first."));

        static string Word(bool isManaged) => isManaged ? "managed" : "unmanaged";
    }

    private static void ReadTables(Reading reading, Removal removal, HashSet<(Kind Kind, Guid Id)> alone)
    {
        ChoiceReader.Read(reading);
        new TableReader(reading).Read();
        new RelationshipReader(reading).Read();
        removal.Take(Gone(kind => kind.IsMetadata && kind != Kind.Key));
        KeyReader.Read(reading);
        removal.Take(Gone(kind => kind == Kind.Key));
        reading.Catalog = reading.Draft.Build();

        IEnumerable<(Kind, Guid)> Gone(Func<Kind, bool> which)
        {
            var here = reading.Components.Select(component => (component.Kind, component.Id)).ToHashSet();
            return alone.Where(component => which(component.Kind) && !here.Contains(component));
        }
    }

    private static void ReadComponents(Reading reading)
    {
        WebResourceReader.Read(reading);
        new PackageReader(reading).Read();
        new AssemblyReader(reading).Read();
        new RoleReader(reading).Read();
        SecurityProfileReader.Read(reading);
        new ViewReader(reading).Read();
        new ChartReader(reading).Read();
        new FormReader(reading).Read();
        ConnectionReferenceReader.Read(reading);
        new EnvironmentVariableReader(reading).Read();
        new ProcessReader(reading).Read();
        new SiteMapReader(reading).Read();
        new AppReader(reading).Read();
        new CommandReader(reading).Read();
        new CustomApiReader(reading).Read();
        new StepReader(reading).Read();
        UnsupportedReader.List(reading);
    }

    private static void Refuse(Reading reading, Resolver resolver, Removal removal)
    {
        var faults = reading.Faults.Concat(removal.Dangling());
        if (!reading.Options.SkipUnresolvable) faults = faults.Concat(reading.Missing).Concat(resolver.Rejected);
        var all = faults.Distinct().ToArray();
        if (all.Length > 0) throw new ImportException(all);
    }
}
