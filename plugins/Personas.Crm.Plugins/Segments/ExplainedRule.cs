using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>A rule made ready to be explained: a segment's own, published or draft, or one that belongs to no segment.</summary>
internal sealed class ExplainedRule
{
    private const string AdHoc = "this-expression";

    private ExplainedRule(DatedRules rules, Segment segment)
    {
        Rules = rules;
        Segment = segment;
        Only = rules.Rules.Select(rule => rule.Id == segment.Id);
    }

    /// <summary>The rule among the published ones, at the moment.</summary>
    public DatedRules Rules { get; }

    /// <summary>The rule as a segment.</summary>
    public Segment Segment { get; }

    /// <summary>Just that one: the memberships it asks for are taken as they are.</summary>
    public SegmentSet Only { get; }

    /// <summary>The rule that a key or an expression names.</summary>
    public static ExplainedRule Of(Turn turn, string table, string? key, string? expression)
    {
        if (string.IsNullOrWhiteSpace(key) == string.IsNullOrWhiteSpace(expression)) throw new Refusal("SegmentKey, Expression: give exactly one of them.");
        var service = turn.Elevated(Elevation.Rules);
        var asked = key is { Length: > 0 } ? Stored(turn, table, key) : new SegmentText(Guid.NewGuid(), AdHoc, "This expression", table, expression);
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var facts = FactStore.All(service);
        var reading = new ExpressionCheck(facts, schema).Read(asked.Expression, table, asked.Id);
        if (!reading.IsValid) throw CannotBeExplained(asked, reading.Problems);
        var others = SegmentStore.Published(service).Where(segment => segment.Id != asked.Id).ToList();
        var rules = RuleSet.Compile(facts, [asked, .. Below(reading.Required, others).Select(segment => segment.ToText())], schema);
        if (rules.Broken.FirstOrDefault(broken => broken.Segment.Id == asked.Id) is { } broken) throw CannotBeExplained(asked, broken.Problems);
        return new ExplainedRule(rules.For(table).At(Settings.Read(service).At(turn.UtcNow)), rules.For(table).Find(asked.Key)!);
    }

    /// <summary>What is known of the customer.</summary>
    public FactSheet Load(Turn turn, EntityReference customer)
    {
        var relations = CustomerRelations.Read(turn.Elevated(Elevation.Metadata), customer.LogicalName);
        var loaded = new CustomerLoader(turn.AsCaller, Rules, relations) { OnlyExplains = true }.Load(customer);
        var data = new CustomerData(Rules.Rules.Needs);
        loaded.Fill(data);
        var current = loaded.Memberships.Where(membership => membership.IsMember).Select(membership => membership.SegmentId);
        return FactSheet.From(Rules, data, Rules.Rules.Segments.Where(segment => current.Contains(segment.Id)).Select(segment => segment.Key));
    }

    // The segments that the rule asks for, and those below them. No others: their rows are read as the caller, who may not see what a rule needs
    // that was not asked for.
    private static IEnumerable<StoredSegment> Below(CheckedExpression rule, IReadOnlyCollection<StoredSegment> published)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var next = new Queue<string>(rule.Expression.Segments);
        while (next.Count > 0)
        {
            var key = next.Dequeue();
            if (!keys.Add(key)) continue;
            foreach (var below in published.Where(segment => string.Equals(segment.Key, key, StringComparison.OrdinalIgnoreCase)))
                foreach (var further in below.DependsOn?.Segments ?? []) next.Enqueue(further);
        }

        return published.Where(segment => keys.Contains(segment.Key));
    }

    private static Refusal CannotBeExplained(SegmentText asked, IReadOnlyList<Problem> problems) =>
        Refusal.For(asked.Key == AdHoc ? "Expression" : $"SegmentKey: segment '{asked.Key}'", "cannot be explained", problems);

    private static SegmentText Stored(Turn turn, string table, string key)
    {
        var segment = SegmentStore.Find(turn.AsCaller, key) ?? throw new Refusal($"SegmentKey: there is no segment '{key}'. Write the key of a segment.");
        return segment.CustomerTable == table
            ? segment.ToText()
            : throw new Refusal(
                $"SegmentKey: the segment '{key}' is about customers in '{segment.CustomerTable}', not '{table}'. Give the CustomerTable that fits.");
    }
}
