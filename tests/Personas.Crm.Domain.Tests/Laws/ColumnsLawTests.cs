using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Columns;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>Random rule sets, segments of segments included, over batches of random customers: bits and trees give one verdict.</summary>
[TestClass]
public sealed class ColumnsLawTests
{
    private static readonly TimeZoneInfo[] Zones =
        [.. new[] { "UTC", "Europe/Bucharest", "America/New_York", "America/Havana", "Asia/Kolkata" }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private const string Follower = """{"version":1,"none":[{"fact":"globetrotter","op":"eq","value":true},{"fact":"income","op":"gt","value":5}]}""";

    private static readonly string[] Columns = ["income", "score", "firstname", "lastseen", "birthdate", "riskclass", "interests", "ownerid"];

    [TestMethod]
    public void Bits_and_trees_agree()
    {
        var cases = from count in Gen.Choose(1, 80)
                    from expressions in Gen.ListOf(RandomExpression.Any, count)
                    from customers in Gen.ListOf(RandomExpression.Customer, 80)
                    from minutes in Gen.Choose(0, 60 * 24 * 400)
                    from zone in Gen.Elements(Zones)
                    from copies in Gen.Elements(1, 1, 1, 17)
                    select new Agreement(expressions.ToList(), customers.SelectMany(customer => Enumerable.Repeat(customer, copies)).ToList(),
                        new Moment(new DateTime(2023, 10, 1).AddMinutes(minutes), zone, new FiscalCalendar(4, 1, FiscalPeriodKind.Quarter)));
        Prop.ForAll(Arb.From(cases), one => one.Check()).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private sealed record Agreement(IReadOnlyList<string> Expressions, IReadOnlyList<JObject> Customers, Moment Moment)
    {
        public Property Check()
        {
            var texts = Expressions.Select((expression, i) => Bank.Segment(Key(i), expression) with { Id = new Guid(i + 1, 0, 0, new byte[8]) })
                .Append(Bank.Segment("globetrotter", Expressions[0]))
                .Append(Bank.Segment("follower", Follower));
            var ready = Bank.Rules(texts.ToArray()).For("contact").At(Moment);
            var faults = Columns.Select(column => ready.Rules.AffectedBy("contact", [column])).Append(ready.Rules.All)
                .SelectMany(set => Faults(ready, set)).Take(3).ToList();
            return (faults.Count == 0).Label($"at {Moment.UtcNow:u} in {Moment.Zone.Id}: {string.Join("\n", faults)}");
        }

        private IEnumerable<string> Faults(DatedRules rules, SegmentSet set)
        {
            var batch = ColumnRules.Of(rules, set).NewBatch();
            batch.Add(A.Customer().Data(rules.Rules.Needs));
            batch.Clear();
            foreach (var customer in Customers) batch.Add(A.Customer(customer).Data(rules.Rules.Needs), Current);
            var found = batch.Evaluate();
            for (var i = 0; i < Customers.Count; i++)
            {
                var sheet = A.Customer(Customers[i]).At(Moment).MemberOf(Current).Sheet(rules);
                var trees = rules.Evaluate(sheet, rules.Rules.Select(set.Segments.Contains));
                foreach (var segment in set.Segments)
                    if (found.Members(segment)[i] != trees.Holds(segment))
                        yield return $"{segment.Expression.Json} of {Customers[i]}: by tree {trees.Holds(segment)}";
            }
        }

        private static string[] Current => [Key(0), Key(2), "globetrotter", "unknown"];

        private static string Key(int number) => "segment" + number.ToString(CultureInfo.InvariantCulture);
    }
}
