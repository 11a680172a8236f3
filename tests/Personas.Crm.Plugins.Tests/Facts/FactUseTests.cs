using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Segments;

namespace Personas.Crm.Plugins.Tests.Facts;

/// <summary>What may be done with a fact: prices, private facts, and what stays as long as it is used.</summary>
[TestClass]
public sealed class FactUseTests
{
    private const string OfGender = """{"version":1,"all":[{"fact":"gender","op":"eq","value":497100000}]}""";

    [TestMethod]
    public void A_prohibited_fact_sets_no_price_neither_itself_nor_through_a_segment()
    {
        using var bank = WithGender();
        bank.Segment("women", """{"version":1,"all":[{"fact":"gender","op":"eq","value":497100001}]}""");
        bank.Segment("grown_women", """{"version":1,"all":[{"fact":"in_women","op":"eq","value":true}]}""");
        bank.Fact("in_grown", FactType.Boolean, """{"segment":"grown_women"}""", FactKind.Membership);

        Assert.Contains("prohibited", Problems(bank, OfGender, "pricing"));
        Assert.Contains("the fact 'gender'", Problems(bank, """{"version":1,"all":[{"fact":"in_grown","op":"eq","value":true}]}""", "pricing"));
        Assert.AreEqual("[]", Problems(bank, OfGender, "segment"));
        Assert.AreEqual("[]", Problems(bank, OfGender, "content"));
    }

    [TestMethod]
    public void A_flagged_fact_is_allowed_in_a_price_and_reported()
    {
        using var bank = TestBank.Open().WithFacts();
        Set(bank, "risk_class", Tables.Fact.PricingUse, (int)PricingUse.Flagged);

        var answer = bank.Call("pcrm_ValidateExpression", ("Purpose", "pricing"),
            ("Expression", """{"version":1,"all":[{"fact":"risk_class","op":"not-null"}]}"""));

        Assert.IsTrue((bool)answer["IsValid"]);
        Assert.Contains("risk_class", (string)answer["Warnings"]);
    }

    [TestMethod]
    public void A_private_fact_is_refused_elsewhere_and_its_segment_is_named()
    {
        using var bank = TestBank.Open().WithFacts();
        var own = bank.Segment("own", BankFacts.Eligible, SegmentStatus.Draft);
        var job = bank.Fact("job", FactType.Text, """{"column":"jobtitle"}""");
        bank.Update(Tables.Fact.LogicalName, job, Tables.Fact.SegmentId, new EntityReference(Tables.Segment.LogicalName, own));
        const string Rule = """{"version":1,"all":[{"fact":"job","op":"not-null"}]}""";

        PublishingTests.Refused(() => bank.Segment("other", Rule), "private to the segment 'own'");
        PublishingTests.Refused(() => bank.Fact("job_length", FactType.Integer, """{"function":"length","of":"job"}""", FactKind.Derived),
            "private to the segment 'own'");
        bank.Update(Tables.Segment.LogicalName, own, Tables.Segment.Expression, Rule);
    }

    [TestMethod]
    public void A_fact_in_use_does_not_become_private_to_somebody_else_nor_another_kind()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible, SegmentStatus.Draft);
        var other = bank.Segment("other", BankFacts.LowRisk30To45, SegmentStatus.Draft);

        PublishingTests.Refused(() => bank.Update(Tables.Fact.LogicalName, Find(bank, "birthdate"), Tables.Fact.SegmentId,
            new EntityReference(Tables.Segment.LogicalName, other)), "age");
        PublishingTests.Refused(() => bank.Service.Update(new Entity(Tables.Fact.LogicalName, Find(bank, "marketing_consent"))
        {
            [Tables.Fact.Kind] = new OptionSetValue((int)FactKind.Membership),
            [Tables.Fact.Definition] = """{"segment":"other"}""",
        }), "used by segment 'eligible'");
    }

    [TestMethod]
    public void What_a_used_fact_is_called_or_stands_in_for_can_change_though_others_are_derived_from_it()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);

        bank.Update(Tables.Fact.LogicalName, Find(bank, "birthdate"), Tables.Fact.Name, "Date of birth");
        bank.Update(Tables.Fact.LogicalName, Find(bank, "birthdate"), Tables.Fact.Default, "1990-01-01");
        bank.RunQueue();
    }

    private static TestBank WithGender()
    {
        var bank = TestBank.Open().WithFacts();
        bank.Fact("gender", FactType.Choice, """{"column":"pcrm_education"}""");
        bank.Fact("in_women", FactType.Boolean, """{"segment":"women"}""", FactKind.Membership);
        Set(bank, "gender", Tables.Fact.PricingUse, (int)PricingUse.Prohibited);
        return bank;
    }

    private static void Set(TestBank bank, string fact, string column, int option) =>
        bank.Update(Tables.Fact.LogicalName, Find(bank, fact), column, new OptionSetValue(option));

    private static string Problems(TestBank bank, string expression, string purpose) =>
        (string)bank.Call("pcrm_ValidateExpression", ("Expression", expression), ("Purpose", purpose))["Problems"];

    private static Guid Find(TestBank bank, string key) => bank.All(Tables.Fact.LogicalName, Tables.Fact.Key)
        .Find(row => (string)row[Tables.Fact.Key] == key)!.Id;
}
