using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Measuring;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Approval.FairValue;

/// <summary>Finds the groups of customers by facts, whatever prices may depend on: what is measured is exactly what must not decide.</summary>
public sealed class GroupedCustomers
{
    private readonly DatedRules _rules;
    private readonly Dictionary<string, Fact> _facts;

    /// <summary>Groups by facts.</summary>
    /// <param name="rules">What <see cref="FactMeasures.Rules"/> made of the facts, at the moment.</param>
    /// <param name="facts">The facts.</param>
    public GroupedCustomers(DatedRules rules, IEnumerable<Fact> facts)
    {
        _rules = rules;
        _facts = facts.ToDictionary(fact => fact.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rules that say what must be loaded.</summary>
    public DatedRules Rules => _rules;

    /// <summary>The group that a fact puts a customer into.</summary>
    /// <param name="data">The customer's rows, loaded as the rules need them.</param>
    public Func<string, string> Of(CustomerData data)
    {
        var sheet = FactSheet.From(_rules, data, []);
        return key => ValueGroup.Of(_facts[key], sheet.Value(_rules.Rules.Layout.Find(key)));
    }
}
