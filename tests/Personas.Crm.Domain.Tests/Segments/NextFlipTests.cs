using System;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Segments;

[TestClass]
public sealed class NextFlipTests
{
    [TestMethod]
    [DataRow("""{"fact":"age","op":"between","value":[24,73]}""", """{"birthdate":"2010-06-01"}""", "2034-06-01T00:00:00Z")]
    [DataRow("""{"fact":"age","op":"between","value":[24,73]}""", """{"birthdate":"1990-06-01"}""", "2064-06-01T00:00:00Z")]
    [DataRow("""{"fact":"age","op":"between","value":[24,73]}""", """{"birthdate":"1940-06-01"}""", "never")]
    [DataRow("""{"fact":"age","op":"ge","value":18}""", "{}", "never")]
    [DataRow("""{"fact":"age","op":"eq","value":37}""", """{"birthdate":"1990-01-01"}""", "2027-01-01T00:00:00Z")]
    [DataRow("""{"fact":"income","op":"gt","value":18}""", """{"income":5}""", "never")]
    [DataRow("""{"fact":"lastseen","op":"last-x-days","value":7}""", """{"lastseen":"2026-05-01T10:00:00Z"}""", "2026-05-09T00:00:00Z")]
    [DataRow("""{"fact":"lastseen","op":"last-x-days","value":7}""", """{"lastseen":"2026-05-05T10:00:00Z"}""", "2026-05-05T10:00:00Z")]
    [DataRow("""{"fact":"lastseen","op":"last-x-days","value":7}""", """{"lastseen":"2026-04-01T10:00:00Z"}""", "never")]
    [DataRow("""{"fact":"lastseen","op":"olderthan-x-years","value":1}""", """{"lastseen":"2026-04-01T10:00:00Z"}""", "2027-04-02T00:00:00Z")]
    [DataRow("""{"fact":"lastseen","op":"this-month"}""", """{"lastseen":"2026-12-24T10:00:00Z"}""", "2026-12-01T00:00:00Z")]
    [DataRow("""{"fact":"lastseen","op":"last-x-hours","value":2}""", """{"lastseen":"2026-05-04T10:30:00Z"}""", "2026-05-04T13:00:00Z")]
    [DataRow("""{"fact":"lastseen","op":"on","value":"2026-05-04"}""", """{"lastseen":"2026-05-04T10:30:00Z"}""", "never")]
    [DataRow("""{"all":[{"fact":"age","op":"ge","value":18},{"fact":"income","op":"gt","value":5}]}""", """{"birthdate":"2010-06-01","income":1}""", "never")]
    [DataRow("""{"all":[{"fact":"age","op":"ge","value":18},{"fact":"age","op":"ge","value":21}]}""", """{"birthdate":"2010-06-01"}""", "2031-06-01T00:00:00Z")]
    [DataRow("""{"any":[{"fact":"age","op":"ge","value":18},{"fact":"age","op":"ge","value":21}]}""", """{"birthdate":"2010-06-01"}""", "2028-06-01T00:00:00Z")]
    [DataRow("""{"none":[{"fact":"age","op":"ge","value":18}]}""", """{"birthdate":"2010-06-01"}""", "2028-06-01T00:00:00Z")]
    [DataRow("""{"fact":"spend_90d","op":"gt","value":5}""", """{"payments":[{"amount":9,"date":"2026-04-01"},{"amount":9,"date":"2026-03-01"}]}""",
        "2026-05-31T00:00:00Z")]
    [DataRow("""{"fact":"spend_90d","op":"gt","value":5}""", """{"payments":[{"amount":9,"date":"2026-05-20"},{"amount":1,"date":"2026-04-01"}]}""",
        "2026-05-20T00:00:00Z")]
    [DataRow("""{"related":"payment","via":"customerid","where":{"column":"date","op":"last-x-days","value":90}}""",
        """{"payments":[{"date":"2026-04-01T10:00:00Z"},{"date":"2026-03-01T10:00:00Z"}]}""", "2026-07-01T00:00:00Z")]
    [DataRow("""{"fact":"days_absent","op":"gt","value":30}""", """{"lastseen":"2026-05-01T10:00:00Z"}""", "2026-06-01T00:00:00Z")]
    [DataRow("""{"fact":"to_birthday","op":"eq","value":0}""", """{"birthdate":"2001-06-01"}""", "2026-06-01T00:00:00Z")]
    [DataRow("""{"fact":"to_birthday","op":"eq","value":0}""", """{"birthdate":"2001-05-04"}""", "2026-05-05T00:00:00Z")]
    [DataRow("""{"fact":"to_birthday","op":"between","value":[0,7]}""", """{"birthdate":"2001-06-10"}""", "2026-06-03T00:00:00Z")]
    [DataRow("""{"fact":"to_birthday","op":"eq","value":365}""", """{"birthdate":"2000-01-01"}""", "2028-01-02T00:00:00Z")]
    [DataRow("""{"fact":"to_birthday","op":"gt","value":365}""", """{"birthdate":"2000-02-29"}""", "never")]
    [DataRow("""{"fact":"to_birthday","op":"null"}""", "{}", "never")]
    [DataRow("""{"fact":"age_band","op":"eq","value":"ba"}""", """{"birthdate":"2010-06-01"}""", "2030-06-01T00:00:00Z")]
    [DataRow("""{"fact":"age_band","op":"in","value":["b%","ba"]}""", """{"birthdate":"2010-06-01"}""", "never")]
    [DataRow("""{"fact":"absence_band","op":"eq","value":1}""", """{"lastseen":"2026-05-01T10:00:00Z"}""", "2026-05-31T00:00:00Z")]
    [DataRow("""{"fact":"income_band","op":"gt","valueOf":"absence_band"}""", """{"lastseen":"2026-05-01T10:00:00Z","income":9}""", "2026-05-31T00:00:00Z")]
    public void The_verdict_holds_until(string node, string customer, string until)
    {
        var flip = A.Customer(customer).Verdict("{\"version\":1," + node[1..]).NextFlip;
        var found = flip?.AddTicks(-(flip.Value.Ticks % TimeSpan.TicksPerSecond)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "never";
        Assert.AreEqual(until, found);
    }

    [TestMethod]
    public void The_flip_of_a_segment_reaches_the_segments_that_depend_on_it()
    {
        var rules = Bank.Rules(
            Bank.Segment("globetrotter", """{"version":1,"fact":"age","op":"ge","value":18}"""),
            Bank.Segment("traveller", """{"version":1,"fact":"globetrotter","op":"eq","value":true}""")).For("contact").At(A.Customer().Moment);
        var verdicts = rules.Evaluate(A.Customer("""{"birthdate":"2010-06-01"}""").Sheet(rules));
        Assert.AreEqual(new DateTime(2028, 6, 1), verdicts.Of(rules.Rules.Find("traveller")!).NextFlip);
    }

    /// <summary>Every operator on dates, over instants around its edges: between now and the flip no verdict may differ; found by stepping through
    /// time.</summary>
    [TestMethod]
    public void No_verdict_changes_before_its_flip()
    {
        var random = new Random(20260504);
        var zones = new[] { "UTC", "Europe/Bucharest", "America/New_York" }.Select(TimeZoneInfo.FindSystemTimeZoneById).ToList();
        var operators = OperatorTable.All.Where(row => row.Types == Types.Dates || row.Types == Types.Instants).ToList();
        for (var i = 0; i < 1200; i++)
        {
            var zone = zones[random.Next(zones.Count)];
            var start = new Moment(new DateTime(2024, 1, 1).AddMinutes(random.Next(60 * 24 * 700)), zone,
                new FiscalCalendar(4, 1, (FiscalPeriodKind)random.Next(5)), (DayOfWeek)random.Next(7));
            var op = operators[random.Next(operators.Count)];
            var seen = start.UtcNow.AddMinutes((random.NextDouble() - 0.5) * 2 * 60 * 24 * random.Next(1, 500));
            Walk(op, random.Next(1, 9), seen, start);
        }
    }

    private static void Walk(Operator op, int number, DateTime seen, Moment start)
    {
        var value = op.Takes switch
        {
            Takes.Nothing => string.Empty,
            Takes.Day => """, "value":"2024-06-01" """,
            Takes.FiscalYear => """, "value":2024""",
            Takes.FiscalPeriodAndYear => """, "value":[1,2024]""",
            _ => $", \"value\":{number}",
        };
        var expression = $$"""{"version":1,"fact":"lastseen","op":"{{op.Name}}"{{value}}}""";
        var rules = Bank.Rules(Bank.Segment("s", expression)).For("contact");
        var customer = A.Customer($$"""{"lastseen":"{{seen:yyyy-MM-ddTHH:mm:ssZ}}"}""");
        var first = Verdict(rules, customer, start);
        var until = first.NextFlip ?? start.UtcNow.AddDays(900);
        Assert.IsGreaterThan(start.UtcNow, until);
        foreach (var share in new[] { 0.001, 0.1, 0.5, 0.9, 0.999 })
        {
            var between = start.UtcNow.AddTicks((long)((until - start.UtcNow).Ticks * share));
            Assert.AreEqual(first.Holds, Verdict(rules, customer, At(between, start)).Holds,
                $"{expression} seen {seen:u} from {start.UtcNow:u} in {start.Zone.Id} at {between:u}, flip {until:u}");
        }
        if (first.NextFlip is null) return;
        var after = Verdict(rules, customer, At(until, start));
        Assert.AreNotEqual(first.Holds, after.Holds, $"{expression} seen {seen:u} from {start.UtcNow:u} in {start.Zone.Id}: nothing happens at {until:u}");
    }

    private static Moment At(DateTime utc, Moment like) => new(utc, like.Zone, like.Fiscal, like.WeekStart);

    private static Verdict Verdict(CustomerRules rules, TestCustomer customer, Moment moment)
    {
        var dated = rules.At(moment);
        return dated.Evaluate(customer.Sheet(dated)).Of(rules.Segments[0]);
    }
}
