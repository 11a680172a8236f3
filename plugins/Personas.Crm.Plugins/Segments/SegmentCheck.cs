using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What must hold before a segment is saved.</summary>
internal sealed class SegmentCheck(Turn turn, SegmentDraft draft)
{
    private string Title => $"Segment '{draft.Key}'";

    /// <summary>
    /// Draft → published → retired; a retired one becomes a draft or is published again. A published one never becomes a draft: its members
    /// would follow no rule.
    /// </summary>
    public void Status()
    {
        if (draft.IsNew && draft.Status == SegmentStatus.Retired) throw new Refusal($"{Title} cannot begin as retired. Create it as a draft.");
        if (draft.WasStatus == SegmentStatus.Published && draft.Status == SegmentStatus.Draft)
            throw new Refusal(
                $"{Title} is published and cannot become a draft again. Save the new expression, which publishes it, or retire the segment first.");
        if (draft.Status == SegmentStatus.Published && draft.Expression is null)
            throw new Refusal($"{Title} has no expression. Write one before you publish it.");
        if (draft.WasStatus == SegmentStatus.Published && draft.Status == SegmentStatus.Retired)
            Uses.RefuseIfUsed(turn, Title, "be retired", Uses.OfSegment(turn, draft.WasKey!, draft.Id));
    }

    /// <summary>The key is one, and those who refer to it still find it.</summary>
    public void Names()
    {
        if (!Keys.IsKey(draft.Key)) throw Refusal.For(Title, [Keys.Problem(draft.Key)]);
        if (draft.WasKey is { } key && !string.Equals(key, draft.Key, StringComparison.OrdinalIgnoreCase))
            Uses.RefuseIfUsed(turn, $"Segment '{key}'", "get another key", Uses.OfSegment(turn, key, draft.Id));
        if (draft.WasStatus == SegmentStatus.Published && draft.WasCustomerTable != draft.CustomerTable)
            throw new Refusal($"{Title} is published for customers in '{draft.WasCustomerTable}' and cannot change to '{draft.CustomerTable}'. "
                + "Retire it, and create another segment for the other table.");
    }

    /// <summary>The rule; null when there is none yet.</summary>
    public CheckedExpression? Expression()
    {
        if (draft.Expression is null) return null;
        var service = turn.Elevated(Elevation.Rules);
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var facts = FactStore.All(service);
        var reading = new ExpressionCheck(facts, schema).Read(draft.Expression, draft.CustomerTable, draft.Id);
        if (!reading.IsValid) throw Refusal.For(Title, reading.Problems);
        if (reading.Required.Expression.Segments.Count > 0) Circles(SegmentStore.Living(service), facts, reading.Required);
        return reading.Required;
    }

    // Compiles the segment together with all that it depends on, as publishing would. A published segment may only build on published ones.
    private void Circles(IEnumerable<StoredSegment> living, IReadOnlyList<FactText> facts, CheckedExpression rule)
    {
        var id = draft.Id == Guid.Empty ? Guid.NewGuid() : draft.Id;
        var others = living.Where(segment => segment.Id != id
            && segment.Expression is not null
            && (draft.Status != SegmentStatus.Published || segment.Status == SegmentStatus.Published));
        var self = new SegmentText(id, draft.Key, draft.Name, draft.CustomerTable, draft.Expression, rule.Dependencies.ToJson());
        var rules = RuleSet.Compile(facts, [self, .. others.Select(segment => segment.ToText())], MetadataSchema.Customers);
        if (rules.Broken.FirstOrDefault(broken => broken.Segment.Id == id) is { } broken) throw Refusal.For(Title, broken.Problems);
    }
}
