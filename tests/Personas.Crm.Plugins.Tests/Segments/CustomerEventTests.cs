using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class CustomerEventTests
{
    [TestMethod]
    public void A_new_customer_enters_the_segments_whose_rules_hold()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.Segment("low-risk", BankFacts.LowRisk30To45);
        bank.RunQueue();

        var ada = bank.Customer();
        bank.RunQueue();

        Assert.AreEqual("eligible,low-risk", bank.Memberships(ada));
    }

    [TestMethod]
    public void A_customer_who_is_deleted_takes_the_memberships_along_and_leaves_no_failing_event()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.Segment("traveller", BankFacts.FrequentTraveller);
        bank.RunQueue();
        var ada = bank.Customer();
        bank.Transaction(ada, 600m);
        bank.RunQueue();
        Assert.AreEqual("eligible,traveller", bank.Memberships(ada));

        bank.Transaction(ada, 50m);
        bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, false);
        bank.Service.Delete(Contact.LogicalName, ada);
        bank.RunQueue();

        Assert.IsEmpty(bank.All(SegmentMembership.LogicalName));
        Assert.IsEmpty(bank.All(EvaluationDue.LogicalName));
    }

    [TestMethod]
    public void A_change_makes_the_customer_leave_and_the_change_back_enter_again()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        var ada = bank.Customer();
        bank.RunQueue();

        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, false);
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));

        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        bank.Update(Contact.LogicalName, ada, Contact.MarketingConsent, true);
        bank.RunQueue();
        Assert.AreEqual("eligible", bank.Memberships(ada));
        Assert.AreEqual("eligible entered,eligible left,eligible entered", bank.Events(ada));
        Assert.HasCount(1, bank.All(SegmentMembership.LogicalName));
    }

    [TestMethod]
    [DataRow("contact")]
    [DataRow("account")]
    public void An_unknown_customer_is_named_with_what_to_give_instead(string table)
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        var nobody = Guid.NewGuid();

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            bank.Call("pcrm_EvaluateCustomer", ("CustomerId", nobody), ("CustomerTable", table)));

        Assert.AreEqual($"CustomerId: there is no {table} {nobody:D}. Give the id of one, and with an account CustomerTable as well.", fault.Message);
    }
}
