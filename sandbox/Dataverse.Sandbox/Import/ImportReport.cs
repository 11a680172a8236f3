using System.Collections.Generic;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Import;

/// <summary>What an import or an uninstallation did.</summary>
public sealed record ImportReport
{
    /// <summary>Unique name of the solution.</summary>
    public required string Solution { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Whether it was managed.</summary>
    public required bool IsManaged { get; init; }

    /// <summary>The version that it replaced; null when it was not here.</summary>
    public string? Replaced { get; init; }

    /// <summary>The tables of the organisation from now on.</summary>
    public required Catalog Catalog { get; init; }

    /// <summary>Number of components imported, by kind.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>Components of kinds that the sandbox does not have, and what follows.</summary>
    public IReadOnlyList<UnsupportedComponent> Unsupported { get; init; } = [];

    /// <summary>Components left out because something that they need is missing (only with <see cref="ImportOptions.SkipUnresolvable"/>).</summary>
    public IReadOnlyList<ImportFault> Skipped { get; init; } = [];

    /// <summary>Components of the version before that were removed, with the data that went with them.</summary>
    public IReadOnlyList<RemovedComponent> Removed { get; init; } = [];
}

/// <summary>A component that the sandbox knows of but does not have.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Consequence">What follows for the solution.</param>
public sealed record UnsupportedComponent(string Kind, string Name, string Consequence);

/// <summary>A component that is no longer here.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Name">Its name.</param>
/// <param name="RowsLost">For a table, its rows; for a column, the rows that had a value in it; otherwise 0.</param>
public sealed record RemovedComponent(string Kind, string Name, long RowsLost);
