using System;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    public DateTime Now => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTime utc) => _now = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    public void Advance(TimeSpan span) => _now += span;
}
