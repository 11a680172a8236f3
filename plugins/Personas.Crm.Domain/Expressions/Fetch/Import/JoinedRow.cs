using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Fetch.Import;

/// <summary>
/// Turns "a row is joined, and the whole holds for customer and row" into tests of related rows. That there is such a row can be asked
/// of each part of an "or" by itself; of an "and" only when its conditions on the row stand together, so an "or" between them is
/// multiplied out.
/// </summary>
internal sealed class JoinedRow(RowSource row, Term filter, string place, FactFinder facts, List<Problem> problems)
{
    private const int Most = 64;
    private int _products;

    /// <summary>An inner link: there is a row that meets the link's filter and, with the customer, the whole.</summary>
    public Term Inner(Term whole) => Exists(whole);

    /// <summary>An outer link: the same, or there is no row that meets the filter and the whole holds with nothing in its place.</summary>
    public Term Outer(Term whole)
    {
        if (!Speaks(whole)) return whole;
        var without = Terms.Not(Related(Terms.And([])), facts, problems);
        return Terms.Or([Exists(whole), Terms.And([WithNothing(whole), without])]);
    }

    private Term Exists(Term whole)
    {
        if (!Speaks(whole)) return Terms.And([whole, Related(Terms.And([]))]);
        if (whole is Some some) return Terms.Or(some.Terms.Select(Exists));
        if (whole is not Every every) return Related(whole);
        var free = every.Terms.Where(term => !Speaks(term)).ToList();
        var mixed = every.Terms.FirstOrDefault(term => Speaks(term) && !IsPure(term));
        if (mixed is null) return Terms.And([.. free, Related(Terms.And(every.Terms.Where(Speaks)))]);
        if (++_products > Most) return TooMany();
        var others = every.Terms.Where(term => !ReferenceEquals(term, mixed)).ToList();
        return Terms.Or(((Some)mixed).Terms.Select(part => Exists(Terms.And([.. others, part]))));
    }

    private Term Related(Term whole)
    {
        var where = Simpler(Terms.And([filter, whole]));
        if (where.IsFalse) return where;
        return new Settled(new RelatedTest(place, row.Table, row.Via, true, where.IsTrue ? null : where.ToNode(facts, problems)));
    }

    // A joined row has an id, and points to the customer.
    private Term Simpler(Term term) => term switch
    {
        Every every => Terms.And(every.Terms.Select(Simpler)),
        Some some => Terms.Or(some.Terms.Select(Simpler)),
        OfRow { Condition: { Other: null, Operator.Takes: Takes.Nothing } condition } when IsKnown(condition) =>
            condition.Operator.HoldsOnMissing ? Terms.Or([]) : Terms.And([]),
        _ => term,
    };

    private bool IsKnown(Condition condition) =>
        condition.Operator.AppliesTo(FactType.Reference) && (condition.Subject.Key == row.Via || condition.Subject.Key == row.PrimaryId);

    private Term WithNothing(Term term) => term switch
    {
        Every every => Terms.And(every.Terms.Select(WithNothing)),
        Some some => Terms.Or(some.Terms.Select(WithNothing)),
        OfRow of when of.Row == row => of.Condition.Operator.HoldsOnMissing ? Terms.And([]) : Terms.Or([]),
        _ => term,
    };

    private Term TooMany()
    {
        if (_products == Most + 1)
            problems.Add(new Problem(place, $"Conditions on this row and on others alternate in more than {Most} ways.",
                "Move the conditions on the linked row into the link, or split the query."));
        return Terms.Or([]);
    }

    private bool Speaks(Term term) => Terms.Walk(term).OfType<OfRow>().Any(of => of.Row == row);

    private bool IsPure(Term term) => Terms.Walk(term).All(part => part is Every or Some || (part is OfRow of && of.Row == row));
}
