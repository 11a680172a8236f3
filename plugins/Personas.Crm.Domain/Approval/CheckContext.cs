using System.Collections.Generic;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Approval;

/// <summary>What a version is checked against.</summary>
/// <param name="Facts">The known facts.</param>
/// <param name="Schema">What the tables have.</param>
/// <param name="Moment">The moment that makes relative dates definite.</param>
/// <param name="Segments">The segments, and audiences under their keys, through which a condition may use facts.</param>
/// <param name="Market">The base rates that variable rates follow, and the exchange rate between amounts that are asked for and those of conditions.</param>
public sealed record CheckContext(
    FactCatalogue Facts, ISchema Schema, Moment Moment, IReadOnlyList<SegmentText> Segments, Market Market)
{
    /// <summary>How many conditions may be looked at before the check says that it has not seen everything. Twenty million take about a second.</summary>
    public long Budget { get; init; } = 50_000_000;
}
