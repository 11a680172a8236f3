using System;

namespace Personas.Crm.Domain.Segments.Estimates;

/// <summary>From what was found among some customers, drawn at random, to what may be expected of all.</summary>
/// <param name="Scanned">Customers looked at.</param>
/// <param name="Total">All customers, at least as many.</param>
public sealed record Extrapolation(int Scanned, int Total)
{
    // Of a normal distribution, 95 % lie within so many standard deviations.
    private const double Deviations = 1.96;

    /// <summary>Whether everybody was looked at, so that what was found is what there is.</summary>
    public bool IsExact => Scanned >= Total;

    /// <summary>A number found, as it would be among all.</summary>
    public int Scale(int found) => IsExact || Scanned == 0 ? found : (int)Math.Round((double)found * Total / Scanned, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Where the number among all lies with 95 % certainty: Wilson's interval, narrowed by the part that was looked at; never fewer than were
    /// found nor more than could still be found.
    /// </summary>
    public CountRange Range(int found)
    {
        if (IsExact) return new CountRange(found, found);
        if (Scanned == 0) return new CountRange(0, Total);
        double n = Scanned, share = found / n;
        var square = Deviations * Deviations * (1 - n / Total);
        var middle = (share + square / (2 * n)) / (1 + square / n);
        var half = Math.Sqrt(square * (share * (1 - share) / n + square / (4 * n * n))) / (1 + square / n);
        return new CountRange(
            Math.Max(found, (int)Math.Floor((middle - half) * Total)),
            Math.Min(found + Total - Scanned, (int)Math.Ceiling((middle + half) * Total)));
    }
}

/// <summary>The least and the most that a number may be, both included.</summary>
public readonly record struct CountRange(int From, int To);
