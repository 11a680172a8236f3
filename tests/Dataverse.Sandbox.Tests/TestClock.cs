using System;

namespace Dataverse.Sandbox.Tests;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <inheritdoc />
    public override long GetTimestamp() => (_now += PassesEachTime).Ticks;

    /// <summary>What passes whenever somebody measures time.</summary>
    public TimeSpan PassesEachTime { get; set; }

    public void Advance(TimeSpan time) => _now += time;
}
