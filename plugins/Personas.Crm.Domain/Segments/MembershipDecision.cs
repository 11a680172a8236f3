using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Segments;

/// <summary>A customer enters or leaves a segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Reason">The conditions that decided, with the values found, as short JSON (at most 4,000 characters).</param>
public sealed record MembershipChange(Segment Segment, string Reason);

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
