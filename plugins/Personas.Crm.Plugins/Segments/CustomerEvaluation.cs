using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// Evaluates one customer and writes what follows: lock, rules, customer, memberships that change, and the next date when it changes. Rules
/// and data are read after the lock, so that of two evaluations the later one always sees what the earlier one saw, or newer.
/// </summary>
internal sealed class CustomerEvaluation(IOrganizationService service, DateTime utcNow, Trace trace)
{
    /// <summary>Evaluates the customer.</summary>
    public MembershipDecision Run(EntityReference customer, Cause cause)
    {
        var due = new DueStore(service, utcNow);
        var row = due.Lock(customer, cause);
        var published = PublishedRules.Load(service);
        foreach (var broken in published.Rules.Broken) trace.Say($"Segment {broken.Segment.Key} cannot be evaluated: {broken.Problems[0]}");

        var rules = published.At(customer.LogicalName, utcNow);
        if (rules.Rules.Segments.Count == 0) return new MembershipDecision([], [], [], null);
        var loaded = new CustomerLoader(service, rules, published.Relations(customer.LogicalName)).Load(customer);
        var decision = new CustomerDecider(published, rules, SegmentChoice.For(rules.Rules, cause)).Decide(loaded);
        new MembershipWriter(service, utcNow, cause).Write(loaded, decision);
        if (CustomerDecider.Due(decision) != loaded.DueOn) due.Set(row, CustomerDecider.Due(decision), published.Hash);
        trace.Say($"Customer {customer.Id:D}: entered {decision.Entered.Count}, left {decision.Left.Count}, member of {decision.Members.Count}");
        return decision;
    }
}
