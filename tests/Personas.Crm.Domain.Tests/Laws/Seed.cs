using System;
using System.Globalization;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>The seed of a property test: a new one each time, or the one of FSCHECK_REPLAY.</summary>
internal static class Seed
{
    public static (ulong Seed, ulong Gamma) Replay() => Replay(((ulong)Random.Shared.NextInt64(), (ulong)Random.Shared.NextInt64() | 1));

    /// <summary>A stated seed, or the one of FSCHECK_REPLAY.</summary>
    public static (ulong Seed, ulong Gamma) Replay((ulong Seed, ulong Gamma) stated)
    {
        var parts = Environment.GetEnvironmentVariable("FSCHECK_REPLAY")?.Split(',') ?? [];
        return parts.Length == 2
            ? (ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture))
            : stated;
    }
}
