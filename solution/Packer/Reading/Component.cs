using System;

namespace Dataverse.SolutionPacker.Reading;

/// <summary>A component that a solution's manifest can name.</summary>
/// <param name="Type">The component type code.</param>
/// <param name="Kind">What it is, in a word.</param>
/// <param name="Key">Its id in braces and lower case, or its schema name.</param>
/// <param name="Document">The file that defines it.</param>
/// <param name="NeedsRoot">Whether the manifest must name it; parts of a table need not be named.</param>
public sealed record Component(int Type, string Kind, string Key, SourceDocument Document, bool NeedsRoot)
{
    /// <summary>An id as manifests write it: braces, lower case. Anything but a GUID comes back as it is.</summary>
    public static string Id(string? text) => Guid.TryParse(text, out var id) ? id.ToString("B") : text ?? "";
}
