using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>Random expressions and customers: while no data changes, no verdict differs before the instant that the evaluation named.</summary>
[TestClass]
public sealed class FlipLawTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest");

    [TestMethod]
    public void No_verdict_differs_before_the_next_flip()
    {
        var cases = from expression in RandomExpression.Any
                    from customer in RandomExpression.Customer
                    from minutes in Gen.Choose(0, 60 * 24 * 400)
                    select (Expression: expression, Customer: customer, Start: new DateTime(2023, 10, 1).AddMinutes(minutes));
        Prop.ForAll(Arb.From(cases), one => Holds(one.Expression, one.Customer, one.Start)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    /// <summary>Of many segments only those are looked at that time may move, which the masks tell.</summary>
    [TestMethod]
    public void No_verdict_of_many_segments_differs_before_its_next_flip()
    {
        var cases = from expressions in Gen.ListOf(RandomExpression.Any, 16)
                    from customer in RandomExpression.Customer
                    from minutes in Gen.Choose(0, 60 * 24 * 400)
                    select (Expressions: expressions.ToList(), Customer: customer, Start: new DateTime(2023, 10, 1).AddMinutes(minutes));
        Prop.ForAll(Arb.From(cases), one => Holds(one.Expressions, one.Customer, one.Start)).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static Property Holds(IReadOnlyList<string> expressions, JObject columns, DateTime start)
    {
        var texts = expressions.Select((expression, i) => Bank.Segment("tested" + i, expression) with { Id = new Guid(i + 1, 0, 0, new byte[8]) });
        var rules = Bank.Rules(texts.ToArray()).For("contact");
        var first = Verdicts(rules, columns, start);
        if (first.Select(verdict => verdict.NextFlip).Min() != Evaluated(rules, columns, start).NextFlip())
            return false.Label("the flip of all is not the first of them");
        for (var step = 1; step < 24; step++)
        {
            foreach (var until in first.Select(verdict => verdict.NextFlip ?? start.AddDays(1200)).Distinct().ToList())
            {
                var later = Verdicts(rules, columns, start.AddTicks((until - start).Ticks / 24 * step));
                for (var i = 0; i < first.Count; i++)
                    if ((first[i].NextFlip ?? start.AddDays(1200)) >= until && later[i].Holds != first[i].Holds)
                        return false.Label($"{rules.Segments[i].Expression.Json} of {columns} from {start:u}: differs before {first[i].NextFlip:u}");
            }
        }
        return true.ToProperty();
    }

    private static List<Verdict> Verdicts(CustomerRules rules, JObject columns, DateTime utc)
    {
        var verdicts = Evaluated(rules, columns, utc);
        return rules.Segments.Select(verdicts.Of).ToList();
    }

    private static Verdicts Evaluated(CustomerRules rules, JObject columns, DateTime utc)
    {
        var dated = rules.At(new Moment(utc, Zone, new FiscalCalendar(4, 1, FiscalPeriodKind.Quarter)));
        return dated.Evaluate(A.Customer(columns).Sheet(dated));
    }

    private static Property Holds(string expression, JObject columns, DateTime start)
    {
        var rules = Bank.Rules(Bank.Segment("tested", expression)).For("contact");
        var first = Verdict(rules, columns, start);
        var until = first.NextFlip ?? start.AddDays(1200);
        if (until <= start) return false.Label($"{expression} of {columns}: the flip {until:u} is not after {start:u}");
        for (var step = 1; step < 24; step++)
        {
            var between = start.AddTicks((until - start).Ticks / 24 * step);
            if (Verdict(rules, columns, between).Holds != first.Holds)
                return false.Label($"{expression} of {columns} from {start:u}: differs at {between:u}, named {until:u}");
        }
        return true.ToProperty();
    }

    private static Verdict Verdict(CustomerRules rules, JObject columns, DateTime utc)
    {
        var dated = rules.At(new Moment(utc, Zone, new FiscalCalendar(4, 1, FiscalPeriodKind.Quarter)));
        return dated.Evaluate(A.Customer(columns).Sheet(dated)).Of(rules.Segments[0]);
    }
}
