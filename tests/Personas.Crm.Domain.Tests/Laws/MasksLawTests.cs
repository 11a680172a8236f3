using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>Random rule sets, segments of segments included, over random customers: masks and trees give one verdict.</summary>
[TestClass]
public sealed class MasksLawTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest");
    private static readonly string[] Columns = ["income", "score", "firstname", "lastseen", "birthdate", "riskclass", "interests", "ownerid"];

    // The tables of relative dates outlive the moment they were made for: later moments, and earlier ones, must find them right.
    private static readonly TimeSpan[] Later = [TimeSpan.Zero, TimeSpan.FromMinutes(70), TimeSpan.FromDays(1), TimeSpan.FromDays(37), TimeSpan.FromDays(-3)];

    [TestMethod]
    public void Masks_and_trees_agree()
    {
        var cases = from count in Gen.Choose(1, 150)
                    from expressions in Gen.ListOf(RandomExpression.Any, count)
                    from customers in Gen.ListOf(RandomExpression.Customer, 10)
                    from minutes in Gen.Choose(0, 60 * 24 * 400)
                    select new Agreement(expressions.ToList(), customers.ToList(), new DateTime(2023, 10, 1).AddMinutes(minutes));
        Prop.ForAll(Arb.From(cases), one => one.Check()).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private sealed record Agreement(IReadOnlyList<string> Expressions, IReadOnlyList<JObject> Customers, DateTime Utc)
    {
        public Property Check()
        {
            var texts = Expressions.Select((expression, i) => Bank.Segment(Key(i), expression) with { Id = new Guid(i + 1, 0, 0, new byte[8]) })
                .Append(Bank.Segment("globetrotter", Expressions[0]))
                .Append(Bank.Segment("follower",
                    """{"version":1,"none":[{"fact":"globetrotter","op":"eq","value":true},{"fact":"income","op":"gt","value":5}]}"""));
            var rules = Bank.Rules(texts.ToArray()).For("contact");
            var moments = Later.Select(later => new Moment(Utc + later, Zone, new FiscalCalendar(4, 1, FiscalPeriodKind.Quarter)));
            var faults = moments.Select(rules.At).SelectMany(ready => Customers.SelectMany(customer => Faults(ready, customer))).Take(3).ToList();
            return (faults.Count == 0).Label($"at {Utc:u}: {string.Join("\n", faults)}");
        }

        private static IEnumerable<string> Faults(DatedRules rules, JObject customer)
        {
            var sheet = A.Customer(customer).At(rules.Moment).MemberOf(Key(0), Key(2), "globetrotter").Sheet(rules);
            var chosen = rules.Rules.Select(segment => segment.Index % 3 != 1);
            foreach (var set in Columns.Select(column => rules.Rules.AffectedBy("contact", [column])).Append(chosen).Append(rules.Rules.All))
            {
                var trees = Trees(rules, sheet, set);
                var masks = rules.Evaluate(sheet, set);
                foreach (var segment in rules.Rules.Segments)
                    if (masks.Holds(segment) != trees[segment.Index])
                        yield return $"{segment.Expression.Json} of {customer}: by tree {trees[segment.Index]} at {rules.Moment.UtcNow:u}";
            }
        }

        private static Members Trees(DatedRules rules, FactSheet sheet, SegmentSet set)
        {
            var evaluation = sheet.Open(rules);
            var all = Enumerable.Range(0, rules.Rules.Segments.Count).ToArray();
            evaluation.Members = new Members(null, all, [.. sheet.Before], sheet.Before);
            foreach (var segment in set.Segments) evaluation.Members[segment.Index] = rules.Rules.Forms.Trees[segment.Index].Holds(evaluation);
            return evaluation.Members;
        }

        private static string Key(int number) => "segment" + number.ToString(CultureInfo.InvariantCulture);
    }
}
