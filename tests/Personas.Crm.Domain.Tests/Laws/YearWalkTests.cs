using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>
/// A year of days over random customers and rules, in which no data changes: whoever looks at a customer only when the evaluation before said so,
/// has every membership right on every day.
/// </summary>
[TestClass]
public sealed class YearWalkTests
{
    private const int Days = 366;

    // Both clock changes, a leap day, and the turns of the calendar and of the fiscal year are in it.
    private static readonly DateTime Start = new(2023, 10, 20, 0, 0, 0, DateTimeKind.Utc);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("Europe/Bucharest")]
    [DataRow("America/New_York")]
    public void Looking_only_when_due_finds_every_membership_of_every_day(string zone)
    {
        var seed = Seed();
        var expressions = RandomExpression.Any.Sample(60, new Rnd(seed), 20).ToList();
        Assert.HasCount(60, expressions);
        Walk(expressions, [], 300, zone, seed);
    }

    [TestMethod]
    [DataRow("Europe/Bucharest")]
    [DataRow("America/New_York")]
    public void Every_operator_on_dates_and_every_function_of_them_is_due_exactly(string zone)
    {
        var seed = Seed();
        var moving = new MovingExpressions(new Random((int)seed));
        Walk(moving.Expressions.ToList(), moving.Facts.ToList(), 40, zone, seed);
    }

    private static ulong Seed() =>
        Environment.GetEnvironmentVariable("YEAR_SEED") is { } given ? ulong.Parse(given, CultureInfo.InvariantCulture) : (ulong)Random.Shared.Next();

    private void Walk(List<string> expressions, List<FactText> facts, int customers, string zone, ulong seed)
    {
        TestContext.WriteLine($"{customers} customers × {expressions.Count} expressions × {Days} days in {zone}; seed {seed}, set YEAR_SEED to run one again.");
        var drawn = RandomExpression.Customer.Sample(customers, new Rnd(seed + 1), 20);
        var walk = new YearWalk(expressions, facts, drawn, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var random = new Random((int)seed);
        for (var day = 0; day < Days; day++) walk.Go(Start.AddDays(day).AddMinutes(random.Next(24 * 60)));

        TestContext.WriteLine($"{walk.Looks} looks instead of {customers * Days}; {walk.Changes} memberships changed with time alone.");
        Assert.IsGreaterThan(customers, walk.Changes, "Too little happens for the test to say anything.");
        Assert.IsLessThan(customers * Days, walk.Looks, "Looking every day would be right by itself.");
    }

    private sealed class YearWalk
    {
        private readonly TimeZoneInfo _zone;
        private readonly CustomerRules _rules;
        private readonly List<Followed> _customers;

        public YearWalk(List<string> expressions, List<FactText> facts, IEnumerable<JObject> customers, TimeZoneInfo zone)
        {
            _zone = zone;
            var texts = expressions.Select((expression, i) => Bank.Segment(Key(i), expression) with { Id = new Guid(i + 1, 0, 0, new byte[8]) })
                .Append(Bank.Segment("globetrotter", expressions[0]))
                .Append(Bank.Segment(
                    "follower", """{"version":1,"none":[{"fact":"globetrotter","op":"eq","value":true},{"fact":"age","op":"lt","value":20}]}"""));
            var rules = RuleSet.Compile([.. Bank.Facts, .. facts], texts.ToList(), Bank.Schema);
            Assert.IsEmpty(rules.Broken, string.Join("\n", rules.Broken.Select(broken => $"{broken.Segment.Expression}: {broken.Problems[0]}")));
            _rules = rules.For("contact");
            _customers = customers.Select(columns => new Followed(columns)).ToList();
        }

        public int Looks { get; private set; }

        public int Changes { get; private set; }

        public void Go(DateTime utc)
        {
            var rules = _rules.At(new Moment(utc, _zone, new FiscalCalendar(4, 1, FiscalPeriodKind.Quarter), DayOfWeek.Monday));
            foreach (var customer in _customers)
            {
                if (customer.DueOn <= utc) Look(customer, rules);
                var decision = Decide(customer, rules);
                Assert.IsFalse(decision.IsChange, string.Join("\n", decision.Entered.Concat(decision.Left).Take(3).Select(change =>
                    $"{change.Segment.Expression.Json} of {customer.Columns}: at {utc:u} it differs from what was found on {customer.LookedOn:u}, "
                    + $"when the customer was to be looked at again on {customer.DueOn:u}")));
            }
        }

        private void Look(Followed customer, DatedRules rules)
        {
            Looks++;
            var decision = Decide(customer, rules);
            if (customer.LookedOn != default) Changes += decision.Entered.Count + decision.Left.Count;
            customer.Members = decision.Members.Select(segment => segment.Key).ToList();
            customer.LookedOn = rules.Moment.UtcNow;
            customer.DueOn = decision.NextFlip ?? DateTime.MaxValue;
        }

        private static MembershipDecision Decide(Followed customer, DatedRules rules) =>
            Memberships.Decide(rules, A.Customer(customer.Columns).At(rules.Moment).MemberOf([.. customer.Members]).Sheet(rules));

        private static string Key(int number) => "segment" + number.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Followed(JObject Columns)
    {
        public IReadOnlyList<string> Members { get; set; } = [];

        public DateTime LookedOn { get; set; }

        public DateTime DueOn { get; set; }
    }
}
