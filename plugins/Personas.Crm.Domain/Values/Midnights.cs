using System;

namespace Personas.Crm.Domain.Values;

/// <summary>
/// When the days of a zone begin, of those that were asked for lately: next flips ask for the same few days again and again, and a zone's clock
/// is slow to read. Safe for threads.
/// </summary>
/// <param name="begin">Finds the instant (UTC) at which a day begins.</param>
internal sealed class Midnights(Func<DateTime, DateTime> begin)
{
    private readonly Midnight?[] _known = new Midnight?[64];

    /// <summary>The instant (UTC) at which a day begins.</summary>
    public DateTime Begin(DateTime day)
    {
        var place = (int)(day.Ticks / TimeSpan.TicksPerDay) & (_known.Length - 1);
        if (_known[place] is { } known && known.Day == day) return known.Instant;
        var found = new Midnight(day, begin(day));
        _known[place] = found;
        return found.Instant;
    }

    private sealed record Midnight(DateTime Day, DateTime Instant);
}
