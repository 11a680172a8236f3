using System;
using System.Collections.Generic;

namespace Personas.Crm.Domain.Values;

/// <summary>Where a row stands in its table's hierarchy when somebody asks, for operators such as "under"; without the row itself.</summary>
/// <param name="Above">The rows above it, up to the top.</param>
/// <param name="Below">The rows below it, at any depth.</param>
public sealed record Lineage(IReadOnlyList<Guid> Above, IReadOnlyList<Guid> Below);
