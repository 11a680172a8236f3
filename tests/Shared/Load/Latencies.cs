using System;
using System.Linq;
using System.Threading;

namespace Shared.Load;

/// <summary>How long requests took, in steps of 5 %: a fixed size, however many there are. Safe for many threads.</summary>
public sealed class Latencies
{
    private const double Step = 1.05;
    private const int Steps = 400;

    private readonly long[] _counts = new long[Steps];

    /// <summary>How many.</summary>
    public long Count => _counts.Sum();

    /// <summary>Adds one.</summary>
    public void Add(TimeSpan took) =>
        Interlocked.Increment(ref _counts[Math.Clamp((int)Math.Ceiling(Math.Log(Math.Max(1, took.TotalMicroseconds), Step)), 0, Steps - 1)]);

    /// <summary>The time that this share of them did not exceed; zero when there are none.</summary>
    public TimeSpan Percentile(double share)
    {
        var rank = (long)Math.Ceiling(share * Count);
        for (var i = 0; i < Steps && rank > 0; i++)
            if ((rank -= _counts[i]) <= 0) return TimeSpan.FromMicroseconds(Math.Pow(Step, i));
        return TimeSpan.Zero;
    }
}
