using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Platform;

/// <summary>
/// Privileges of the platform besides those of the tables here: acts, and tables that the sandbox does not have but roles may name. And which
/// privileges its smallest role has.
/// </summary>
internal static class OtherPrivileges
{
    private static readonly Lazy<string[][]> Lines = new(() =>
        [.. PlatformTables.Resource("privileges.list").Split('\n').Select(line => line.Trim().Split(' '))]);

    private static readonly Lazy<(HashSet<string> Acts, HashSet<string> Tables)> Read = new(() => (Words(Lines.Value, "act"), Words(Lines.Value, "of")));

    /// <summary>The privileges that are acts: prvPublishCustomization.</summary>
    public static IEnumerable<string> Acts => Read.Value.Acts.Select(act => "prv" + act);

    /// <summary>Whether it is one of them.</summary>
    public static bool Contains(string name)
    {
        if (!name.StartsWith("prv", StringComparison.OrdinalIgnoreCase)) return false;
        return Read.Value.Acts.Contains(name[3..]) || (Privileges.TableIn(name) is { } table && Read.Value.Tables.Contains(table));
    }

    /// <summary>What the role App Opener holds, each with its depth.</summary>
    public static IEnumerable<(string Name, string Level)> OfAppOpener => Lines.Value.Where(line => line[0] == "opener")
        .SelectMany(line => line.Skip(3).Select(table => ($"prv{line[1]}{table}", line[2])));

    private static HashSet<string> Words(string[][] lines, string kind) =>
        lines.Where(line => line[0] == kind).SelectMany(line => line.Skip(1)).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
