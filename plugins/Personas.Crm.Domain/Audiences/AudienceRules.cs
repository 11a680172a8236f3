using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Audiences;

/// <summary>
/// Audiences of one table, compiled. Memberships of segments are given with each customer, as they are stored; other audiences are found in the
/// same evaluation, each after those it builds on. Immutable.
/// </summary>
public sealed class AudienceRules
{
    private readonly RuleSet _rules;
    private readonly string _table;

    private AudienceRules(RuleSet rules, string table, IReadOnlyList<AudienceText> audiences)
    {
        _rules = rules;
        _table = table;
        Audiences = audiences;
    }

    /// <summary>The audiences, broken ones included.</summary>
    public IReadOnlyList<AudienceText> Audiences { get; }

    /// <summary>Compiles audiences with all that they build on.</summary>
    /// <param name="facts">The stored facts.</param>
    /// <param name="table">The table of the customers.</param>
    /// <param name="audiences">The audiences; those about other tables are passed over.</param>
    /// <param name="segments">The keys of the segments whose memberships are given.</param>
    /// <param name="customerTables">The tables whose rows are customers.</param>
    /// <param name="rates">What currencies are worth; none when left out.</param>
    public static AudienceRules Compile(
        IReadOnlyCollection<FactText> facts, string table, IEnumerable<AudienceText> audiences, IEnumerable<string> segments,
        IReadOnlyList<string> customerTables, ExchangeRates? rates = null)
    {
        var own = audiences.Where(audience => string.Equals(audience.CustomerTable, table, StringComparison.OrdinalIgnoreCase)).ToList();
        var schema = new StoredSchema(customerTables, [.. facts.Select(fact => fact.Dependencies), .. own.Select(audience => audience.Dependencies)], rates);
        var rules = own.Where(audience => audience.Expression is not null).Select(audience => audience.ToSegment()).ToList();
        // Who is in an audience without a rule is known beforehand.
        var given = segments.Concat(own.Where(audience => audience.Expression is null).Select(audience => AudienceKey.Of(audience.Key))).ToList();
        return new AudienceRules(RuleSet.Compile(facts, rules, schema, given), table, own);
    }

    /// <summary>Why an audience cannot be evaluated; empty when it can.</summary>
    public IReadOnlyList<Problem> ProblemsOf(string audience) =>
        _rules.Broken.FirstOrDefault(broken => string.Equals(broken.Segment.Key, AudienceKey.Of(audience), StringComparison.OrdinalIgnoreCase))?.Problems ?? [];

    /// <summary>The audiences at a moment, with the lists of those who are in or out by hand.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="lists">Gives the list of an audience.</param>
    public DatedAudiences At(Moment moment, Func<AudienceText, StaticList> lists) => new(_rules.For(_table).At(moment), Audiences, lists);
}
