using System;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Segments;

/// <summary>A segment as it is stored: everything still text, nothing checked.</summary>
/// <param name="Id">The segment's id.</param>
/// <param name="Key">The name that membership facts use.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="CustomerTable">The table of its customers.</param>
/// <param name="Expression">The expression as JSON.</param>
/// <param name="Dependencies">What <see cref="Facts.Dependencies"/> wrote when the segment was saved; null for a draft.</param>
/// <param name="VersionId">The published version; null for a draft.</param>
/// <param name="Mode">When its members are found anew.</param>
public sealed record SegmentText(
    Guid Id, string Key, string Name, string CustomerTable, string? Expression,
    string? Dependencies = null, Guid? VersionId = null, RefreshMode Mode = RefreshMode.RealTime)
{
    /// <summary>What the expression decides, for rules of other features that are evaluated like a segment's.</summary>
    public Purpose Purpose { get; init; } = Purpose.Segment;

    /// <summary>Whether it is no segment but an expression that somebody asks about now: it may ask who that is.</summary>
    public bool IsAsked { get; init; }
}
