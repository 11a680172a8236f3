using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>The ways to give a rule another verdict on a customer.</summary>
internal sealed class CustomerWays : WaySearch
{
    private readonly Supposition _customer;
    private readonly Evaluation _found;
    private readonly Dictionary<string, CompiledNode> _nodes;
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> _roots = new(StringComparer.OrdinalIgnoreCase);

    public CustomerWays(Supposition customer, Segment segment, Evaluation found)
    {
        _customer = customer;
        _found = found;
        _nodes = Nodes(customer.Rules.Rules.Nodes[segment.Index]).ToDictionary(node => node.Source.Place, StringComparer.Ordinal);
        foreach (var same in segment.Expression.Facts.Where(fact => fact.Definition is not MembershipDefinition)
            .GroupBy(fact => OverriddenSource.Root(fact, customer.Facts), Comparing))
            foreach (var fact in same) _roots[fact.Key] = same.Count() == 1 ? fact : same.Key;
    }

    private static IEqualityComparer<Fact> Comparing { get; } = new SameKey();

    private Moment Moment => _customer.Rules.Moment;

    protected override IEnumerable<Way> OfLeaf(Node leaf, bool wanted)
    {
        if (leaf is RelatedTest related) return Met(Rows(related), Asked(leaf, null, WholeTest.OneOf([1]), wanted == related.Exists));
        var condition = (Condition)leaf;
        var fact = ((FactSubject)condition.Subject).Fact;
        if (condition.Other is FactSubject other) return Compare(new Compared(condition, Of(fact), Of(other.Fact), wanted));
        return Met(Of(fact), Asked(leaf, fact, condition.Operator.Test(condition.Operand, Moment), wanted));
    }

    private static Demand Asked(Node leaf, Fact? fact, ValueTest test, bool wanted) =>
        new(leaf.Place, fact, test, wanted, leaf is Condition condition ? condition.Values : []);

    private Variable Of(Fact fact) => fact.Definition is MembershipDefinition membership
        ? Known($"membership {membership.Segment.ToUpperInvariant()}",
            () => new MembershipVariable(fact, membership.Segment, IsMember(membership.Segment), Moment))
        : Known($"fact {_roots[fact.Key].Key}",
            () => new FactVariable(_roots[fact.Key], _customer.Facts, _customer.Rules.Rules.Layout, _found.Values, Moment));

    private Variable Rows(RelatedTest test)
    {
        var node = _nodes[test.Place];
        var slot = node.SlotTest!.Slot;
        return Known($"rows {slot}", () => new RowsVariable(test, slot, node.Found(_found).AsWhole, Moment));
    }

    private bool IsMember(string segment) => _customer.Rules.Rules.MemberIndex(segment) is { } index && _found.Members[index];

    private Variable Known(string key, Func<Variable> make)
    {
        if (!_variables.TryGetValue(key, out var known)) _variables.Add(key, known = make());
        return known;
    }

    private static IEnumerable<CompiledNode> Nodes(CompiledNode node) =>
        node is GroupNode group ? group.Nodes.SelectMany(Nodes).Concat([node]) : [node];

    private sealed class SameKey : IEqualityComparer<Fact>
    {
        public bool Equals(Fact? one, Fact? other) => string.Equals(one?.Key, other?.Key, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(Fact fact) => StringComparer.OrdinalIgnoreCase.GetHashCode(fact.Key);
    }
}
