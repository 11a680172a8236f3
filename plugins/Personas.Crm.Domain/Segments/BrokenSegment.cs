using System.Collections.Generic;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>A segment that cannot be evaluated. Its members stay as they are until it is corrected; the others are not affected.</summary>
/// <param name="Segment">The segment as stored.</param>
/// <param name="Problems">Why not.</param>
public sealed record BrokenSegment(SegmentText Segment, IReadOnlyList<Problem> Problems);
