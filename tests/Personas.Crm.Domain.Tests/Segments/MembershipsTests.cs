using System;
using System.Linq;
using System.Threading.Tasks;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Tests.Segments;

[TestClass]
public sealed class MembershipsTests
{
    private const string Eligible = """
        {"version":1,"all":[
          {"fact":"age","op":"between","value":[24,73]},
          {"fact":"consent","op":"eq","value":true},
          {"none":[{"fact":"deceased","op":"eq","value":true}]},
          {"fact":"mobilephone","op":"not-null"}]}
        """;

    private static readonly TestCustomer Ada = A.Customer("""{"birthdate":"1990-01-01","consent":true,"mobilephone":"+40 700"}""");
    private static readonly SegmentText Adults = Bank.Segment("eligible", Eligible);
    private static readonly SegmentText Globetrotters = Bank.Segment("globetrotter", """{"version":1,"fact":"employer_size","op":"gt","value":10}""");
    private static readonly SegmentText Travellers = Bank.Segment("traveller", """{"version":1,"fact":"globetrotter","op":"eq","value":true}""");

    [TestMethod]
    public void A_customer_who_meets_the_conditions_enters_with_the_reason()
    {
        var decision = Ada.Decide(Adults);
        var entered = Assert.ContainsSingle(decision.Entered);
        Assert.AreEqual("eligible", entered.Segment.Key);
        Assert.Contains("\"fact\":\"age\",\"found\":36", entered.Reason);
        Assert.IsEmpty(decision.Left);
        Assert.HasCount(1, decision.Members);
    }

    [TestMethod]
    public void A_member_who_no_longer_meets_them_leaves_with_the_reason()
    {
        var decision = A.Customer("""{"birthdate":"1990-01-01","consent":false,"mobilephone":"1"}""").MemberOf("eligible").Decide(Adults);
        var left = Assert.ContainsSingle(decision.Left);
        Assert.AreEqual("""{"because":[{"place":"all[1]","fact":"consent","found":false,"op":"eq","expected":true}]}""", left.Reason);
        Assert.IsEmpty(decision.Members);
    }

    [TestMethod]
    public void Nothing_changes_for_a_member_who_still_meets_them() => Assert.IsFalse(Ada.MemberOf("ELIGIBLE").Decide(Adults).IsChange);

    [TestMethod]
    public void A_customer_who_turns_25_today_leaves_the_student_segment()
    {
        var student = Bank.Segment("student", """{"version":1,"fact":"age","op":"lt","value":25}""");
        var ada = A.Customer("""{"birthdate":"2001-05-04"}""").MemberOf("student");
        Assert.IsEmpty(ada.At(new DateTime(2026, 5, 3, 23, 59, 59)).Decide(student).Left);
        Assert.HasCount(1, ada.At(new DateTime(2026, 5, 4)).Decide(student).Left);
    }

    [TestMethod]
    public void A_segment_of_a_segment_follows_in_the_same_decision()
    {
        var decision = A.Customer("""{"employer":{"numberofemployees":50}}""").Decide(Travellers, Globetrotters);
        Assert.AreEqual("globetrotter traveller", string.Join(" ", decision.Entered.Select(change => change.Segment.Key)));
        var left = A.Customer("""{"employer":{"numberofemployees":5}}""").MemberOf("globetrotter", "traveller").Decide(Travellers, Globetrotters);
        Assert.AreEqual("globetrotter traveller", string.Join(" ", left.Left.Select(change => change.Segment.Key)));
    }

    [TestMethod]
    public void Segments_that_are_not_asked_for_stay_as_they_are_and_count_as_that()
    {
        var rules = Bank.Rules(Travellers, Globetrotters with { Mode = RefreshMode.Daily }).For("contact");
        var dated = rules.At(Ada.Moment);
        var outsider = A.Customer().MemberOf("globetrotter");
        var decision = Memberships.Decide(dated, outsider.Sheet(dated), rules.RealTime);
        Assert.AreEqual("traveller", Assert.ContainsSingle(decision.Entered).Segment.Key);
        Assert.IsEmpty(decision.Left);
        Assert.HasCount(2, decision.Members);
    }

    [TestMethod]
    public void Rules_are_shared_by_many_threads()
    {
        var rules = Bank.Rules(Adults, Travellers, Globetrotters, Bank.Segment("spender", """{"version":1,"fact":"spend_90d","op":"gt","value":10}"""))
            .For("contact").At(Ada.Moment);
        var customers = Enumerable.Range(0, 200).Select(i => A.Customer(
            $$"""{"birthdate":"{{1930 + (i % 90)}}-01-01","consent":{{(i % 2 == 0 ? "true" : "false")}},"mobilephone":"1","employer":{"numberofemployees":{{i % 20}}},"payments":[{"amount":{{i}},"date":"2026-05-01"}]}""")).ToList();
        var alone = customers.Select(customer => Keys(rules, customer)).ToList();
        Parallel.For(0, 2000, i => Assert.AreEqual(alone[i % 200], Keys(rules, customers[i % 200])));
    }

    [TestMethod]
    public void A_sheet_loaded_for_other_rules_is_refused()
    {
        var one = Bank.Rules(Adults).For("contact").At(Ada.Moment);
        var other = Bank.Rules(Travellers, Globetrotters).For("contact").At(Ada.Moment);
        var data = new CustomerData(one.Rules.Needs);
        Assert.ThrowsExactly<ArgumentException>(() => FactSheet.From(other, data, []));
    }

    [TestMethod]
    public void A_column_whose_type_has_changed_is_named()
    {
        var rules = Bank.Rules(Adults).For("contact");
        var fault = Assert.ThrowsExactly<ArgumentException>(() => new CustomerData(rules.Needs).Read(column => column == "birthdate" ? "text" : null));
        Assert.Contains("'birthdate'", fault.Message);
    }

    private static string Keys(DatedRules rules, TestCustomer customer) =>
        string.Join(" ", Memberships.Decide(rules, customer.Sheet(rules)).Members.Select(segment => segment.Key));
}
