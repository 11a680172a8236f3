using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Import;

/// <summary>A solution was refused. Nothing was written.</summary>
public sealed class ImportException : Exception
{
    /// <summary>Refuses for all these faults.</summary>
    public ImportException(IEnumerable<ImportFault> faults)
        : this([.. faults])
    {
    }

    private ImportException(ImportFault[] faults)
        : base($"The solution was not imported: {Count(faults)}.{string.Concat(faults.Select(fault => "\n- " + fault))}") => Faults = faults;

    /// <summary>All faults that were found.</summary>
    public IReadOnlyList<ImportFault> Faults { get; }

    private static string Count(ImportFault[] faults) => faults.Length == 1 ? "1 fault" : $"{faults.Length} faults";
}
