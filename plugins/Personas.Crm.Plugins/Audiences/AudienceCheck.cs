using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>What must hold before an audience is saved.</summary>
internal sealed class AudienceCheck(Turn turn, AudienceDraft draft)
{
    private string Title => $"Audience '{draft.Key}'";

    /// <summary>
    /// Draft → published → retired; a retired one becomes a draft or is published again. A published one never becomes a draft: campaigns use it.
    /// </summary>
    public void Status()
    {
        if (draft.IsNew && draft.Status == AudienceStatus.Retired) throw new Refusal($"{Title} cannot begin as retired. Create it as a draft.");
        if (draft.WasStatus == AudienceStatus.Published && draft.Status == AudienceStatus.Draft)
            throw new Refusal($"{Title} is published and cannot become a draft again. Save the new expression, or retire the audience first.");
        if (draft.WasStatus == AudienceStatus.Published && draft.Status == AudienceStatus.Retired)
            Uses.RefuseIfUsed(turn, Title, "be retired", service => Uses.OfAudience(service, draft.WasKey!, draft.Id));
    }

    /// <summary>The key is one, and those who refer to it still find it.</summary>
    public void Names()
    {
        if (!Keys.IsKey(draft.Key)) throw Refusal.For(Title, [Keys.Problem(draft.Key)]);
        if (draft.WasKey is { } key && !string.Equals(key, draft.Key, StringComparison.OrdinalIgnoreCase))
            Uses.RefuseIfUsed(turn, $"Audience '{key}'", "get another key", service => Uses.OfAudience(service, key, draft.Id));
        if (draft.WasStatus == AudienceStatus.Published && draft.WasCustomerTable != draft.CustomerTable)
            throw new Refusal($"{Title} is published for customers in '{draft.WasCustomerTable}' and cannot change to '{draft.CustomerTable}'. "
                + "Retire it, and create another audience for the other table.");
    }

    /// <summary>The rule; null when there is none.</summary>
    public CheckedExpression? Expression()
    {
        if (draft.Expression is null) return null;
        var service = turn.Elevated(Elevation.Rules);
        var schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        var facts = FactStore.All(service);
        var reading = new ExpressionCheck(facts, schema).Read(draft.Expression, draft.CustomerTable, audiences: true);
        if (!reading.IsValid) throw Refusal.For(Title, reading.Problems);
        if (reading.Required.Expression.Segments.Count > 0) Memberships(facts, reading.Required, schema.Rates);
        return reading.Required;
    }

    // Compiles the audience together with all others. A published one may only build on what is published.
    private void Memberships(IReadOnlyList<FactText> facts, CheckedExpression rule, ExchangeRates rates)
    {
        var service = turn.Elevated(Elevation.Rules);
        var isPublished = draft.Status == AudienceStatus.Published;
        var segments = (isPublished ? SegmentStore.Published(service) : SegmentStore.Living(service))
            .Where(segment => segment.CustomerTable == draft.CustomerTable);
        var others = AudienceStore.Living(service).Where(audience => audience.Id != draft.Id && (!isPublished || audience.Status == AudienceStatus.Published));
        var self = new AudienceText(draft.Id, draft.Key, draft.Name, draft.CustomerTable, draft.Expression, rule.Dependencies.ToJson());
        var rules = AudienceRules.Compile(facts, draft.CustomerTable, [self, .. others.Select(audience => audience.ToText())],
            segments.Select(segment => segment.Key), MetadataSchema.Customers, rates);
        if (rules.ProblemsOf(draft.Key) is { Count: > 0 } problems) throw Refusal.For(Title, problems);
    }
}
