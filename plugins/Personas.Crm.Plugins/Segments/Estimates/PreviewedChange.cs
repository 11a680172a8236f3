using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments.Estimates;

/// <summary>A new rule of a segment, made ready to be held against the published one on many customers.</summary>
internal sealed class PreviewedChange
{
    private readonly Dictionary<Guid, string> _given;
    private readonly CustomerData _data;

    private PreviewedChange(DatedChange change, string hash, IReadOnlyList<SegmentText> given)
    {
        Change = change;
        Hash = hash;
        _given = given.ToDictionary(segment => segment.Id, segment => segment.Key);
        _data = new CustomerData(change.Rules.Rules.Needs);
    }

    /// <summary>The change, at the moment.</summary>
    public DatedChange Change { get; }

    /// <summary>The hash of the new rule.</summary>
    public string Hash { get; }

    /// <summary>Checks the rule that is given, or the one that is drafted, and compiles it beside the published one.</summary>
    public static PreviewedChange Of(Turn turn, StoredSegment segment, string? expression)
    {
        var changed = segment.ToText() with { Expression = Asked(segment, expression), Dependencies = null };
        var service = turn.Elevated(Elevation.Rules);
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var facts = FactStore.All(service);
        var reading = new ExpressionCheck(facts, schema).Read(changed.Expression, segment.CustomerTable, segment.Id);
        if (!reading.IsValid) throw Refusal.For(Title(segment, expression), "cannot be previewed", reading.Problems);
        var change = SegmentChange.Compile(facts, SegmentStore.Published(service).Select(published => published.ToText()).ToList(), changed, schema);
        if (!change.IsValid) throw Refusal.For(Title(segment, expression), "cannot be previewed", change.Problems);
        return new PreviewedChange(
            change.Required.At(Settings.Read(service).At(turn.UtcNow)), reading.Required.Expression.Hash, change.Required.Given);
    }

    /// <summary>The pages of the customers, as the caller may read them.</summary>
    public CustomerPages Pages(IOrganizationService service) => new(service, Change.Rules) { OnlyCounts = true, AsksForMemberships = _given.Count > 0 };

    /// <summary>What the change does to a customer.</summary>
    public ChangeOutcome Evaluate(LoadedCustomer customer)
    {
        customer.Fill(_data);
        var current = customer.Memberships.Where(membership => membership.IsMember && _given.ContainsKey(membership.SegmentId));
        return Change.Evaluate(FactSheet.From(Change.Rules, _data, current.Select(membership => _given[membership.SegmentId])));
    }

    private static string Asked(StoredSegment segment, string? expression)
    {
        if (!string.IsNullOrWhiteSpace(expression)) return expression!;
        if (segment.DraftExpression is { } drafted) return drafted;
        return segment.Status != SegmentStatus.Published && segment.Expression is { } own
            ? own
            : throw new Refusal($"Expression: it is missing, and the segment '{segment.Key}' has no draft. Give an expression, or save a draft.");
    }

    private static string Title(StoredSegment segment, string? expression) =>
        string.IsNullOrWhiteSpace(expression) ? $"SegmentKey: the draft of segment '{segment.Key}'" : "Expression";
}
