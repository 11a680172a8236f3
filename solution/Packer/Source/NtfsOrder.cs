using System;
using System.Collections.Generic;

namespace Dataverse.SolutionPacker.Source;

/// <summary>
/// The order in which NTFS lists names: by upper-cased code unit. Microsoft's tool takes files in the order the disk gives them, so this is
/// the order of the packages it builds on Windows. Names that differ by case alone are put in ordinal order.
/// </summary>
public sealed class NtfsOrder : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static readonly NtfsOrder Names = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var byName = string.Compare(x, y, StringComparison.OrdinalIgnoreCase);
        return byName != 0 ? byName : string.CompareOrdinal(x, y);
    }
}
