using System;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Audiences;

/// <summary>An audience as it is stored: everything still text, nothing checked.</summary>
/// <param name="Id">The audience's id.</param>
/// <param name="Key">The name that membership facts and callers use.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="CustomerTable">The table of its customers.</param>
/// <param name="Expression">The rule as JSON; null for an audience of those only who are always in it.</param>
/// <param name="Dependencies">What <see cref="Facts.Dependencies"/> wrote when the audience was saved; null for one being saved.</param>
public sealed record AudienceText(Guid Id, string Key, string Name, string CustomerTable, string? Expression, string? Dependencies = null)
{
    /// <summary>Its rule as rules are compiled; for an audience that has one.</summary>
    internal SegmentText ToSegment() => new(Id, AudienceKey.Of(Key), Name, CustomerTable, Expression, Dependencies);
}
