using Personas.Crm.Domain.Approval.Regions;

namespace Personas.Crm.Domain.Approval.Partitions;

/// <summary>A region in which two items hold with the same rank, and none with a better one.</summary>
internal sealed record Overlapping(RankedItem First, RankedItem Second, Box Box);
