using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.CommandLine;
using Personas.Crm.Plugins.Tests.Mono;
using Personas.Crm.Plugins.Tests.Tables;
using Shared;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>The way of a warehouse: a rule as SQL, run over the sandbox's own file, and what it found brought back.</summary>
[TestClass]
public sealed class ImportMembershipsTests
{
    private const string Rule =
        """
        {"version":1,"any":[
          {"fact":"travel_spend_90d","op":"ge","value":500},
          {"all":[{"fact":"age","op":"between","value":[24,40]},{"fact":"marketing_consent","op":"eq","value":true},
            {"fact":"risk_class","op":"ne","value":497100002}]}]}
        """;

    private static readonly string Repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Built.SolutionZip)!, "..", ".."));

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void What_comes_back_is_what_a_refresh_finds_when_data_and_time_move_on()
    {
        using var bank = TestBank.Open().WithFacts();
        var customers = bank.Customers(150);
        for (var i = 0; i < customers.Count; i += 4) bank.Transaction(customers[i], 300 + i, daysAgo: i % 80);
        Both(bank);
        ShouldBeTheSame(bank);
        Assert.IsGreaterThan(20, bank.Members("by-warehouse").Count);

        bank.Clock.Advance(TimeSpan.FromDays(60));
        foreach (var customer in customers.Where((_, i) => i % 7 == 0)) bank.Transaction(customer, 600);
        foreach (var customer in customers.Where((_, i) => i % 5 == 0)) bank.Update(Contact.LogicalName, customer, Contact.MarketingConsent, false);
        ShouldBeTheSame(bank);

        bank.Clock.Advance(TimeSpan.FromDays(400));
        ShouldBeTheSame(bank);
        Assert.IsTrue(EventsOf(bank, "by-warehouse").All(row => row.GetAttributeValue<OptionSetValue>(MembershipEvent.Cause).Value == (int)Cause.Warehouse));
    }

    [TestMethod]
    public void What_comes_back_is_what_a_refresh_finds_on_real_customers()
    {
        var file = Path.Combine(Repository, "..", "shared", "oracles", "data", "bank_marketing.csv");
        if (!File.Exists(file)) TestContext.Skip($"{file} is not there; it holds the 45,211 customers of the UCI bank marketing data.");
        using var bank = TestBank.Open().WithFacts();
        using var sandbox = new SandboxCommand();
        var some = sandbox.File("bank.csv", string.Join("\n", File.ReadLines(file).Take(3001)));
        bank.Fact("balance", FactType.Money, """{"column":"pcrm_balance"}""");
        bank.Fact("employment", FactType.Choice, """{"column":"pcrm_employment"}""");
        Assert.AreEqual(0, Load(bank, some));

        Both(bank, """
            {"version":1,"any":[
              {"all":[{"fact":"balance","op":"gt","value":1500.5},{"none":[{"fact":"age","op":"lt","value":35}]}]},
              {"all":[{"fact":"employment","op":"in","value":[497100004,497100009]},{"fact":"mobilephone","op":"null"}]}]}
            """);
        ShouldBeTheSame(bank);

        Assert.AreEqual(3000, bank.All(Contact.LogicalName).Count);
        Assert.IsGreaterThan(1000, bank.Members("by-warehouse").Count, "More than one call can bring.");
    }

    [TestMethod]
    public void The_same_call_again_changes_nothing_and_the_segment_says_as_of_when_it_is()
    {
        using var bank = TestBank.Open().WithFacts();
        var customers = bank.Customers(20);
        Both(bank);
        var query = Translate(bank);
        var first = bank.Import("by-warehouse", query, customers.Take(3), customers.Skip(3).Take(2));
        bank.Clock.Advance(TimeSpan.FromHours(1));

        var second = bank.Import("by-warehouse", query, customers.Take(3), customers.Skip(3).Take(2));

        Assert.AreEqual("3 0 2", $"{first["Entered"]} {first["Left"]} {first["Unchanged"]}");
        Assert.AreEqual("0 0 5", $"{second["Entered"]} {second["Left"]} {second["Unchanged"]}");
        Assert.HasCount(3, EventsOf(bank, "by-warehouse"));
        var segment = bank.All(Tables.Segment.LogicalName, Tables.Segment.Key, Tables.Segment.MemberCount, Tables.Segment.LastRefreshedOn)
            .Single(row => (string)row[Tables.Segment.Key] == "by-warehouse");
        Assert.AreEqual(3, segment[Tables.Segment.MemberCount]);
        Assert.AreEqual(query["AsOf"], segment[Tables.Segment.LastRefreshedOn]);
        Assert.AreEqual($$$"""{"warehouse":{"asOf":"2026-03-10T09:00:00Z","hash":"{{{query["ExpressionHash"]}}}"}}""",
            EventsOf(bank, "by-warehouse")[0][MembershipEvent.Reason]);
    }

    [TestMethod]
    public void Customers_that_are_not_there_are_named_and_passed_over()
    {
        using var bank = TestBank.Open().WithFacts();
        var customer = bank.Customer();
        Both(bank);
        var company = bank.Service.Create(new Entity("account") { ["name"] = "Engines Ltd" });
        var nobody = Guid.NewGuid();

        var answer = bank.Import("by-warehouse", Translate(bank), [customer, nobody], [company]);

        Assert.AreEqual(JsonConvert.SerializeObject(new[] { nobody, company }), answer["Unknown"]);
        Assert.AreEqual(1, answer["Entered"]);
        Assert.AreEqual("by-warehouse", bank.Memberships(customer));
    }

    [TestMethod]
    public void Segments_that_build_on_it_follow_with_the_next_run_over_due_customers()
    {
        using var bank = TestBank.Open().WithFacts();
        var customer = bank.Customer();
        Both(bank);
        bank.Fact("is_found", FactType.Boolean, """{"segment":"by-warehouse"}""", FactKind.Membership);
        bank.Segment("above", """{"version":1,"fact":"is_found","op":"eq","value":true}""");
        bank.BringBack("by-warehouse");
        bank.Import("by-warehouse", Translate(bank), [], [customer]);
        bank.RunQueue();
        Assert.AreEqual("by-refresh", bank.Memberships(customer));

        bank.Import("by-warehouse", Translate(bank), [customer], []);
        bank.Refresh("due");

        Assert.AreEqual("above,by-refresh,by-warehouse", bank.Memberships(customer));
    }

    [TestMethod]
    public void Companies_come_back_as_well()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("employees", FactType.Integer, """{"column":"numberofemployees"}""");
        bank.Segment("large", """{"version":1,"fact":"employees","op":"ge","value":250}""", mode: RefreshMode.Manual, table: CustomerTable.Account);
        var works = bank.Service.Create(new Entity(Account.LogicalName) { ["name"] = "Works", ["numberofemployees"] = 300 });
        bank.Service.Create(new Entity(Account.LogicalName) { ["name"] = "Shop", ["numberofemployees"] = 3 });

        Assert.AreEqual("1 entered, 0 left", bank.BringBack("large"));
        Assert.AreEqual("large", bank.Memberships(works));
        bank.Update(Account.LogicalName, works, "numberofemployees", 20);
        Assert.AreEqual("0 entered, 1 left", bank.BringBack("large"));
    }

    [TestMethod]
    public void A_call_costs_two_requests_a_change_and_eight_more()
    {
        using var bank = TestBank.Open().WithFacts();
        var customers = bank.Customers(20);
        Both(bank);
        bank.RunQueue();
        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        var query = Translate(bank);
        var members = bank.Members("by-warehouse");

        var none = Cost(() => bank.Import("by-warehouse", query, members, []));
        var all = Cost(() => bank.Import("by-warehouse", query, [], members));

        Assert.IsGreaterThan(3, members.Count);
        Assert.AreEqual(6, none, "the call, the segment twice, customers, memberships, the figures");
        Assert.AreEqual(8 + (2 * members.Count), all, "and the segments that build on it, the memberships again once they are locked");

        long Cost(Action action)
        {
            var before = bank.Organization.Counters.Snapshot();
            action();
            return bank.Organization.Counters.Snapshot().Since(before).Total;
        }
    }

    public static IEnumerable<object?[]> Refused =>
    [
        ["SegmentKey", null, "Required field 'SegmentKey' is missing"],
        ["SegmentKey", " ", "SegmentKey: it is missing."],
        ["SegmentKey", "nothing", "there is no segment 'nothing'"],
        ["SegmentKey", "by-refresh", "follows the data by itself. Set its refresh mode to Manual"],
        ["SegmentKey", "draft", "is not published"],
        ["ExpressionHash", null, "Required field 'ExpressionHash' is missing"],
        ["ExpressionHash", " ", "ExpressionHash: it is missing."],
        ["ExpressionHash", "0123", "Translate the segment again and run the new query."],
        ["AsOf", null, "Required field 'AsOf' is missing"],
        ["AsOf", default(DateTime), "AsOf: it is missing."],
        ["AsOf", new DateTime(2026, 3, 11, 0, 0, 0, DateTimeKind.Utc), "is still to come"],
        ["AsOf", new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), "was published at 2026-03-10 08:00:00 UTC, after your query."],
        ["Entered", "{}", "Entered: this is no JSON array"],
        ["Entered", "[\"x\"]", "Entered: '\"x\"' is no id."],
        ["Left", "[1]", "Left: '1' is no id."],
        ["Left", "[\"11111111-1111-1111-1111-111111111111\"]", "is in both"],
        ["Left", "1001", "1002 customers are too many"],
    ];

    [TestMethod]
    [DynamicData(nameof(Refused))]
    public void What_cannot_be_taken_is_refused_by_the_name_of_its_parameter(string parameter, object? value, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Clock.Advance(TimeSpan.FromHours(-1));
        Both(bank);
        bank.Segment("draft", Rule, SegmentStatus.Draft, RefreshMode.Manual);
        bank.Clock.Advance(TimeSpan.FromHours(1));
        var query = Translate(bank);
        var input = new Dictionary<string, object?>
        {
            ["SegmentKey"] = "by-warehouse", ["ExpressionHash"] = query["ExpressionHash"], ["AsOf"] = query["AsOf"],
            ["Entered"] = "[\"11111111-1111-1111-1111-111111111111\"]", ["Left"] = "[]",
        };
        input[parameter] = value is "1001" ? JsonConvert.SerializeObject(Enumerable.Range(0, 1001).Select(_ => Guid.NewGuid())) : value;

        var refusal = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() =>
            bank.Call("pcrm_ImportMemberships", [.. input.Select(pair => (pair.Key, pair.Value))]));

        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        Assert.IsEmpty(bank.All(SegmentMembership.LogicalName));
    }

    [TestMethod]
    public void Findings_from_before_the_last_refresh_are_refused()
    {
        using var bank = TestBank.Open().WithFacts();
        var customer = bank.Customer();
        Both(bank);
        var query = Translate(bank);
        bank.Clock.Advance(TimeSpan.FromMinutes(5));
        bank.Refresh("segment", "by-warehouse");

        var refusal = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => bank.Import("by-warehouse", query, [], [customer]));

        Assert.Contains("was refreshed at 2026-03-10 09:05:00 UTC, after your query.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("by-warehouse", bank.Memberships(customer), StringComparison.Ordinal);
    }

    private static void Both(TestBank bank, string rule = Rule)
    {
        bank.Segment("by-refresh", rule, mode: RefreshMode.Daily);
        bank.Segment("by-warehouse", rule, mode: RefreshMode.Manual);
    }

    private static void ShouldBeTheSame(TestBank bank)
    {
        bank.BringBack("by-warehouse");
        bank.RunQueue();
        bank.Refresh("all");
        Assert.IsTrue(bank.Members("by-refresh").SetEquals(bank.Members("by-warehouse")));
        Assert.AreEqual("0 entered, 0 left", bank.BringBack("by-warehouse"));
    }

    private static ParameterCollection Translate(TestBank bank) => bank.Call("pcrm_TranslateToSql", ("SegmentKey", "by-warehouse"), ("Dialect", "sqlite"));

    private static List<Entity> EventsOf(TestBank bank, string segment) =>
        bank.All(MembershipEvent.LogicalName, MembershipEvent.Name, MembershipEvent.Cause, MembershipEvent.Reason)
            .Where(row => ((string)row[MembershipEvent.Name]).StartsWith(segment, StringComparison.Ordinal)).ToList();

    private static int Load(TestBank bank, string file)
    {
        using var text = new StringWriter();
        return Dataverse.Sandbox.Commands.CommandLine.Run(
            ["load", file, "--table", "contact", "--map", Path.Combine(Repository, "solution", "data", "maps", "bank.json"), "--db", bank.DatabaseFile],
            text, text, new StringReader(""));
    }
}
