using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Operators;

/// <summary>Every operator of the language. Nothing else knows an operator by its name.</summary>
public static class OperatorTable
{
    /// <summary>Every operator that any expression can have, in the order of the table.</summary>
    public static IReadOnlyList<Operator> All { get; } = Rows().ToList();

    /// <summary>The operators that only an expression can have that somebody asks about now: see <see cref="Operator.OnlyAsked"/>.</summary>
    public static IReadOnlyList<Operator> Asked { get; } = AskedOperators.Rows().ToList();

    /// <summary>Operators of the SDK that FetchXML does not have, with what to write instead.</summary>
    public static IReadOnlyDictionary<string, string> Refused { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["not-on"] = "FetchXML has no such operator. Put a condition with 'on' into a none group.",
        ["contains"] = "FetchXML has no such operator. Write 'like' with %text% for text, or 'contain-values' for choices.",
    };

    private static readonly Dictionary<string, Operator> ByName = All.Concat(Asked).ToDictionary(row => row.Name, StringComparer.Ordinal);

    /// <summary>The operator with a name; null when there is none.</summary>
    public static Operator? Named(string name) => ByName.TryGetValue(name, out var found) ? found : null;

    private static IEnumerable<Operator> Rows() => Comparisons().Concat(TextRows()).Concat(DateRows()).Concat(FiscalRows());

    private static IEnumerable<Operator> Comparisons()
    {
        var eq = new Operator("eq", Takes.One, Types.Single, "is {0}", (o, m) => ValueTest.OneOf(o.Type, o.Values(m))) { ComparesFacts = true };
        yield return eq;
        yield return Operator.Not("ne", eq, "is not {0}");
        yield return Operator.Not("neq", eq, "is not {0}");
        yield return new("gt", Takes.One, Types.Ordered, "is more than {0}", (o, m) => ValueTest.Above(o.Type, o.Value(0, m), false)) { ComparesFacts = true };
        yield return new("ge", Takes.One, Types.Ordered, "is at least {0}", (o, m) => ValueTest.Above(o.Type, o.Value(0, m), true)) { ComparesFacts = true };
        yield return new("lt", Takes.One, Types.Ordered, "is less than {0}", (o, m) => ValueTest.Below(o.Type, o.Value(0, m), false)) { ComparesFacts = true };
        yield return new("le", Takes.One, Types.Ordered, "is at most {0}", (o, m) => ValueTest.Below(o.Type, o.Value(0, m), true)) { ComparesFacts = true };
        var between = new Operator("between", Takes.Two, Types.Numbers | Types.Dates, "is between {0} and {1}",
            (o, m) => ValueTest.Between(o.Type, o.Value(0, m), o.Value(1, m)));
        yield return between;
        yield return Operator.Not("not-between", between, "is not between {0} and {1}");
        var oneOf = new Operator("in", Takes.List, Types.Single, "is one of {*}", (o, m) => ValueTest.OneOf(o.Type, o.Values(m)));
        yield return oneOf;
        yield return Operator.Not("not-in", oneOf, "is none of {*}");
        var known = new Operator("not-null", Takes.Nothing, Types.All, "is known", (_, _) => new PresenceTest());
        yield return known;
        yield return Operator.Not("null", known, "is not known");
        var contains = new Operator("contain-values", Takes.Options, Types.Sets, "includes any of {*}",
            (o, _) => new SetTest(o.Literals.Select(l => (int)l.Value.AsWhole)));
        yield return contains;
        yield return Operator.Not("not-contain-values", contains, "includes none of {*}");
    }

    private static IEnumerable<Operator> TextRows()
    {
        var like = new Operator("like", Takes.Pattern, Types.Texts, "is like {0}", (o, _) => new PatternTest(o.Text(0))) { TakesWildcards = true };
        yield return like;
        yield return Operator.Not("not-like", like, "is not like {0}");
        var begins = new Operator("begins-with", Takes.Pattern, Types.Texts, "begins with {0}", (o, _) => new AffixTest(o.Text(0), atStart: true));
        yield return begins;
        yield return Operator.Not("not-begin-with", begins, "does not begin with {0}");
        var ends = new Operator("ends-with", Takes.Pattern, Types.Texts, "ends with {0}", (o, _) => new AffixTest(o.Text(0), atStart: false));
        yield return ends;
        yield return Operator.Not("not-end-with", ends, "does not end with {0}");
    }

    private static IEnumerable<Operator> DateRows() =>
    [
        new("on", Takes.Day, "is on {0}", DateSpan.Fixed((d, o) => o.Day(0, d.Moment), (d, o) => Calendar.AddDays(o.Day(0, d.Moment), 1))),
        new("on-or-before", Takes.Day, "is on or before {0}", DateSpan.Fixed(null, (d, o) => Calendar.AddDays(o.Day(0, d.Moment), 1))),
        new("on-or-after", Takes.Day, "is on or after {0}", DateSpan.Fixed((d, o) => o.Day(0, d.Moment), null)),
        new("yesterday", Takes.Nothing, "is yesterday", DateSpan.Days(d => Calendar.AddDays(d.Date, -1), d => d.Date)),
        new("today", Takes.Nothing, "is today", DateSpan.Days(d => d.Date, d => Calendar.AddDays(d.Date, 1))),
        new("tomorrow", Takes.Nothing, "is tomorrow", DateSpan.Days(d => Calendar.AddDays(d.Date, 1), d => Calendar.AddDays(d.Date, 2))),
        new("last-seven-days", Takes.Nothing, "is in the last seven days", DateSpan.DaysBack(7)),
        new("next-seven-days", Takes.Nothing, "is in the next seven days", DateSpan.DaysAhead(8)),
        new("last-week", Takes.Nothing, "is in the last week", DateSpan.Days(d => Calendar.AddDays(d.Week, -7), d => d.Week)),
        new("this-week", Takes.Nothing, "is in this week", DateSpan.Days(d => d.Week, d => Calendar.AddDays(d.Week, 7))),
        new("next-week", Takes.Nothing, "is in the next week", DateSpan.Days(d => Calendar.AddDays(d.Week, 7), d => Calendar.AddDays(d.Week, 14))),
        new("last-month", Takes.Nothing, "is in the last month", DateSpan.Days(d => Calendar.AddMonths(d.Month, -1), d => d.Month)),
        new("this-month", Takes.Nothing, "is in this month", DateSpan.Days(d => d.Month, d => Calendar.AddMonths(d.Month, 1))),
        new("next-month", Takes.Nothing, "is in the next month", DateSpan.Days(d => Calendar.AddMonths(d.Month, 1), d => Calendar.AddMonths(d.Month, 2))),
        new("last-year", Takes.Nothing, "is in the last year", DateSpan.Days(d => Calendar.AddYears(d.Year, -1), d => d.Year)),
        new("this-year", Takes.Nothing, "is in this year", DateSpan.Days(d => d.Year, d => Calendar.AddYears(d.Year, 1))),
        new("next-year", Takes.Nothing, "is in the next year", DateSpan.Days(d => Calendar.AddYears(d.Year, 1), d => Calendar.AddYears(d.Year, 2))),
        new("last-x-hours", Takes.Count, "is in the last {0} hours", DateSpan.HoursBack(), Types.Instants),
        new("next-x-hours", Takes.Count, "is in the next {0} hours", DateSpan.HoursAhead(), Types.Instants),
        new("last-x-days", Takes.Count, "is in the last {0} days", DateSpan.BackFrom((d, n) => Calendar.AddDays(d.Date, -n))),
        new("next-x-days", Takes.Count, "is in the next {0} days", DateSpan.AheadTo((d, n) => Calendar.AddDays(d.Date, n + 1))),
        new("last-x-weeks", Takes.Count, "is in the last {0} weeks", DateSpan.BackFrom((d, n) => Calendar.AddDays(d.Date, -7 * n))),
        new("next-x-weeks", Takes.Count, "is in the next {0} weeks", DateSpan.AheadTo((d, n) => Calendar.AddDays(d.Date, (7 * n) + 1))),
        new("last-x-months", Takes.Count, "is in the last {0} months", DateSpan.BackFrom((d, n) => Calendar.AddMonths(d.Date, -n))),
        new("next-x-months", Takes.Count, "is in the next {0} months", DateSpan.AheadTo((d, n) => Calendar.AddMonths(Calendar.AddDays(d.Date, 1), n))),
        new("last-x-years", Takes.Count, "is in the last {0} years", DateSpan.BackFrom((d, n) => Calendar.AddYears(d.Date, -n))),
        new("next-x-years", Takes.Count, "is in the next {0} years", DateSpan.AheadTo((d, n) => Calendar.AddYears(Calendar.AddDays(d.Date, 1), n))),
        new("olderthan-x-minutes", Takes.Count, "is more than {0} minutes ago", DateSpan.OlderThan(TimeSpan.FromMinutes(1)), Types.Instants),
        new("olderthan-x-hours", Takes.Count, "is more than {0} hours ago", DateSpan.OlderThan(TimeSpan.FromHours(1)), Types.Instants),
        new("olderthan-x-days", Takes.Count, "is more than {0} days ago", DateSpan.OlderThan((d, n) => Calendar.AddDays(d.Date, -n))),
        new("olderthan-x-weeks", Takes.Count, "is more than {0} weeks ago", DateSpan.OlderThan((d, n) => Calendar.AddDays(d.Date, -7 * n))),
        new("olderthan-x-months", Takes.Count, "is more than {0} months ago", DateSpan.OlderThan((d, n) => Calendar.AddMonths(d.Date, -n))),
        new("olderthan-x-years", Takes.Count, "is more than {0} years ago", DateSpan.OlderThan((d, n) => Calendar.AddYears(d.Date, -n))),
    ];

    private static IEnumerable<Operator> FiscalRows() =>
    [
        new("last-fiscal-year", Takes.Nothing, "is in the last fiscal year", DateSpan.Days(d => d.FiscalYear(-1), d => d.FiscalYear(0))),
        new("this-fiscal-year", Takes.Nothing, "is in this fiscal year", DateSpan.Days(d => d.FiscalYear(0), d => d.FiscalYear(1))),
        new("next-fiscal-year", Takes.Nothing, "is in the next fiscal year", DateSpan.Days(d => d.FiscalYear(1), d => d.FiscalYear(2))),
        new("last-fiscal-period", Takes.Nothing, "is in the last fiscal period", DateSpan.Days(d => d.FiscalPeriod(-1), d => d.FiscalPeriod(0))),
        new("this-fiscal-period", Takes.Nothing, "is in this fiscal period", DateSpan.Days(d => d.FiscalPeriod(0), d => d.FiscalPeriod(1))),
        new("next-fiscal-period", Takes.Nothing, "is in the next fiscal period", DateSpan.Days(d => d.FiscalPeriod(1), d => d.FiscalPeriod(2))),
        new("last-x-fiscal-years", Takes.Count, "is in the last {0} fiscal years", DateSpan.BackFrom((d, n) => d.FiscalYear(-n))),
        new("next-x-fiscal-years", Takes.Count, "is in the next {0} fiscal years", DateSpan.AheadTo((d, n) => d.FiscalYear(n + 1))),
        new("last-x-fiscal-periods", Takes.Count, "is in the last {0} fiscal periods", DateSpan.BackFrom((d, n) => d.FiscalPeriod(-n))),
        new("next-x-fiscal-periods", Takes.Count, "is in the next {0} fiscal periods", DateSpan.AheadTo((d, n) => d.FiscalPeriod(n + 1))),
        new("in-fiscal-year", Takes.FiscalYear, "is in fiscal year {0}",
            DateSpan.Fixed((d, o) => d.Moment.Fiscal.YearStart(o.Number(0)), (d, o) => d.Moment.Fiscal.YearStart(o.Number(0) + 1))),
        new("in-fiscal-period", Takes.FiscalPeriod, Types.Dates, "is in fiscal period {0} of any year",
            (o, m) => new FiscalPeriodTest(o.Number(0), o.Type, m!), needsMoment: true),
        new("in-fiscal-period-and-year", Takes.FiscalPeriodAndYear, "is in fiscal period {0} of {1}",
            DateSpan.Fixed((d, o) => Period(d, o, 0), (d, o) => Period(d, o, 1))),
        new("in-or-before-fiscal-period-and-year", Takes.FiscalPeriodAndYear, "is in or before fiscal period {0} of {1}",
            DateSpan.Fixed(null, (d, o) => Period(d, o, 1))),
        new("in-or-after-fiscal-period-and-year", Takes.FiscalPeriodAndYear, "is in or after fiscal period {0} of {1}",
            DateSpan.Fixed((d, o) => Period(d, o, 0), null)),
    ];

    // A period that the year does not have is an empty range at the end of the year.
    private static DateTime Period(Day day, Operand operand, int after)
    {
        var fiscal = day.Moment.Fiscal;
        var period = Math.Min(operand.Number(0) + after, fiscal.PeriodsPerYear + 1L);
        return fiscal.PeriodStart(operand.Number(1), period);
    }
}
