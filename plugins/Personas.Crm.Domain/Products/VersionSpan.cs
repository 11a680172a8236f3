using System;

namespace Personas.Crm.Domain.Products;

/// <summary>When a version of a product is in force.</summary>
/// <param name="Id">The version's id.</param>
/// <param name="Number">Its number within the product.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Effective">Its days. Of a version that was withdrawn before its first day, the last day is before the first.</param>
public sealed record VersionSpan(Guid Id, int Number, VersionStatus Status, DateRange Effective)
{
    // A draft that was thrown away has no first day that counts.
    internal bool IsOnTimeline =>
        Status is not (VersionStatus.Draft or VersionStatus.InApproval) && Effective.From is { } from && (Effective.To is not { } to || to >= from);
}
