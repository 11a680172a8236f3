using System;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Platform;

/// <summary>The numbers of tables. Those of the platform are fixed; every other table gets the next one above 10,000 when it arrives.</summary>
internal static class TypeCodes
{
    private const int LastOfPlatform = 10_200;

    /// <summary>The next free number.</summary>
    public static int Free(IEnumerable<int> used) => Math.Max(LastOfPlatform, used.DefaultIfEmpty(0).Max()) + 1;
}
