using System;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What must hold of the status and the names of a segment before it is saved.</summary>
internal sealed class SegmentCheck(Turn turn, SegmentDraft draft)
{
    /// <summary>
    /// Draft → published → retired; a retired one becomes a draft or is published again. A published one never becomes a draft: its members
    /// would follow no rule.
    /// </summary>
    public void Status()
    {
        if (draft.IsNew && draft.Status == SegmentStatus.Retired) throw new Refusal($"{draft.Title} cannot begin as retired. Create it as a draft.");
        if (draft.WasStatus == SegmentStatus.Published && draft.Status == SegmentStatus.Draft)
            throw new Refusal(
                $"{draft.Title} is published and cannot become a draft again. Save the new expression, which publishes it, or retire the segment first.");
        if (draft.Status == SegmentStatus.Published && draft.Expression is null)
            throw new Refusal($"{draft.Title} has no expression. Write one before you publish it.");
        if (draft.WasStatus == SegmentStatus.Published && draft.Status == SegmentStatus.Retired)
            Uses.RefuseIfUsed(turn, draft.Title, "be retired", service => Uses.OfSegment(service, draft.WasKey!, draft.Id));
    }

    /// <summary>The key is one, and those who refer to it still find it.</summary>
    public void Names()
    {
        if (!Keys.IsKey(draft.Key)) throw Refusal.For(draft.Title, [Keys.Problem(draft.Key)]);
        if (draft.WasKey is { } key && !string.Equals(key, draft.Key, StringComparison.OrdinalIgnoreCase))
            Uses.RefuseIfUsed(turn, $"Segment '{key}'", "get another key", service => Uses.BuiltOn(service, key, draft.Id));
        if (draft.WasStatus == SegmentStatus.Published && draft.WasCustomerTable != draft.CustomerTable)
            throw new Refusal($"{draft.Title} is published for customers in '{draft.WasCustomerTable}' and cannot change to '{draft.CustomerTable}'. "
                + "Retire it, and create another segment for the other table.");
    }
}
