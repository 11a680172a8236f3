using System;

namespace Personas.Crm.Domain.Segments;

/// <summary>When a verdict turns by itself, exactly: a next flip says when it may, at the earliest.</summary>
public static class FlipDate
{
    // Of a verdict that stays through so many instants at which it could have turned, the next such instant is told instead.
    private const int Looked = 500;

    /// <summary>The first later instant (UTC) at which the verdict on a segment is another though no data changed; null for never.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="segment">The segment.</param>
    public static DateTime? Of(Supposition customer, Segment segment)
    {
        var verdict = customer.Evaluate().Of(segment);
        var next = verdict.NextFlip;
        for (var i = 0; i < Looked && next is { } instant; i++)
        {
            var then = customer.At(instant).Evaluate().Of(segment);
            if (then.Holds != verdict.Holds) return instant;
            next = then.NextFlip;
        }
        return next;
    }
}
