using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Segments;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Facts;

/// <summary>Every kind of fact, from its row to a membership, through the packaged solution.</summary>
[TestClass]
public sealed class FactKindTests
{
    [TestMethod]
    [DataRow("full", nameof(FactType.Text), """{"function":"concatenate","parts":[{"fact":"first"},{"text":" "},{"fact":"last"}]}""", "eq", "\"Ada Doe\"")]
    [DataRow("length", nameof(FactType.Integer), """{"function":"length","of":"last"}""", "eq", "3")]
    [DataRow("birthday", nameof(FactType.Integer), """{"function":"month-day","of":"birthdate"}""", "eq", "312")]
    [DataRow("to_birthday", nameof(FactType.Integer), """{"function":"days-until-anniversary","of":"birthdate"}""", "between", "[0,7]")]
    [DataRow("band", nameof(FactType.Text), """{"function":"bucket","of":"age","thresholds":[18,65],"labels":["young","adult","old"]}""", "eq", "\"adult\"")]
    [DataRow("until", nameof(FactType.Integer), """{"function":"years-until","of":"birthdate"}""", "lt", "-30")]
    public void A_derived_fact_is_known_of_a_customer(string key, string type, string definition, string op, string value)
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("first", FactType.Text, """{"column":"firstname"}""");
        bank.Fact("last", FactType.Text, """{"column":"lastname"}""");
        bank.Fact(key, Enum.Parse<FactType>(type), definition, FactKind.Derived);
        bank.Segment("tested", $$"""{"version":1,"all":[{"fact":"{{key}}","op":"{{op}}","value":{{value}}}]}""");
        bank.RunQueue();

        var ada = bank.Customer(("firstname", "Ada"), ("birthdate", new DateTime(1986, 3, 12)));
        bank.RunQueue();

        Assert.AreEqual("tested", bank.Memberships(ada));
    }

    [TestMethod]
    public void Whoever_has_a_birthday_enters_on_the_day_and_leaves_the_day_after_though_nothing_else_happens()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("to_birthday", FactType.Integer, """{"function":"days-until-anniversary","of":"birthdate"}""", FactKind.Derived);
        bank.Segment("birthday", """{"version":1,"all":[{"fact":"to_birthday","op":"eq","value":0}]}""");
        bank.RunQueue();
        var ada = bank.Customer(("birthdate", new DateTime(1984, 2, 29)));
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));

        foreach (var (day, memberships) in new[] { ("2027-02-27", ""), ("2027-02-28", "birthday"), ("2027-03-01", ""), ("2028-02-28", ""), ("2028-02-29", "birthday") })
        {
            bank.Clock.MoveTo(DateTime.Parse(day, null).AddHours(12));
            bank.Refresh("due");
            Assert.AreEqual(memberships, bank.Memberships(ada), day);
        }
    }

    [TestMethod]
    public void A_score_is_a_column_of_the_customers_profile_and_a_new_one_moves_the_customer()
    {
        using var bank = TestBank.Open();
        bank.Fact("churn", FactType.Decimal, """{"score":"churn"}""", FactKind.Score);
        bank.Segment("leaving", """{"version":1,"all":[{"fact":"churn","op":"ge","value":0.5}]}""");
        bank.RunQueue();
        var ada = bank.Customer();
        var profile = bank.Service.Create(new Entity(CustomerProfile.LogicalName)
        {
            [CustomerProfile.Name] = "Ada",
            [CustomerProfile.CustomerId] = new EntityReference(Contact.LogicalName, ada),
            [CustomerProfile.Churn] = 0.75m,
            [CustomerProfile.ScoredOn] = bank.Clock.Now,
        });
        bank.RunQueue();
        Assert.AreEqual("leaving", bank.Memberships(ada));

        bank.Update(CustomerProfile.LogicalName, profile, CustomerProfile.Churn, 0.25m);
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));
    }

    [TestMethod]
    public void What_the_caller_of_a_decision_supplies_is_refused_in_a_segment_and_allowed_in_a_price()
    {
        using var bank = TestBank.Open();
        bank.Fact("amount", FactType.Money, """{"name":"amount"}""", FactKind.Request);
        const string Rule = """{"version":1,"all":[{"fact":"amount","op":"gt","value":1000}]}""";

        PublishingTests.Refused(() => bank.Segment("large", Rule, SegmentStatus.Draft), "supplied by the caller of a decision");

        Assert.IsFalse((bool)bank.Call("pcrm_ValidateExpression", ("Expression", Rule))["IsValid"]);
        foreach (var purpose in new[] { "pricing", "journey", "content" })
            Assert.IsTrue((bool)bank.Call("pcrm_ValidateExpression", ("Expression", Rule), ("Purpose", purpose))["IsValid"], purpose);
    }

    [TestMethod]
    [DataRow("""{"persona":"x"}""", "Personas are not there yet")]
    public void A_membership_that_is_not_of_a_segment_is_refused_by_name(string definition, string because)
    {
        using var bank = TestBank.Open();
        PublishingTests.Refused(() => bank.Fact("member", FactType.Boolean, definition, FactKind.Membership), because);
    }
}
