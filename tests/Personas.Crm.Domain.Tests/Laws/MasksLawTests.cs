using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>Random rule sets, segments of segments included, over random customers: masks and trees give one verdict.</summary>
[TestClass]
public sealed class MasksLawTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest");
    private static readonly string[] Columns = ["income", "score", "firstname", "lastseen", "birthdate", "riskclass", "interests", "ownerid"];

    [TestMethod]
    public void Masks_and_trees_agree()
    {
        var cases = from count in Gen.Choose(1, 150)
                    from expressions in Gen.ListOf(RandomExpression.Any, count)
                    from customers in Gen.ListOf(RandomExpression.Customer, 40)
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
                .Append(Bank.Segment("follower", """{"version":1,"none":[{"fact":"globetrotter","op":"eq","value":true},{"fact":"income","op":"gt","value":5}]}"""));
            var ready = Bank.Rules(texts.ToArray()).For("contact").At(new Moment(Utc, Zone, new FiscalCalendar(4, 1, FiscalPeriodKind.Quarter)));
            var faults = Customers.SelectMany(customer => Faults(ready, customer)).Take(3).ToList();
            return (faults.Count == 0).Label($"at {Utc:u}: {string.Join("\n", faults)}");
        }

        // A set that is chosen for one question is evaluated by the trees.
        private static IEnumerable<string> Faults(DatedRules rules, JObject customer)
        {
            var sheet = A.Customer(customer).At(rules.Moment).MemberOf(Key(0), Key(2), "globetrotter").Sheet(rules);
            foreach (var set in Columns.Select(column => rules.Rules.AffectedBy("contact", [column])).Append(rules.Rules.All))
            {
                var trees = rules.Evaluate(sheet, rules.Rules.Select(set.Segments.Contains));
                var masks = rules.Evaluate(sheet, set);
                foreach (var segment in rules.Rules.Segments)
                    if (masks.Holds(segment) != trees.Holds(segment))
                        yield return $"{segment.Expression.Json} of {customer.ToString(Newtonsoft.Json.Formatting.None)}: by tree {trees.Holds(segment)}";
            }
        }

        private static string Key(int number) => "segment" + number.ToString(CultureInfo.InvariantCulture);
    }
}
