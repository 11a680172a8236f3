using System;
using System.Threading;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestClock : TimeProvider
{
    // One word, as other threads read it while a test moves it.
    private long _ticks = new DateTime(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc).Ticks;

    public DateTime Now => new(Volatile.Read(ref _ticks), DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => Now;

    public void MoveTo(DateTime utc) => Volatile.Write(ref _ticks, utc.Ticks);

    public void Advance(TimeSpan span) => Interlocked.Add(ref _ticks, span.Ticks);
}
