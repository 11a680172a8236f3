using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Fetch;

/// <summary>What a translation needs to know besides the expression.</summary>
/// <param name="Facts">The facts, for those that others are derived from.</param>
/// <param name="Schema">The tables, for their id columns.</param>
/// <param name="Moment">The moment at which ages and the like become dates.</param>
/// <param name="Dates">What becomes of relative dates.</param>
/// <param name="Segments">
/// The expressions of other segments by key (without regard to case), which take the place of their memberships; those that are
/// missing become residue.
/// </param>
public sealed record FetchOptions(
    FactCatalogue Facts, ISchema Schema, Moment Moment, FetchDates Dates = FetchDates.AsWritten,
    IReadOnlyDictionary<string, Expression>? Segments = null)
{
    internal Expression? Segment(string key)
    {
        if (Segments is null) return null;
        foreach (var pair in Segments)
            if (string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase)) return pair.Value;
        return null;
    }
}

/// <summary>What becomes of relative dates such as "last-x-days".</summary>
public enum FetchDates
{
    /// <summary>They stay relative: Dataverse counts from the time of the query, in the zone of whoever queries. For views.</summary>
    AsWritten,

    /// <summary>They become the dates of the moment: the query finds the same rows whoever runs it and when. For runs.</summary>
    AtTheMoment,
}
