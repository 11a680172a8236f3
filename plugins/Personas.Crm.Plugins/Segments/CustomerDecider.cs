using System;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>Hands loaded customers to the domain, one after the other, and brings back what follows.</summary>
/// <param name="published">The published rules.</param>
/// <param name="rules">The rules at the moment.</param>
/// <param name="only">The segments to decide on; the others stay as they are.</param>
internal sealed class CustomerDecider(PublishedRules published, DatedRules rules, SegmentSet only)
{
    private readonly CustomerData _data = new(rules.Rules.Needs);

    /// <summary>What the rules say of the customer, and when to look again: because of any segment but a manual one, whichever are decided on here.</summary>
    public MembershipDecision Decide(LoadedCustomer customer)
    {
        customer.Fill(_data);
        var current = customer.Memberships.Where(membership => membership.IsMember).
            Select(membership => published.Find(membership.SegmentId)?.Key).OfType<string>();
        var sheet = FactSheet.From(rules, _data, current);
        var decision = Memberships.Decide(rules, sheet, only);
        var watched = rules.Rules.Automatic;
        return ReferenceEquals(only, watched) ? decision : decision with { NextFlip = NextLook.After(rules, sheet, watched, decision) };
    }

    /// <summary>When to look at the customer again, in the whole seconds that the platform keeps; never before the verdict can differ.</summary>
    public static DateTime? Due(MembershipDecision decision)
    {
        if (decision.NextFlip is not { } flip) return null;
        var rest = flip.Ticks % TimeSpan.TicksPerSecond;
        return rest == 0 ? flip : flip.AddTicks(TimeSpan.TicksPerSecond - rest);
    }
}
