using System.Collections.Generic;
using System.Globalization;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Reads what an operator takes.</summary>
internal sealed class OperandReader(Scope scope, List<Problem> problems)
{

    /// <summary>The values; null with problems added when they are not what the operator takes.</summary>
    public IReadOnlyList<Literal>? Read(InputToken? token, Operator op, Subject subject, Spot place)
    {
        if (op.Takes == Takes.Nothing) return token is null ? [] : Refuse(place, $"'{op.Name}' takes no value.", "Remove \"value\".");
        if (token is null) return Refuse(place, "It is missing.", $"Write what '{op.Name}' takes: {Wanted(op.Takes, subject.Type)}.");
        return op.Takes switch
        {
            Takes.One => Single(token, subject, place),
            Takes.Two => List(token, subject, place, 2, 2),
            Takes.List => List(token, subject, place, 1, Limits.Values),
            Takes.Options => Options(token, subject, place),
            Takes.Pattern => Pattern(token, op, subject, place),
            Takes.Day => Single(token, subject, place),
            Takes.Count => Whole(token, place, 1, Limits.Units, "a whole number of 1 or more"),
            Takes.FiscalYear => Whole(token, place, 1753, 9998, "a year"),
            Takes.FiscalPeriod => Whole(token, place, 1, 13, "a fiscal period, 1 to 13"),
            _ => PeriodAndYear(token, place),
        };
    }

    private static string Wanted(Takes takes, FactType type) => takes switch
    {
        Takes.Two => $"a list of two values, each {LiteralReader.Article(type)}",
        Takes.List => $"a list of values, each {LiteralReader.Article(type)}",
        Takes.Options => "an option's number or a list of them",
        Takes.Pattern => "a text",
        Takes.Day => "a day such as \"2026-05-04\"",
        Takes.Count => "a whole number of 1 or more",
        Takes.FiscalYear => "a year such as 2026",
        Takes.FiscalPeriod => "the number of a fiscal period",
        Takes.FiscalPeriodAndYear => "a list of a fiscal period and a year, such as [2, 2026]",
        _ => LiteralReader.Article(type),
    };

    private List<Literal>? Single(InputToken token, Subject subject, Spot place)
    {
        var literal = Value(token, subject, place);
        return literal is null ? null : [literal];
    }

    private Literal? Value(InputToken token, Subject subject, Spot place) => subject.Type == FactType.Reference
        ? new ReferenceReader(scope, problems).Read(token, subject, place.ToString())
        : AmountReader.Names(token) ? new AmountReader(scope.Rates, problems).Read(token, subject.Type, place.ToString())
        : LiteralReader.Read(token, subject.Type, subject.Labels, place, problems);

    // What a bracket means that no other closes, or that holds nothing, differs from database to database.
    private List<Literal>? Pattern(InputToken token, Operator op, Subject subject, Spot place)
    {
        var pattern = Single(token, subject, place);
        if (pattern is null || !op.TakesWildcards || PatternTest.IsClear(pattern[0].Value.AsText)) return pattern;
        return Refuse(place, $"{Json.Short(token)} opens a set with '[' that is not closed, or holds nothing.",
            "Close the set, such as [a-f]; write [[] for the bracket itself.");
    }

    private List<Literal>? List(InputToken token, Subject subject, Spot place, int least, int most)
    {
        if (token is not InputList items)
            return Refuse(place, $"{Json.Short(token)} is not a list.", least == most ? "Write [from, to]." : "Write the values in square brackets.");
        if (items.Count < least || items.Count > most)
            return Refuse(place, $"The list has {JsonInput.Count(items.Count)} values; {Bounds(least, most)}.", Mend(least, most));
        var read = new List<Literal>(items.Count);
        for (var i = 0; i < items.Count; i++)
            if (Value(items.Items[i], subject, place.At(i)) is { } value) read.Add(value);
        return read.Count == items.Count ? read : null;
    }

    private List<Literal>? Options(InputToken token, Subject subject, Spot place)
    {
        var one = new OneOption(subject);
        if (token is InputList) return List(token, one.Subject, place, 1, Limits.Values);
        return Single(token, one.Subject, place);
    }

    private List<Literal>? Whole(InputToken token, Spot place, int least, int most, string wanted)
    {
        if (token.Whole is { } number && number >= least && number <= most) return [new Literal(FactValue.OfWhole(number), false, token.ToString())];
        var limit = most == Limits.Units ? JsonInput.Count(most) : most.ToString(CultureInfo.InvariantCulture);
        return Refuse(place, $"{Json.Short(token)} is not {wanted}.", $"Write a whole number from {least} to {limit}.");
    }

    private List<Literal>? PeriodAndYear(InputToken token, Spot place)
    {
        if (token is not InputList { Count: 2 } pair)
            return Refuse(place, $"{Json.Short(token)} is not a fiscal period and a year.", "Write the period first, then the year, such as [2, 2026].");
        var period = Whole(pair.Items[0], place.At(0), 1, 13, "a fiscal period");
        var year = Whole(pair.Items[1], place.At(1), 1753, 9998, "a year");
        return period is null || year is null ? null : [period[0], year[0]];
    }

    private static string Mend(int least, int most) => least == most ? "Write [from, to]." : "Shorten the list, or make its common ground a fact.";

    private static string Bounds(int least, int most) => least == most ? $"it needs {least}" : $"the limits are {least} and {JsonInput.Count(most)}";

    private List<Literal>? Refuse(Spot place, string fault, string remedy)
    {
        problems.Add(new Problem(place.ToString(), fault, remedy));
        return null;
    }

    /// <summary>The subject seen as one of its options.</summary>
    private sealed class OneOption(Subject subject)
    {
        public Subject Subject { get; } = new ColumnSubject(string.Empty, subject.Key, FactType.Choice, subject.Labels);
    }
}
