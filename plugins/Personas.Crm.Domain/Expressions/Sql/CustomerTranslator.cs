using System;
using System.Collections.Generic;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Derived;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>Translates conditions on facts of the customer.</summary>
internal sealed class CustomerTranslator(Script script, Joins joins) : NodeTranslator(script)
{
    private readonly ColumnConditions _columns = new(script);
    private readonly Stack<string> _open = new();

    protected override string Translate(Condition condition, bool holds)
    {
        var fact = ((FactSubject)condition.Subject).Fact;
        if (condition.Other is FactSubject other) return Compare(condition, fact, other.Fact, holds);
        if (fact.Definition is MembershipDefinition membership) return OfMembership(condition, membership, holds);
        if (fact.Definition is ElapsedDefinition elapsed && _columns.Test(condition, true) is Compiled.WholeTest test)
            return OrDefault(condition, fact, OfElapsed(condition, elapsed, test, holds), Base(condition, elapsed.Of).IsMissing, holds);
        if (fact.Definition is BucketDefinition bucket && Script.Options.Facts.Find(bucket.Of) is { } number)
            return Translate(BucketLowering.Of(condition.Place, bucket, fact.Default, number, _columns.Test(condition, true)), holds);
        var value = Value(condition, fact);
        return OrDefault(condition, fact, _columns.Translate(condition, value, holds), value.IsMissing, holds);
    }

    protected override string Translate(RelatedTest related, bool holds)
    {
        const string Row = "r";
        var inner = new RowTranslator(Script, related.Table, Row);
        var parts = new List<string> { $"{Row}.{Script.Name(related.Via, related.Place)} = {joins.Id}" };
        if (related.Where is not null) parts.Add(inner.Translate(related.Where, holds: true));
        var word = related.Exists == holds ? "EXISTS" : "NOT EXISTS";
        return $"{word} (SELECT 1 FROM {Script.Name(related.Table, related.Place)} AS {Row} WHERE {string.Join(" AND ", parts)})";
    }

    // The default stands in for a missing value: those rows are treated as the default would be treated.
    private string OrDefault(Condition condition, Fact fact, string written, string isMissing, bool holds)
    {
        if (fact.Default.IsMissing) return written;
        var test = _columns.Test(condition, holds);
        var onDefault = test.Holds(fact.Default);
        if (onDefault == test.Holds(FactValue.Missing)) return written;
        return onDefault ? Predicate.Or([written, isMissing]) : Predicate.And([written, $"NOT ({isMissing})"]);
    }

    private string OfElapsed(Condition condition, ElapsedDefinition elapsed, Compiled.WholeTest test, bool holds)
    {
        var ranges = new DerivedDates(elapsed.Function, Script, Base(condition, elapsed.Of));
        return ranges.Ranges(holds ? test : (Compiled.WholeTest)test.Not());
    }

    private string Compare(Condition condition, Fact fact, Fact other, bool holds) => _columns.Compare(
        condition, Value(condition, fact).Or(fact.Default, Script), Value(condition, other).Or(other.Default, Script), holds);

    private string OfMembership(Condition condition, MembershipDefinition membership, bool holds)
    {
        var test = _columns.Test(condition, holds);
        var whenMember = test.Holds(FactValue.OfTruth(true));
        if (whenMember == test.Holds(FactValue.OfTruth(false))) return whenMember ? Predicate.Always : Predicate.Never;
        return Members(condition, membership, whenMember);
    }

    private string Members(Condition condition, MembershipDefinition membership, bool areIn)
    {
        if (membership.IsAudience)
            return Script.Refuse(condition.Place, $"'{membership.Segment}' is an audience, whose lists of customers are not in the expression.",
                "Ask for the segments that it is made of.");
        var key = membership.Segment.ToUpperInvariant();
        if (_open.Contains(key))
            return Script.Refuse(condition.Place, $"The segment '{membership.Segment}' asks for itself.", "Break the circle.");
        if (Script.Options.Segment(membership.Segment) is not { } expression)
            return Script.Refuse(condition.Place, $"The expression of the segment '{membership.Segment}' is not at hand.", "Hand it over with the options.");
        if (!string.Equals(expression.CustomerTable, joins.CustomerTable, StringComparison.OrdinalIgnoreCase))
            return Script.Refuse(condition.Place, $"The segment '{membership.Segment}' is about the table '{expression.CustomerTable}'.",
                $"Name a segment about '{joins.CustomerTable}'.");
        _open.Push(key);
        var translated = Translate(expression.Root, areIn);
        _open.Pop();
        return translated;
    }

    private Scalar Value(Condition condition, Fact fact) => fact.Definition switch
    {
        ColumnDefinition column => joins.Column(column, fact.Type, condition.Place),
        DerivedDefinition derived => new DerivedScalars(Script, key => Base(condition, key)).Of(derived, fact.Type),
        AggregateDefinition aggregate => OfFigure(aggregate, fact.Type, condition.Place),
        MembershipDefinition membership => Truth(Members(condition, membership, areIn: true)),
        _ => new Scalar(Script.Refuse(condition.Place, $"The fact '{fact.Key}' is not in the tables.", "Remove the condition."), fact.Type),
    };

    // "Days since the last" are derived from the latest date.
    private Scalar OfFigure(AggregateDefinition aggregate, FactType type, string place)
    {
        var figure = joins.Figure(aggregate, type, place);
        return aggregate.Function.Figure == Facts.Loading.Figure.DaysSinceLast
            ? new DerivedDates(DerivedFunction.Named("days-since")!, Script, figure).Number
            : figure;
    }

    private Scalar Base(Condition condition, string of) =>
        Script.Options.Facts.Find(of) is { } from
            ? Value(condition, from).Or(from.Default, Script)
            : new Scalar(Script.Refuse(condition.Place, $"There is no fact '{of}' to derive from.", "Name a fact of the catalogue."), FactType.Date);

    private Scalar Truth(string condition) =>
        new($"CASE WHEN {condition} THEN {Script.Value(FactValue.OfTruth(true), FactType.Boolean)} ELSE {
            Script.Value(FactValue.OfTruth(false), FactType.Boolean)} END", FactType.Boolean);
}
