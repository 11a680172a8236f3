using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Tests.Laws;

namespace Personas.Crm.Domain.Tests.Segments;

/// <summary>What is supposed of a customer counts as if it were stored.</summary>
[TestClass]
public sealed class FactOverridesTests
{
    private const string Adult = """{"version":1,"fact":"age","op":"ge","value":18}""";
    private const string Spender = """{"version":1,"fact":"spend_90d","op":"ge","value":500}""";

    private static readonly TestCustomer Ada = A.Customer(
        """{"birthdate":"1990-11-20","income":100,"interests":[2],"payments":[{"amount":5,"date":"2026-05-01T10:00:00Z"}]}""");

    [TestMethod]
    [DataRow("""{"facts":{"income":5000.5}}""", """{"version":1,"fact":"income","op":"eq","value":5000.5}""")]
    [DataRow("""{"facts":{"income":null}}""", """{"version":1,"fact":"income","op":"null"}""")]
    [DataRow("""{"facts":{"INTERESTS":[3,1]}}""", """{"version":1,"fact":"interests","op":"contain-values","value":3}""")]
    [DataRow("""{"facts":{"interests":[]}}""", """{"version":1,"fact":"interests","op":"null"}""")]
    [DataRow("""{"facts":{"employer_size":50}}""", """{"version":1,"fact":"employer_size","op":"eq","value":50}""")]
    [DataRow("""{"facts":{"spend_90d":600}}""", Spender)]
    [DataRow("""{"rows":{"payment":[{"amount":500,"date":"2026-05-01"}]}}""", Spender)]
    [DataRow("""{"rows":{"payment":[]}}""",
        """{"version":1,"all":[{"fact":"payments","op":"eq","value":0},{"related":"payment","via":"customerid","exists":false}]}""")]
    [DataRow("""{"rows":{"payment":[{},{"category":2}]}}""",
        """{"version":1,"related":"payment","via":"customerid","where":{"column":"category","op":"eq","value":2}}""")]
    [DataRow("""{"added":{"payment":[{"category":2}]},"removed":{"payment":{"column":"category","op":"null"}}}""", """
        {"version":1,"all":[{"fact":"payments","op":"eq","value":1},{"related":"payment","via":"customerid","where":{"column":"category","op":"eq","value":2}}]}
        """)]
    [DataRow("""
        {"rows":{"payment":[{"amount":5},{"amount":6}]},"added":{"payment":[{"amount":7}]},"removed":{"payment":{"column":"amount","op":"eq","value":5}}}
        """, """
        {"version":1,"all":[{"fact":"payments","op":"eq","value":2},{"related":"payment","via":"customerid","where":{"column":"amount","op":"eq","value":7}}]}
        """)]
    [DataRow("""{"facts":{"birthdate":"2001-05-04"}}""", """{"version":1,"fact":"age","op":"eq","value":25}""")]
    [DataRow("""{"facts":{"age":20}}""", """{"version":1,"all":[{"fact":"age","op":"eq","value":20},{"fact":"birthdate","op":"last-x-years","value":21}]}""")]
    [DataRow("""{"facts":{"days_absent":3}}""", """{"version":1,"fact":"lastseen","op":"last-x-days","value":3}""")]
    [DataRow("""{"facts":{"lastseen":"2026-05-04T11:59:00"}}""", """{"version":1,"fact":"lastseen","op":"last-x-hours","value":1}""")]
    public void What_is_supposed_counts(string overrides, string expression)
    {
        Assert.IsFalse(Ada.Holds(expression), "as stored");
        Assert.IsTrue(Ada.Supposing(overrides).Holds(expression), "as supposed");
        Assert.IsTrue(A.Customer().Supposing(overrides).Holds(expression), "invented");
    }

    [TestMethod]
    public void A_value_of_the_request_is_supposed_by_its_name_there()
    {
        var rule = Bank.Segment("rule", """{"version":1,"fact":"amount","op":"gt","valueOf":"income"}""") with { Purpose = Purpose.Pricing };
        var dated = Ada.Dated(Bank.Rules(rule));

        Assert.IsFalse(dated.Evaluate(Ada.Sheet(dated)).Holds(dated.Rules.Segments[0]));
        Assert.IsTrue(dated.Evaluate(Ada.Supposing("""{"request":{"Amount":100.01}}""").Sheet(dated)).Holds(dated.Rules.Segments[0]));
        Assert.IsFalse(dated.Evaluate(Ada.Supposing("""{"request":{"amount":100}}""").Sheet(dated)).Holds(dated.Rules.Segments[0]));
    }

    [TestMethod]
    public void Stored_rows_stay_as_they_are()
    {
        var rules = Ada.Dated(Bank.Rules(Bank.Segment("tested", """{"version":1,"fact":"payments","op":"gt","value":0}""")));
        var data = new CustomerData(rules.Rules.Needs);
        data.AddRelated(rules.Rules.Needs.Related[0], _ => null);
        var supposed = FactOverrides.Read("""{"added":{"payment":[{}]}}""", Bank.Catalogue, Bank.Schema, "contact").Required;

        for (var i = 0; i < 2; i++)
            Assert.AreEqual(2L, rules.Explain(rules.Rules.Segments[0], rules.Evaluate(FactSheet.From(rules, data, [], supposed))).Found);
    }

    [TestMethod]
    [DataRow("age", "30")]
    [DataRow("age", "0")]
    [DataRow("birthday", "504")]
    [DataRow("birthday", "229")]
    [DataRow("to_birthday", "0")]
    [DataRow("to_birthday", "301")]
    [DataRow("to_birthday", "364")]
    [DataRow("days_absent", "-3")]
    [DataRow("to_seen", "12")]
    [DataRow("seen_day", "1231")]
    [DataRow("age_band", "\"ba\"")]
    [DataRow("age_band", "\"ab\"")]
    [DataRow("absence_band", "1")]
    [DataRow("absence_band", "2")]
    [DataRow("income_band", "1")]
    [DataRow("income_band", "2")]
    [DataRow("spend_band", "\"b\"")]
    [DataRow("full_name", "\"Ada Lovelace\"")]
    [DataRow("name_length", "7")]
    [DataRow("churn", "0.25")]
    [DataRow("clv", "7.5")]
    [DataRow("rfm_segment", "\"Champions\"")]
    public void A_derived_fact_takes_its_value_from_a_source_that_has_it(string fact, string value)
    {
        var expression = $$"""{"version":1,"fact":"{{fact}}","op":"eq","value":{{value}}}""";
        foreach (var customer in new[] { Ada, A.Customer(), A.Customer("""{"birthdate":"2004-02-29","lastseen":"2026-02-28T23:59:00Z","income":99}""") })
            foreach (var utc in new[] { customer.Moment.UtcNow, new DateTime(2024, 2, 29, 5, 0, 0), new DateTime(2025, 12, 31, 23, 30, 0) })
                Assert.IsTrue(customer.At(utc).Supposing($$"""{"facts":{"{{fact}}":{{value}} } }""").Holds(expression), $"{customer.Columns} {utc:u}");
    }

    [TestMethod]
    public void An_age_that_is_supposed_keeps_the_birthday()
    {
        Assert.AreEqual(new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc), Ada.Supposing("""{"facts":{"age":17}}""").Verdict(Adult).NextFlip);
        Assert.AreEqual(new DateTime(2027, 5, 4, 0, 0, 0, DateTimeKind.Utc), A.Customer().Supposing("""{"facts":{"age":17}}""").Verdict(Adult).NextFlip);
    }

    [TestMethod]
    public void A_figure_that_is_supposed_does_not_move_and_one_of_supposed_rows_does()
    {
        Assert.IsNull(Ada.Supposing("""{"facts":{"spend_90d":600}}""").Verdict(Spender).NextFlip);
        Assert.AreEqual(new DateTime(2026, 8, 1, 0, 0, 0, DateTimeKind.Utc),
            Ada.Supposing("""{"rows":{"payment":[{"amount":600,"date":"2026-05-02"}]}}""").Verdict(Spender).NextFlip);
    }

    [TestMethod]
    public void Days_since_the_last_row_can_be_supposed()
    {
        var absent = Bank.Payments("days_quiet", FactType.Integer, "\"function\":\"days-since-last\",\"by\":\"date\"");
        var catalogue = FactCatalogue.Read([.. Bank.Facts, absent], Bank.Schema);
        var ada = Ada with { Overrides = FactOverrides.Read("""{"facts":{"days_quiet":40}}""", catalogue, Bank.Schema, "contact").Required };

        var verdict = ada.Verdict("""{"version":1,"fact":"days_quiet","op":"eq","value":40}""", absent);

        Assert.IsTrue(verdict.Holds);
        Assert.AreEqual(new DateTime(2026, 5, 5, 0, 0, 0, DateTimeKind.Utc), verdict.NextFlip);
    }

    [TestMethod]
    [DataRow("""{"memberships":{"globetrotter":true}}""", true)]
    [DataRow("""{"facts":{"globetrotter":true}}""", true)]
    [DataRow("""{"memberships":{"globetrotter":false}}""", false)]
    public void Memberships_that_are_supposed_are_those_of_before(string overrides, bool isMember)
    {
        var rules = Ada.Dated(Bank.Rules(Bank.Segment("globetrotter", Adult)));
        var sheet = Ada.MemberOf(isMember ? [] : ["globetrotter"]).Supposing(overrides).Sheet(rules);

        Assert.AreEqual(isMember, sheet.IsMember(rules.Rules.Segments[0]));
    }

    [TestMethod]
    [DataRow("[]", "overrides", "not a JSON object")]
    [DataRow("""{"fakts":{}}""", "fakts", "Did you mean 'facts'")]
    [DataRow("""{"facts":[]}""", "facts", "not an object")]
    [DataRow("""{"facts":{"incom":1}}""", "facts.incom", "Did you mean 'income'")]
    [DataRow("""{"facts":{"income":"much"}}""", "facts.income", "not an amount of money")]
    [DataRow("""{"facts":{"riskclass":9}}""", "facts.riskclass", "none of the options")]
    [DataRow("""{"facts":{"interests":1}}""", "facts.interests", "not a set of choices")]
    [DataRow("""{"facts":{"interests":[1,"x"]}}""", "facts.interests[1]", "not an option")]
    [DataRow("""{"facts":{"age":20,"birthdate":"2001-05-04"}}""", "facts.birthdate", "follow from the same fact")]
    [DataRow("""{"facts":{"birthday":431}}""", "facts.birthday", "504 for 4 May")]
    [DataRow("""{"facts":{"to_birthday":400}}""", "facts.to_birthday", "0 to 365")]
    [DataRow("""{"facts":{"age_band":"rich"}}""", "facts.age_band", "none of the bands")]
    [DataRow("""{"facts":{"name_length":0}}""", "facts.name_length", "1 or more")]
    [DataRow("""{"facts":{"age_band":"a","birthday":504}}""", "facts.birthday", "follow from the same fact, 'birthdate'")]
    [DataRow("""{"facts":{"globetrotter":1}}""", "facts.globetrotter", "neither true nor false")]
    [DataRow("""{"memberships":{"globetrotter":"yes"}}""", "memberships.globetrotter", "neither true nor false")]
    [DataRow("""{"request":{"amont":1}}""", "request.amont", "No fact takes 'amont'")]
    [DataRow("""{"rows":{"paiment":[]}}""", "rows.paiment", "no table 'paiment'")]
    [DataRow("""{"rows":{"payment":{}}}""", "rows.payment", "not a list")]
    [DataRow("""{"removed":{"payment":[]}}""", "removed.payment", "not a condition")]
    [DataRow("""{"removed":{"payment":{"column":"amound","op":"null"}}}""", "removed.payment.column", "no usable column 'amound'")]
    [DataRow("""{"added":{"payment":{}}}""", "added.payment", "not a list")]
    [DataRow("""{"rows":{"payment":[1]}}""", "rows.payment[0]", "not an object")]
    [DataRow("""{"rows":{"payment":[{"amound":1}]}}""", "rows.payment[0].amound", "no usable column 'amound'")]
    [DataRow("""{"rows":{"payment":[{},{"amount":true}]}}""", "rows.payment[1].amount", "not an amount of money")]
    public void A_fault_is_told_with_its_place(string overrides, string place, string because)
    {
        var problem = Assert.ContainsSingle(FactOverrides.Read(overrides, Bank.Catalogue, Bank.Schema, "contact").Problems);

        Assert.AreEqual(place, problem.Place);
        Assert.Contains(because, problem.ToString(), StringComparison.Ordinal);
    }

    [TestMethod]
    public void Nothing_is_supposed_by_nothing()
    {
        Assert.AreSame(FactOverrides.None, FactOverrides.Read(" ", Bank.Catalogue, Bank.Schema, "contact").Required);
        Assert.IsFalse((Ada with { Overrides = FactOverrides.None }).Holds(Spender));
    }

    [TestMethod]
    public void An_invented_customer_gets_the_verdicts_of_a_stored_one()
    {
        var cases = from expression in RandomExpression.Any from customer in RandomExpression.Customer select new Pair(expression, customer);

        Prop.ForAll(Arb.From(cases), pair => pair.IsAlike()).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private sealed record Pair(string Expression, JObject Customer)
    {
        public Property IsAlike()
        {
            var stored = A.Customer(Customer).Verdict(Expression);
            var invented = A.Customer().Supposing(Supposed().ToString()).Verdict(Expression);
            return (stored == invented).Label($"{Expression}\n{Customer}\n{stored} {invented}");
        }

        private JObject Supposed()
        {
            var facts = new JObject(Customer.Properties().Where(column => column.Name is not ("payments" or "employer" or "profile")));
            if (Customer["employer"] is { } employer) facts["employer_size"] = employer["numberofemployees"];
            var profile = Customer["profile"] is { } scored ? new JArray(scored) : [];
            return new JObject { ["facts"] = facts, ["rows"] = new JObject { ["payment"] = Customer["payments"], [Score.Table] = profile } };
        }
    }
}
