using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Segments;

/// <summary>A customer enters or leaves a segment.</summary>
public sealed class MembershipChange
{
    private readonly Lazy<string> _reason;

    internal MembershipChange(Segment segment, Func<string> reason)
    {
        Segment = segment;
        // To put it into words costs many times what the verdict did, and most who ask what changes never ask why.
        _reason = new Lazy<string>(reason);
    }

    /// <summary>The segment.</summary>
    public Segment Segment { get; }

    /// <summary>The conditions that decided, with the values found, as short JSON (at most 4,000 characters).</summary>
    public string Reason => _reason.Value;
}

/// <summary>What follows from an evaluation of one customer.</summary>
/// <param name="Entered">The segments the customer enters, in the order of evaluation.</param>
/// <param name="Left">The segments the customer leaves, in the order of evaluation.</param>
/// <param name="Members">Every segment the customer is in afterwards, in the order of evaluation.</param>
/// <param name="NextFlip">The earliest later instant (UTC) at which an evaluated verdict could change though no data changed; null for never.</param>
public sealed record MembershipDecision(
    IReadOnlyList<MembershipChange> Entered, IReadOnlyList<MembershipChange> Left, IReadOnlyList<Segment> Members, DateTime? NextFlip)
{
    /// <summary>Whether any membership changes.</summary>
    public bool IsChange => Entered.Count + Left.Count > 0;
}
