using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Approval;

/// <summary>What a check finds in the packaged solution, and what stops an approval.</summary>
[TestClass]
public sealed class CheckTests
{
    private const string Api = "pcrm_CheckProductVersion";
    private const string Globetrotter = """{"fact":"is_globetrotter","op":"eq","value":true}""";

    [TestMethod]
    public void The_missions_loan_has_a_gap_at_an_income_of_exactly_5_000()
    {
        using var bank = WithMission();
        var version = Travel(bank);

        var answer = bank.Call(Api, ("VersionId", version));

        Assert.IsFalse((bool)answer["IsClean"]!);
        Assert.IsTrue((bool)answer["IsExact"]!);
        Assert.AreEqual("", answer["Impact"]);
        var gap = JArray.Parse((string)answer["Problems"]!).First(finding => (string?)finding["kind"] == "gap");
        Assert.AreEqual("No price item applies when income is exactly 5,000.", (string?)gap["words"]);
        Assert.AreEqual(5000m, (decimal)gap["example"]!["customers"]![0]!["facts"]!["income"]!);
        Assert.IsFalse(Row(bank, version).Contains(ProductVersion.CheckedOn));
    }

    [TestMethod]
    public void What_is_saved_is_what_was_found_and_a_change_makes_it_old()
    {
        using var bank = WithMission();
        var version = Travel(bank);
        var answer = bank.Call(Api, ("VersionId", version), ("Save", true));
        var row = Row(bank, version);
        Assert.AreEqual(answer["Problems"], row[ProductVersion.Findings]);
        Assert.AreEqual(answer["ContentHash"], row[ProductVersion.CheckedHash]);
        Assert.IsTrue(row.Contains(ProductVersion.CheckedOn));
        Assert.IsFalse(row.Contains(ProductVersion.Impact));

        bank.Price(version, 9m, 99);
        Assert.AreNotEqual(answer["ContentHash"], bank.Call(Api, ("VersionId", version))["ContentHash"]);
        bank.Update(ProductVersion.LogicalName, version, ProductVersion.Findings, "[]");
        Assert.AreEqual(answer["Problems"], Row(bank, version)[ProductVersion.Findings], "nobody writes findings by hand");
    }

    [TestMethod]
    public void A_version_is_approved_only_as_it_was_checked_and_without_errors()
    {
        using var bank = WithMission();
        var version = bank.Version(bank.Product(), (ProductVersion.EffectiveFrom, null));
        var first = bank.Price(version, 6m);
        bank.Price(version, 5m, 10, (PriceItem.Name, "Other"));
        bank.Move(version, ProductVersionStatus.InApproval);
        var approver = bank.User("Approver");

        StringAssert.Contains(Refusal(() => bank.Move(version, ProductVersionStatus.Approved, approver)), "has not been checked");
        bank.Call(Api, ("VersionId", version), ("Save", true));
        StringAssert.Contains(Refusal(() => bank.Move(version, ProductVersionStatus.Approved, approver)), "have the same priority and both apply");
        bank.Move(version, ProductVersionStatus.Draft);
        bank.Update(PriceItem.LogicalName, first, PriceItem.Priority, 20);
        bank.Move(version, ProductVersionStatus.InApproval);
        StringAssert.Contains(Refusal(() => bank.Move(version, ProductVersionStatus.Approved, approver)), "changed after it was checked");
        bank.Call(Api, ("VersionId", version), ("Save", true));
        bank.Move(version, ProductVersionStatus.Approved, approver);
        Assert.AreEqual((int)ProductVersionStatus.Current, Row(bank, version).GetAttributeValue<OptionSetValue>(ProductVersion.StatusCode).Value);
    }

    [TestMethod]
    public void A_prohibited_fact_is_found_behind_a_segment()
    {
        using var bank = WithMission();
        var gender = bank.Fact("gender", FactType.Choice, """{"column":"gendercode"}""");
        bank.Segment("women", """{"version":1,"fact":"gender","op":"eq","value":2}""");
        bank.Fact("is_woman", FactType.Boolean, """{"segment":"women"}""", FactKind.Membership);
        var version = bank.Version(bank.Product());
        bank.Price(version, 6m, 20);
        bank.Price(version, 5m, 10, (PriceItem.Expression, """{"version":1,"fact":"is_woman","op":"eq","value":true}"""));
        bank.Update(Fact.LogicalName, gender, Fact.PricingUse, new OptionSetValue((int)PricingUse.Prohibited));

        var finding = JArray.Parse((string)bank.Call(Api, ("VersionId", version))["Problems"]!).Single(one => (string?)one["kind"] == "fairness");
        Assert.AreEqual("The fact 'gender' may not set a price through the segment 'women': its use in pricing is prohibited.", (string?)finding["words"]);
        Assert.AreEqual("error", (string?)finding["severity"]);
    }

    [TestMethod]
    public void The_impact_says_who_gains_and_who_loses_against_the_current_version()
    {
        using var bank = WithMission();
        var product = bank.Product();
        var current = bank.Version(product, (ProductVersion.EffectiveFrom, null));
        bank.Price(current, 6m, 20, (PriceItem.Expression, """{"version":1,"fact":"income","op":"ge","value":1000}"""));
        bank.Price(current, 5m, 10, (PriceItem.Name, "Globetrotter"), (PriceItem.Expression, $$"""{"version":1,"all":[{{Globetrotter}}]}"""));
        bank.Approve(current);
        for (var i = 0; i < 6; i++) bank.Customer((Contact.MonthlyIncome, new Money(500)));
        for (var i = 0; i < 7; i++) bank.Customer((Contact.MonthlyIncome, new Money(3000)));
        for (var i = 0; i < 5; i++) bank.Customer((Contact.MonthlyIncome, new Money(9000)));
        var next = (Guid)bank.Call("pcrm_NewProductVersion", ("ProductCode", "LOAN"))["VersionId"]!;
        foreach (var item in Prices(bank, next))
            bank.Update(PriceItem.LogicalName, item.Id, PriceItem.Rate, item.GetAttributeValue<int>(PriceItem.Priority) == 10 ? 5.5m : 5.8m);
        bank.Price(next, 7m, 99, (PriceItem.Name, "Everybody"));
        bank.RunQueue();

        var answer = bank.Call(Api, ("VersionId", next), ("Impact", true), ("Save", true));

        var impact = JObject.Parse((string)answer["Impact"]!);
        Assert.IsTrue((bool)answer["IsExact"]!);
        Assert.AreEqual("LOAN v1: 18 of 18, gain 13, lose 5, same 0, newly 6, gone 0",
            $"{impact["against"]}: {impact["customers"]} of {impact["total"]}, gain {impact["gain"]}, lose {impact["lose"]}, same {impact["same"]}, newly {impact["newlyOffered"]}, gone {impact["noLonger"]}");
        var segment = (JObject)impact["bySegment"]!.Single(one => (string?)one["segment"] == "globetrotter");
        Assert.AreEqual(0.5m, (decimal)segment["meanRate"]!);
        Assert.AreEqual(5, (int)segment["lose"]!);
        Assert.HasCount(5, impact["losing"]!);
        StringAssert.Contains((string?)impact["losing"]![0]!["why"], "more over the 3 typical requests together");
        // Kept for who approves, without the customers: who may read the version need not be allowed to read them.
        impact.Remove("gaining");
        impact.Remove("losing");
        Assert.AreEqual(impact.ToString(Newtonsoft.Json.Formatting.None), JObject.Parse((string)Row(bank, next)[ProductVersion.Impact]).ToString(Newtonsoft.Json.Formatting.None));
    }

    private static TestBank WithMission()
    {
        var bank = TestBank.Open().WithFacts();
        bank.Fact("income", FactType.Money, $$"""{"column":"{{Contact.MonthlyIncome}}"}""");
        bank.Fact("amount", FactType.Money, """{"name":"amount"}""", FactKind.Request);
        bank.Segment("globetrotter", """{"version":1,"fact":"income","op":"ge","value":8000}""");
        bank.Fact("is_globetrotter", FactType.Boolean, """{"segment":"globetrotter"}""", FactKind.Membership);
        return bank;
    }

    private static Guid Travel(TestBank bank)
    {
        var version = bank.Version(bank.Product("TRAVEL"));
        bank.Part(AvailabilityRule.LogicalName, version, (AvailabilityRule.Order, 1), (AvailabilityRule.CustomerReason, "For travellers."),
            (AvailabilityRule.Expression, $$"""{"version":1,"all":[{{Globetrotter}}]}"""));
        bank.Price(version, 5.3m, 10, (PriceItem.WithoutCommissions, true), (PriceItem.Expression,
            $$"""{"version":1,"all":[{{Globetrotter}},{"fact":"income","op":"gt","value":5000},{"fact":"amount","op":"gt","value":10000}]}"""));
        bank.Price(version, 4.5m, 10, (PriceItem.AmountFrom, new Money(5000)), (PriceItem.AmountTo, new Money(10_000)), (PriceItem.Expression,
            $$"""{"version":1,"all":[{{Globetrotter}},{"fact":"income","op":"lt","value":5000}]}"""));
        return version;
    }

    private static DataCollection<Entity> Prices(TestBank bank, Guid version)
    {
        var query = new QueryExpression(PriceItem.LogicalName) { ColumnSet = new ColumnSet(PriceItem.Priority) };
        query.Criteria.AddCondition(PriceItem.VersionId, ConditionOperator.Equal, version);
        return bank.Service.RetrieveMultiple(query).Entities;
    }

    private static Entity Row(TestBank bank, Guid version) => bank.Service.Retrieve(ProductVersion.LogicalName, version, new ColumnSet(true));

    private static string Refusal(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message;
}
