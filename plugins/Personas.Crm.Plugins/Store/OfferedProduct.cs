using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Plugins.Store;

/// <summary>A product with its versions.</summary>
/// <param name="Id">The product's id.</param>
/// <param name="Code">Its code.</param>
/// <param name="IsActive">Whether it is on sale; otherwise it was retired.</param>
/// <param name="Versions">The versions that were read.</param>
internal sealed record OfferedProduct(Guid Id, string Code, bool IsActive, IReadOnlyList<OfferedVersion> Versions)
{
    /// <summary>The version in force on a day of the organisation's zone, by its dates; null when there is none.</summary>
    public OfferedVersion? InForce(DateTime day) =>
        new VersionTimeline(Versions.Select(version => version.Span)).InForce(day) is { } span ? Versions.First(version => version.Id == span.Id) : null;
}
