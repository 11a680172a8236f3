using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>One customer at one moment, as stored or as supposed, and the rules to ask about.</summary>
/// <param name="Rules">The rules at the moment.</param>
/// <param name="Facts">The facts that the rules were compiled with.</param>
/// <param name="Schema">What the tables have.</param>
/// <param name="Data">The customer's rows; none for an invented customer.</param>
/// <param name="Current">The keys of the segments that the customer is in now.</param>
/// <param name="Overrides">What is supposed.</param>
public sealed record Supposition(
    DatedRules Rules, FactCatalogue Facts, ISchema Schema, CustomerData Data, IReadOnlyCollection<string> Current, FactOverrides Overrides)
{
    /// <summary>The segments that are decided; all others count as the current memberships say. All that nothing is supposed of, unless set.</summary>
    public SegmentSet? Decided { get; init; }

    /// <summary>What is known of the customer.</summary>
    public FactSheet Sheet() => FactSheet.From(Rules, Data, Current, Overrides);

    /// <summary>The verdicts on the customer.</summary>
    public Verdicts Evaluate() => Rules.Evaluate(Sheet(), Asked());

    /// <summary>The same customer at another instant, in the same zone.</summary>
    internal Supposition At(DateTime utc)
    {
        var moment = Rules.Moment;
        return this with { Rules = Rules.Rules.At(moment.At(utc)) };
    }

    /// <summary>Reads what is supposed of the customer.</summary>
    internal Reading<FactOverrides> Read(string json) => FactOverrides.Read(json, Facts, Schema, Rules.Rules.CustomerTable);

    /// <summary>The same customer with more supposed, in the place of what is supposed already where both speak of the same.</summary>
    internal Supposition With(FactOverrides more) => this with { Overrides = Overrides.With(more) };

    // A membership that is supposed is not decided.
    private SegmentSet Asked() => Rules.Rules.Select(segment =>
        !Overrides.Memberships.ContainsKey(segment.Key) && (Decided is null || Decided.Segments.Contains(segment)));
}
