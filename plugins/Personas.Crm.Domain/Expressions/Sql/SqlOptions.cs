using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>What a translation needs to know besides the expression.</summary>
/// <param name="Facts">The facts, for those that others are derived from.</param>
/// <param name="Schema">The tables, for their id columns and types.</param>
/// <param name="Moment">The moment at which relative dates, ages and the like become dates.</param>
/// <param name="Dialect">The database that will answer.</param>
/// <param name="Segments">
/// The expressions of other segments by key (without regard to case), which take the place of their memberships; those that are
/// missing are refused.
/// </param>
public sealed record SqlOptions(
    FactCatalogue Facts, ISchema Schema, Moment Moment, SqlDialect Dialect, IReadOnlyDictionary<string, Expression>? Segments = null)
{
    internal Expression? Segment(string key)
    {
        if (Segments is null) return null;
        foreach (var pair in Segments)
            if (string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase)) return pair.Value;
        return null;
    }
}
