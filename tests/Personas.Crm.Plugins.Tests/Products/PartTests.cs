using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Audiences;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Products;

/// <summary>Parts of a draft: what is checked when one is saved, and what they keep from being deleted.</summary>
[TestClass]
public sealed class PartTests
{
    private const string Young = """{"version":1,"all":[{"fact":"age","op":"lt","value":30}]}""";

    [TestMethod]
    public void A_condition_is_put_into_words_and_amounts_get_the_currency_of_the_product()
    {
        using var bank = TestBank.Open().WithFacts();
        var price = bank.Price(bank.Version(bank.Product()), 6m, columns: [(PriceItem.Expression, Young), (PriceItem.AmountFrom, new Money(1000))]);

        var row = bank.Service.Retrieve(PriceItem.LogicalName, price, new ColumnSet(true));
        Assert.AreEqual("Age is less than 30.", row[PriceItem.Summary]);
        StringAssert.Contains((string)row[PriceItem.Dependencies], "contact.birthdate");
        Assert.AreEqual(bank.Euro().Id, row.GetAttributeValue<EntityReference>(PriceItem.TransactionCurrencyId).Id);
    }

    [TestMethod]
    [DataRow("""{"version":1,"all":[{"fact":"agee","op":"lt","value":30}]}""", "'agee'")]
    [DataRow("""{"version":1,"all":[{"fact":"in_nobody","op":"eq","value":true}]}""", "There is no segment or audience 'nobody'.")]
    [DataRow("{", "cannot be saved")]
    public void A_condition_that_cannot_decide_is_refused(string expression, string message)
    {
        using var bank = TestBank.Open().WithFacts();
        Member(bank, "nobody");
        var version = bank.Version(bank.Product());
        StringAssert.Contains(Refusal(() => bank.Price(version, 6m, columns: [(PriceItem.Expression, expression)])), message);
    }

    [TestMethod]
    public void A_negative_amount_is_refused()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product());
        StringAssert.Contains(Refusal(() => bank.Price(version, 6m, columns: [(PriceItem.AmountFrom, new Money(-1))])), "an amount of -1 is negative");
    }

    [TestMethod]
    public void A_protected_fact_sets_no_price_not_even_through_a_segment_or_an_audience()
    {
        using var bank = TestBank.Open().WithFacts();
        var fact = bank.Fact("gender", FactType.Choice, """{"column":"gendercode"}""");
        bank.Update(Tables.Fact.LogicalName, fact, Tables.Fact.Sensitivity, new OptionSetValue((int)FactSensitivity.Protected));
        const string Condition = """{"version":1,"all":[{"fact":"gender","op":"eq","value":1}]}""";
        bank.Segment("men", Condition);
        Member(bank, "men");
        bank.Audience("club", Condition);
        bank.Fact("in_club", FactType.Boolean, """{"audience":"club"}""", FactKind.Membership);
        var version = bank.Version(bank.Product());

        const string InSegment = """{"version":1,"all":[{"fact":"in_men","op":"eq","value":true}]}""";
        foreach (var expression in new[] { Condition, InSegment, InSegment.Replace("in_men", "in_club", StringComparison.Ordinal) })
            StringAssert.Contains(Refusal(() => bank.Price(version, 6m, columns: [(PriceItem.Expression, expression)])), "may not set a price", expression);

        var answer = bank.Call("pcrm_ValidateExpression",
            ("Expression", InSegment.Replace("in_men", "in_club", StringComparison.Ordinal)), ("Purpose", "pricing"));
        Assert.IsFalse((bool)answer["IsValid"]);
        StringAssert.Contains((string)answer["Problems"], "may not set a price");
    }

    [TestMethod]
    public void What_a_living_version_uses_cannot_be_deleted_and_the_message_says_by_which()
    {
        using var bank = TestBank.Open().WithFacts();
        var segment = bank.Segment("young", Young, SegmentStatus.Draft);
        var member = Member(bank, "young");
        var version = bank.Version(bank.Product());
        var price = bank.Price(version, 6m, columns: (PriceItem.Expression, """{"version":1,"all":[{"fact":"in_young","op":"eq","value":true}]}"""));

        StringAssert.Contains(Refusal(() => bank.Service.Delete(Tables.Segment.LogicalName, segment)), "product version 'LOAN v1'");
        StringAssert.Contains((string)bank.Call("pcrm_GetWhereUsed", ("Kind", "segment"), ("Key", "young"))["Uses"], "LOAN v1");

        bank.Service.Delete(PriceItem.LogicalName, price);
        bank.Service.Delete(Tables.Fact.LogicalName, member);
        bank.Service.Delete(Tables.Segment.LogicalName, segment);
    }

    [TestMethod]
    public void A_version_whose_conditions_ask_for_a_draft_is_not_submitted()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("young", Young, SegmentStatus.Draft);
        Member(bank, "young");
        var version = bank.Version(bank.Product());
        bank.Price(version, 6m, columns: (PriceItem.Expression, """{"version":1,"all":[{"fact":"in_young","op":"eq","value":true}]}"""));

        StringAssert.Contains(Refusal(() => bank.Submit(version)), "Its conditions ask for 'young', which is not published.");
    }

    [TestMethod]
    public void Faults_are_named_with_their_places_when_a_version_is_submitted_and_nothing_is_kept()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product());
        var price = bank.Price(version, 6m);
        bank.Update(PriceItem.LogicalName, price, PriceItem.Rate, null);

        StringAssert.Contains(Refusal(() => bank.Submit(version)), $"price item '{PriceItem.LogicalName}', rate");
        Assert.IsFalse(bank.Service.Retrieve(ProductVersion.LogicalName, version, new ColumnSet(ProductVersion.Content)).Contains(ProductVersion.Content));
    }

    private static Guid Member(TestBank bank, string segment) =>
        bank.Fact($"in_{segment}", FactType.Boolean, $$"""{"segment":"{{segment}}"}""", FactKind.Membership);

    private static string Refusal(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message;
}
