using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>
/// A part of a query on its way to a node. FetchXML joins rows and then filters, so that a condition on a joined row can stand beside
/// and below conditions on the customer; expressions ask for related rows in one place. Terms hold the first and become the second.
/// </summary>
internal abstract record Term
{
    public bool IsTrue => this is Every { Terms.Count: 0 };

    public bool IsFalse => this is Some { Terms.Count: 0 };

    /// <summary>The term as a node, when it speaks of no joined row any more and is neither always true nor always false.</summary>
    public abstract Node ToNode(FactFinder facts, List<Problem> problems);
}

/// <summary>All must hold; none of them is true.</summary>
internal sealed record Every(IReadOnlyList<Term> Terms) : Term
{
    public override Node ToNode(FactFinder facts, List<Problem> problems) =>
        new Group(string.Empty, GroupKind.All, Terms.Select(term => term.ToNode(facts, problems)).ToList());
}

/// <summary>At least one must hold; none of them is false.</summary>
internal sealed record Some(IReadOnlyList<Term> Terms) : Term
{
    public override Node ToNode(FactFinder facts, List<Problem> problems) =>
        new Group(string.Empty, GroupKind.Any, Terms.Select(term => term.ToNode(facts, problems)).ToList());
}

/// <summary>A node about the customer.</summary>
internal sealed record Settled(Node Node) : Term
{
    public override Node ToNode(FactFinder facts, List<Problem> problems) => Node;
}

/// <summary>A condition on a joined row.</summary>
internal sealed record OfRow(RowSource Row, Condition Condition) : Term
{
    public override Node ToNode(FactFinder facts, List<Problem> problems) => Condition;
}

/// <summary>That there is a row at the end of a path. Left out where a condition beside it says so.</summary>
internal sealed record Present(IReadOnlyList<PathStep> Path, ISchema Schema, string CustomerTable, string Place) : Term
{
    public string PathText { get; } = new ColumnDefinition(Path, string.Empty).PathText;

    /// <summary>Whether a term beside this one implies it: a condition on the row, or behind it, that a missing value does not pass.</summary>
    public bool FollowsFrom(Term term) => term switch
    {
        Settled { Node: Condition { Operator.HoldsOnMissing: false, Subject: FactSubject { Fact.Definition: ColumnDefinition column } } } =>
            (column.PathText + "/").StartsWith(PathText + "/", StringComparison.Ordinal),
        Present other => other.Path.Count > Path.Count && other.PathText.StartsWith(PathText + "/", StringComparison.Ordinal),
        _ => false,
    };

    public override Node ToNode(FactFinder facts, List<Problem> problems)
    {
        var last = Path[Path.Count - 1];
        var before = Path.Take(Path.Count - 1).ToList();
        var table = before.Count == 0 ? CustomerTable : before[before.Count - 1].Table;
        // A lookup to one table alone says it itself; another may point elsewhere.
        var key = Schema.Targets(table, last.Lookup).Count == 1
            ? facts.Key(before, last.Lookup, Place, problems)
            : facts.Key(Path, Schema.PrimaryId(last.Table), Place, problems);
        var subject = new FactSubject(facts.Vocabulary.Facts.Find(key ?? string.Empty) ?? Nothing);
        return new Condition(Place, subject, Operators.OperatorTable.Named("not-null")!, [], null);
    }

    // Stands where a problem has been added; it goes nowhere.
    private static Fact Nothing { get; } = new()
    {
        Key = "nothing", Name = "nothing", Kind = FactKind.Column, Type = FactType.Reference, Definition = new ColumnDefinition([], "nothing"),
    };
}

/// <summary>Makes terms as simple as they can be.</summary>
internal static class Terms
{
    public static Term And(IEnumerable<Term> terms)
    {
        var parts = terms.SelectMany(term => term is Every every ? every.Terms : [term]).Distinct().ToList();
        parts.RemoveAll(part => part is Present present && parts.Exists(present.FollowsFrom));
        return parts.Find(part => part.IsFalse) ?? (parts.Count == 1 ? parts[0] : new Every(parts));
    }

    public static Term Or(IEnumerable<Term> terms)
    {
        var parts = terms.SelectMany(term => term is Some some ? some.Terms : [term]).Distinct().ToList();
        return parts.Find(part => part.IsTrue) ?? (parts.Count == 1 ? parts[0] : new Some(parts));
    }

    public static Term Not(Term term, FactFinder facts, List<Problem> problems) => term switch
    {
        { IsTrue: true } => Or([]),
        { IsFalse: true } => And([]),
        _ => new Settled(new Group(string.Empty, GroupKind.None, [term.ToNode(facts, problems)])),
    };

    /// <summary>A term and everything below it.</summary>
    public static IEnumerable<Term> Walk(Term term) => term switch
    {
        Every every => new[] { every }.Concat(every.Terms.SelectMany(Walk)),
        Some some => new[] { some }.Concat(some.Terms.SelectMany(Walk)),
        _ => [term],
    };
}
