using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>Writes expressions as clauses over a space. What cells cannot decide becomes an axis of its own that holds or does not.</summary>
internal sealed class Translation(Space space, Moment moment)
{
    /// <summary>The clause of a node.</summary>
    public Clause Of(Node node) => node switch
    {
        Group { Kind: GroupKind.All } group => Clause.Every(group.Nodes.Select(Of)),
        Group { Kind: GroupKind.Any } group => Clause.Any(group.Nodes.Select(Of)),
        Group group => Clause.Every(group.Nodes.Select(below => Of(below).Not(space))),
        RelatedTest related => Of(related),
        _ => Of((Condition)node),
    };

    private Clause Of(RelatedTest related)
    {
        var has = related with { Exists = true };
        var assumed = Assumed($"rows:{ExpressionWriter.Write(has)}", $"the customer {Summary.Of(has)}",
            $"the customer {Summary.Of(related with { Exists = false })}");
        return related.Exists ? assumed : assumed.Not(space);
    }

    private Clause Of(Condition condition)
    {
        var fact = ((FactSubject)condition.Subject).Fact;
        if (condition.Other is FactSubject other) return Compared(condition, fact, other.Fact);
        if (condition.Operator is { HoldsOnMissing: true, Opposite: { HoldsOnMissing: false } positive })
            return Of(condition with { Operator = positive }).Not(space);
        var test = condition.Operator.Test(condition.Operand, moment);
        if (fact.Definition is MembershipDefinition membership) return Member(fact, membership, test);
        if (fact.Type == FactType.Choices) return OfSet(condition, fact);
        var axis = space.Find(SpaceBuilder.FactKey(fact))!;
        return axis.Passing(test) is { } cells ? new TestClause(axis.Index, cells) : Undecided(condition, axis, test);
    }

    private TestClause Member(Fact fact, MembershipDefinition membership, ValueTest test)
    {
        var kind = membership.IsAudience ? "audience" : "segment";
        var axis = space.FindOrAdd($"member:{membership.Segment}", index =>
            new TruthAxis(index, $"the customer is in the {kind} {fact.Name}", $"the customer is not in the {kind} {fact.Name}",
                isAssumed: false) { Membership = membership.Segment });
        return new TestClause(axis.Index, axis.Passing(test));
    }

    private Clause Compared(Condition condition, Fact left, Fact right)
    {
        var comparison = Comparison.Of(condition.Operator);
        return string.CompareOrdinal(left.Key, right.Key) > 0 ? Compared(comparison.Mirrored(), right, left) : Compared(comparison, left, right);
    }

    private Clause Compared(Comparison comparison, Fact left, Fact right)
    {
        var axis = space.FindOrAdd($"compared:{left.Key}|{right.Key}",
            index => new ComparedAxis(index, Wording.Name(new FactSubject(left)), Wording.Name(new FactSubject(right))));
        var known = Clause.Every([Known(left), Known(right)]);
        var compared = Clause.Every([known, new TestClause(axis.Index, ComparedAxis.Passing(comparison))]);
        return comparison.OnMissing ? Clause.Any([known.Not(space), compared]) : compared;
    }

    private Clause Known(Fact fact) => space.Find(SpaceBuilder.FactKey(fact)) is { } axis && axis.Passing(new PresenceTest()) is { } cells
        ? new TestClause(axis.Index, cells)
        : Clause.Always;

    // Whoever has an option has a value: both are asked, so that a customer without a value has no option.
    private Clause OfSet(Condition condition, Fact fact)
    {
        var known = Holds(Option(fact, null, "is known", "is not known"));
        if (condition.Operator.Takes == Takes.Nothing) return known;
        var options = condition.Values.Select(value => (int)value.Value.AsWhole).Distinct();
        return Clause.Every([known, Clause.Any(options.Select(option => Holds(Option(fact, option, "includes", "does not include"))))]);
    }

    private TruthAxis Option(Fact fact, int? option, string holds, string holdsNot)
    {
        var name = Wording.Name(new FactSubject(fact));
        var label = option is { } number
            ? $" {(fact.Labels.TryGetValue(number, out var known) ? known : number.ToString(System.Globalization.CultureInfo.InvariantCulture))}"
            : string.Empty;
        return space.FindOrAdd($"set:{fact.Key}|{option}",
            index => new TruthAxis(index, $"{name} {holds}{label}", $"{name} {holdsNot}{label}", isAssumed: false) { Option = new SetOption(fact, option) });
    }

    // Where a cell has one value the test is asked; elsewhere it may hold, unless there is no value.
    private Clause Undecided(Condition condition, Axis axis, ValueTest test)
    {
        var single = Enumerable.Range(0, axis.Cells).Where(axis.IsSingle).ToList();
        var passing = new CellSet(single.Where(cell => test.Holds(axis.Sample(cell))).Select(cell => new CellRange(cell, cell)));
        var open = new CellSet(single.Select(cell => new CellRange(cell, cell))).Not(axis.Cells);
        var words = Wording.Clause(condition);
        var assumed = Assumed($"condition:{ExpressionWriter.Write(condition)}", words, $"not: {words}");
        return Clause.Any([new TestClause(axis.Index, passing), Clause.Every([new TestClause(axis.Index, open), assumed])]);
    }

    private TestClause Assumed(string key, string holds, string holdsNot) =>
        Holds(space.FindOrAdd(key, index => new TruthAxis(index, holds, holdsNot, isAssumed: true)));

    private static TestClause Holds(TruthAxis axis) => new(axis.Index, TruthAxis.Yes);
}
