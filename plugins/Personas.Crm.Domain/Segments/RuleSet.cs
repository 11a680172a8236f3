using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Segments;

/// <summary>All segments that are evaluated together, compiled. Immutable, shared by all threads, kept by <see cref="Hash"/>.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, CustomerRules> _tables;

    private RuleSet(string hash, FactCatalogue facts, IReadOnlyList<CustomerRules> tables, IReadOnlyList<BrokenSegment> broken)
    {
        Hash = hash;
        Facts = facts;
        Broken = broken;
        _tables = tables.ToDictionary(rules => rules.CustomerTable, StringComparer.OrdinalIgnoreCase);
        Watches = tables.SelectMany(rules => rules.Watches).ToList();
    }

    /// <summary>The hash of the stored facts and segments: see <see cref="RuleSetHash"/>.</summary>
    public string Hash { get; }

    /// <summary>The facts that the segments were compiled with.</summary>
    public FactCatalogue Facts { get; }

    /// <summary>The segments that cannot be evaluated, with their problems. Whoever evaluates says so; their members stay as they are.</summary>
    public IReadOnlyList<BrokenSegment> Broken { get; }

    /// <summary>The columns whose changes can change a membership of a segment that is refreshed in real time.</summary>
    public IReadOnlyList<Watch> Watches { get; }

    /// <summary>Compiles stored segments, with no more metadata than they brought along.</summary>
    /// <param name="facts">The stored facts.</param>
    /// <param name="segments">The stored segments.</param>
    /// <param name="customerTables">The tables whose rows are customers.</param>
    /// <param name="rates">What currencies are worth, for as long as the rules are kept; none when left out.</param>
    public static RuleSet Compile(
        IReadOnlyCollection<FactText> facts, IReadOnlyCollection<SegmentText> segments, IReadOnlyList<string> customerTables, ExchangeRates? rates = null) =>
        Compile(facts, segments,
            new StoredSchema(customerTables, [.. facts.Select(fact => fact.Dependencies), .. segments.Select(segment => segment.Dependencies)], rates));

    /// <summary>Compiles segments against a schema, as when drafts are tried.</summary>
    public static RuleSet Compile(IReadOnlyCollection<FactText> facts, IReadOnlyCollection<SegmentText> segments, ISchema schema) =>
        Compile(facts, segments, schema, []);

    /// <summary>The same, where some memberships are given with each customer and not evaluated: see <see cref="FactSheet.From"/>.</summary>
    /// <param name="facts">The stored facts.</param>
    /// <param name="segments">The segments to evaluate.</param>
    /// <param name="schema">What the tables have.</param>
    /// <param name="given">The keys of the memberships that are given; a segment to evaluate goes before a given one of its key.</param>
    public static RuleSet Compile(
        IReadOnlyCollection<FactText> facts, IReadOnlyCollection<SegmentText> segments, ISchema schema, IReadOnlyCollection<string> given)
    {
        return Compile(FactCatalogue.Read(facts, schema), RuleSetHash.Of(facts, segments), segments, schema, given);
    }

    /// <summary>The same with facts that have been read.</summary>
    internal static RuleSet Compile(
        FactCatalogue catalogue, string hash, IReadOnlyCollection<SegmentText> segments, ISchema schema, IReadOnlyCollection<string> given)
    {
        var broken = new List<BrokenSegment>();
        var read = new List<ReadSegment>();
        foreach (var group in segments.GroupBy(segment => segment.Key, StringComparer.OrdinalIgnoreCase))
        {
            var segment = group.First();
            // Who asks for a price has found the customer's audiences before; segments have nobody who did.
            var audiences = AudienceKey.Is(segment.Key) || segment.Purpose == Purpose.Pricing;
            var vocabulary = new Vocabulary(catalogue, schema, segment.CustomerTable, segment.Id, audiences)
            {
                Purpose = segment.Purpose,
                IsAsked = segment.IsAsked,
            };
            var reading = ExpressionReader.Read(segment.Expression, vocabulary);
            var problems = group.Count() == 1
                ? reading.Problems
                : [new Problem("key", $"There are {group.Count()} segments '{segment.Key}'.", "Give each its own key.")];
            if (problems.Count > 0) broken.AddRange(group.Select(text => new BrokenSegment(text, problems)));
            else read.Add(new ReadSegment(segment, reading.Required));
        }
        var tables = schema.CustomerTables.Select(table => Compile(table, read, given, catalogue, schema, broken)).ToList();
        return new RuleSet(hash, catalogue, tables, broken);
    }

    /// <summary>The rules about customers of a table.</summary>
    /// <exception cref="ArgumentException">The table is no table of customers.</exception>
    public CustomerRules For(string customerTable) => _tables.TryGetValue(customerTable, out var rules)
        ? rules
        : throw new ArgumentException($"'{customerTable}' is no table of customers; these are: {string.Join(", ", _tables.Keys)}.", nameof(customerTable));

    private static CustomerRules Compile(
        string table, IEnumerable<ReadSegment> read, IReadOnlyCollection<string> given, FactCatalogue catalogue, ISchema schema, List<BrokenSegment> broken)
    {
        var order = new SegmentOrder(read.Where(segment => string.Equals(segment.Text.CustomerTable, table, StringComparison.OrdinalIgnoreCase)), given);
        broken.AddRange(order.Broken);
        return CustomerRules.Compile(table, order.Ordered, given, catalogue, schema);
    }
}
