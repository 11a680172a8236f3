using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Tree;

/// <summary>A checked expression about customers of one table; immutable.</summary>
/// <param name="Root">The outermost node.</param>
/// <param name="CustomerTable">The table whose rows it is about.</param>
public sealed record Expression(Node Root, string CustomerTable)
{
    /// <summary>The expression as JSON of version 1, always in the same order and without spaces.</summary>
    public string Json => ExpressionWriter.Write(this);

    /// <summary>The hash of <see cref="Json"/>: equal hashes mean equal rules, whatever the spacing they were written with.</summary>
    public string Hash => ContentHash.Of(Json);

    /// <summary>The facts that conditions name, each once, in the order of appearance; facts that those are derived from are not among them.</summary>
    public IReadOnlyList<Fact> Facts
    {
        get
        {
            var facts = new List<Fact>();
            Collect(Root, facts);
            return facts;
        }
    }

    /// <summary>The keys of the segments whose membership it asks for, each once.</summary>
    public IReadOnlyList<string> Segments
    {
        get
        {
            var facts = Facts;
            if (!facts.Any(fact => fact.Kind == FactKind.Membership)) return [];
            return facts.Select(fact => fact.Definition).OfType<MembershipDefinition>()
                .Select(definition => definition.Segment).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        }
    }

    /// <summary>Whether it asks who is calling or how a hierarchy stands, so that the moment must know who asks.</summary>
    public bool IsAsked => Walk(Root).OfType<Condition>().Any(condition => condition.Operator.OnlyAsked is not null);

    /// <summary>The places in hierarchies that it asks for.</summary>
    public IReadOnlyList<HierarchyPlace> Hierarchies => Walk(Root).OfType<Condition>().Where(condition => condition.Operator.AsksHierarchy)
        .Select(condition => new HierarchyPlace(condition.Place, condition.Subject, condition.Values[0].Value.AsId)).ToList();

    // Related rows are tested by their columns, not by facts.
    private static void Collect(Node node, List<Fact> facts)
    {
        if (node is Group group)
            foreach (var below in group.Nodes) Collect(below, facts);
        if (node is not Condition condition) return;
        Add(condition.Subject, facts);
        Add(condition.Other, facts);
    }

    private static void Add(Subject? subject, List<Fact> facts)
    {
        if (subject is not FactSubject { Fact: var fact }) return;
        foreach (var known in facts)
            if (string.Equals(known.Key, fact.Key, StringComparison.OrdinalIgnoreCase)) return;
        facts.Add(fact);
    }

    /// <summary>A node and everything below it, the conditions of related rows included.</summary>
    internal static IEnumerable<Node> Walk(Node? node)
    {
        if (node is null) yield break;
        yield return node;
        var below = node switch
        {
            Group group => group.Nodes.SelectMany(Walk),
            RelatedTest related => Walk(related.Where),
            _ => [],
        };
        foreach (var inner in below) yield return inner;
    }
}
