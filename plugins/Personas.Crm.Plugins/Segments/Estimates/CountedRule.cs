using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments.Estimates;

/// <summary>A rule made ready to be counted: alone, with the memberships that it asks for taken as they are stored.</summary>
internal sealed class CountedRule
{
    private readonly Dictionary<Guid, string> _memberships;
    private readonly CustomerData _data;

    private CountedRule(DatedRules rules, Dictionary<Guid, string> memberships)
    {
        Rules = rules;
        _memberships = memberships;
        _data = new CustomerData(rules.Rules.Needs);
    }

    /// <summary>The rule, at the moment.</summary>
    public DatedRules Rules { get; }

    /// <summary>The rule as a segment.</summary>
    public Segment Segment => Rules.Rules.Segments[0];

    /// <summary>Whether it asks for stored memberships.</summary>
    public bool AsksForMemberships => _memberships.Count > 0;

    /// <summary>Checks the rule and compiles it.</summary>
    public static CountedRule Of(Turn turn, SegmentText asked)
    {
        var service = turn.Elevated(Elevation.Rules);
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var facts = FactStore.All(service);
        var check = new ExpressionCheck(facts, schema) { Names = new RowNames(turn.AsCaller, schema).Find, IsAsked = asked.IsAsked };
        var reading = check.Read(asked.Expression, asked.CustomerTable, asked.Id);
        if (!reading.IsValid) throw Refusal.For(AskedRule.Title(asked), "cannot be counted", reading.Problems);
        asked = asked with { Expression = reading.Required.Text };
        var moment = AskedMoment.Of(turn, Settings.Read(service).At(turn.UtcNow), reading.Required.Expression, schema);
        var memberships = Memberships(reading.Required.Expression.Segments, asked.CustomerTable, () => SegmentStore.Published(service));
        var rules = RuleSet.Compile(facts, [asked], schema, memberships.Values);
        return rules.Broken.Count == 0
            ? new CountedRule(rules.For(asked.CustomerTable).At(moment), memberships)
            : throw Refusal.For(AskedRule.Title(asked), "cannot be counted", rules.Broken[0].Problems);
    }

    /// <summary>What the rule says of a customer.</summary>
    public Verdicts Evaluate(LoadedCustomer customer)
    {
        customer.Fill(_data);
        var current = customer.Memberships.Where(membership => membership.IsMember && _memberships.ContainsKey(membership.SegmentId));
        return Rules.Evaluate(FactSheet.From(Rules, _data, current.Select(membership => _memberships[membership.SegmentId])));
    }

    private static Dictionary<Guid, string> Memberships(IReadOnlyList<string> keys, string table, Func<IEnumerable<StoredSegment>> published) =>
        keys.Count == 0
            ? []
            : published().Where(segment => segment.CustomerTable == table && keys.Contains(segment.Key, StringComparer.OrdinalIgnoreCase))
                .ToDictionary(segment => segment.Id, segment => segment.Key);
}
