using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.GoldenCustomers;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What must hold of the rules of a segment before it is saved: of the one in force, and of the one drafted beside it.</summary>
internal sealed class SegmentRuleCheck
{
    private readonly Turn _turn;
    private readonly SegmentDraft _draft;
    private readonly MetadataSchema _schema;
    private readonly IReadOnlyList<FactText> _facts;
    private readonly Lazy<IReadOnlyList<StoredSegment>> _others;
    private readonly Guid _id;

    public SegmentRuleCheck(Turn turn, SegmentDraft draft)
    {
        _turn = turn;
        _draft = draft;
        _id = draft.Id == Guid.Empty ? Guid.NewGuid() : draft.Id;
        var service = turn.Elevated(Elevation.Rules);
        _schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        _facts = FactStore.All(service);
        _others = new(() => SegmentStore.Living(service).Where(segment => segment.Id != _id && segment.Expression is not null).ToList());
    }

    /// <summary>The rule in force, or that of a draft; null when there is none yet.</summary>
    public CheckedExpression? Rule() => Check(_draft.Expression, _draft.Title, _draft.Status);

    /// <summary>The rule drafted beside the one in force; null when there is none.</summary>
    public CheckedExpression? Drafted() => Check(_draft.DraftExpression, $"{_draft.Title}: its draft", SegmentStatus.Draft);

    /// <summary>Refuses to publish the rule while a golden customer would fail.</summary>
    public void Golden(CheckedExpression rule) => GoldenGate.Check(
        _turn, _draft.Title, ProposedRules.Checked(_facts, [Self(rule, _draft.Expression), .. Texts(SegmentStatus.Published)], _schema.Rates));

    private CheckedExpression? Check(string? expression, string title, SegmentStatus status)
    {
        if (expression is null) return null;
        var reading = new ExpressionCheck(_facts, _schema).Read(expression, _draft.CustomerTable, _draft.Id);
        if (!reading.IsValid) throw Refusal.For(title, reading.Problems);
        if (reading.Required.Expression.Segments.Count > 0) Circles(reading.Required, expression, title, status);
        return reading.Required;
    }

    // Compiles the segment together with all that it depends on, as publishing would. A published segment may only build on published ones.
    private void Circles(CheckedExpression rule, string expression, string title, SegmentStatus status)
    {
        var rules = RuleSet.Compile(_facts, [Self(rule, expression), .. Texts(status)], MetadataSchema.Customers, _schema.Rates);
        if (rules.Broken.FirstOrDefault(broken => broken.Segment.Id == _id) is { } broken) throw Refusal.For(title, broken.Problems);
    }

    private SegmentText Self(CheckedExpression rule, string? expression) =>
        new(_id, _draft.Key, _draft.Name, _draft.CustomerTable, expression, rule.Dependencies.ToJson());

    private IEnumerable<SegmentText> Texts(SegmentStatus status) => _others.Value
        .Where(segment => status != SegmentStatus.Published || segment.Status == SegmentStatus.Published)
        .Select(segment => segment.ToText());
}
