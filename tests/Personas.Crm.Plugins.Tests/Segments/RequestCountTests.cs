using System.Globalization;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>What one event costs in requests: the same with ten segments and with five hundred.</summary>
[TestClass]
public sealed class RequestCountTests
{
    [TestMethod]
    [DataRow(10)]
    [DataRow(100)]
    [DataRow(500)]
    public void An_event_costs_at_most_six_requests_and_one_write_for_each_membership_changed(int segments)
    {
        using var bank = Published(segments);
        var ada = bank.Customer();
        bank.RunQueue();
        bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, false);
        bank.RunQueue();

        // Two of the segments ask for consent, and nobody else.
        var cost = bank.Counted(() => bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, true));

        Assert.AreEqual(2, cost.Count("Create", SegmentMembership.LogicalName) + cost.Count("Update", SegmentMembership.LogicalName));
        // The call, the lock, the hash of the rules, the customer, and the two memberships; one more when the date changed on which to look again.
        var date = cost.Count("Update", EvaluationDue.LogicalName);
        Assert.AreEqual(4 + 2 + date, cost.ByPlugIns, string.Join("\n", cost.Requests));
        Assert.IsLessThanOrEqualTo(1, date);
        Assert.AreEqual(1, cost.Count("pcrm_EvaluateCustomer"));
    }

    [TestMethod]
    [DataRow(10)]
    [DataRow(500)]
    public void The_first_event_of_a_new_worker_keeps_to_the_same_limit(int segments)
    {
        using var bank = Published(segments);
        bank.Segment("traveller", BankFacts.FrequentTraveller);
        bank.RunQueue();
        var ada = bank.Customer();
        bank.RunQueue();
        bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, false);
        bank.RunQueue();
        bank.Restart();

        var cost = bank.Counted(() => bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, true));

        Assert.AreEqual(2, cost.Count("Create", SegmentMembership.LogicalName) + cost.Count("Update", SegmentMembership.LogicalName));
        // The segments besides; everything else that is needed stands with the hash.
        var date = cost.Count("Update", EvaluationDue.LogicalName);
        Assert.AreEqual(5 + 2 + date, cost.ByPlugIns, string.Join("\n", cost.Requests));
        Assert.IsLessThanOrEqualTo(1, date);
    }

    [TestMethod]
    public void An_event_that_changes_no_membership_costs_at_most_six_requests()
    {
        using var bank = Published(10);
        var ada = bank.Customer();
        bank.RunQueue();

        var cost = bank.Counted(() => bank.Update(Contact.LogicalName, ada, "mobilephone", "+49 2"));

        Assert.IsLessThanOrEqualTo(6, cost.ByPlugIns, string.Join("\n", cost.Requests));
    }

    [TestMethod]
    public void A_change_of_a_column_that_no_published_rule_uses_costs_nothing()
    {
        using var bank = Published(10);
        var ada = bank.Customer();
        bank.RunQueue();

        var cost = bank.Counted(() => bank.Update(Contact.LogicalName, ada, "jobtitle", "Engineer"));

        Assert.AreEqual(0, cost.Count("pcrm_EvaluateCustomer"));
        Assert.AreEqual(0, cost.ByPlugIns);
    }

    [TestMethod]
    public void A_related_row_costs_one_evaluation_of_its_customer()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("traveller", BankFacts.FrequentTraveller);
        bank.RunQueue();
        var ada = bank.Customer();
        bank.RunQueue();

        var cost = bank.Counted(() => bank.Transaction(ada, 600m));

        Assert.AreEqual("traveller", bank.Memberships(ada));
        Assert.AreEqual(1, cost.Count("pcrm_EvaluateCustomer"));
        Assert.IsLessThanOrEqualTo(6 + 1, cost.ByPlugIns, string.Join("\n", cost.Requests));
    }

    private static TestBank Published(int segments)
    {
        var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.Segment("consenting", """{"version":1,"all":[{"fact":"marketing_consent","op":"eq","value":true}]}""");
        for (var i = 2; i < segments; i++)
            bank.Segment("older-than-" + i.ToString(CultureInfo.InvariantCulture), $$"""{"version":1,"all":[{"fact":"age","op":"gt","value":{{i}}}]}""");
        bank.RunQueue();
        return bank;
    }
}
