using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>What an expression may speak of.</summary>
/// <param name="Facts">The known facts.</param>
/// <param name="Schema">The tables that related-rows tests may name.</param>
/// <param name="CustomerTable">The table of the customers.</param>
/// <param name="SegmentId">The segment the expression belongs to, which may use its private facts; null for none.</param>
/// <param name="Audiences">Whether it may ask who is in an audience: only the rule of another audience may.</param>
public sealed record Vocabulary(FactCatalogue Facts, ISchema Schema, string CustomerTable, Guid? SegmentId = null, bool Audiences = false)
{
    /// <summary>What the expression decides; who belongs to a segment unless said otherwise.</summary>
    public Purpose Purpose { get; init; } = Purpose.Segment;

    /// <summary>
    /// Whether somebody asks about the expression now and it decides no membership: it may ask who that is, and how a hierarchy stands.
    /// </summary>
    public bool IsAsked { get; init; }

    /// <summary>Finds rows by their names; null where references are written as ids, as in everything that has been saved.</summary>
    public FindByName? Names { get; init; }
}

/// <summary>The ids of a table's rows with a name, which compares as the platform does; two are enough to see that it is ambiguous.</summary>
/// <param name="table">The table's logical name.</param>
/// <param name="name">The name.</param>
public delegate IReadOnlyList<Guid> FindByName(string table, string name);
