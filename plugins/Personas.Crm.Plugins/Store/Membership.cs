using System;

namespace Personas.Crm.Plugins.Store;

/// <summary>A membership as it is stored; one row for each segment and customer, kept after the customer left.</summary>
/// <param name="Id">The row.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="IsMember">Whether the customer is in it; otherwise the customer was once.</param>
internal sealed record Membership(Guid Id, Guid SegmentId, bool IsMember)
{
    /// <summary>The segment's key when the customer entered; nobody renames a segment that a version asks for. Null when it was not read.</summary>
    public string? SegmentKey { get; init; }
}
