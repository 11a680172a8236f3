using System;
using System.Linq;
using Dataverse.Sandbox.Queue;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class ConcurrencyTests
{
    [TestMethod]
    public void Events_on_one_customer_at_once_leave_what_the_final_row_deserves()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.Segment("traveller", BankFacts.FrequentTraveller);
        bank.RunQueue();
        var customers = bank.Customers(20);

        foreach (var (customer, i) in customers.Select((customer, i) => (customer, i)))
        {
            bank.Update(Contact.LogicalName, customer, Contact.MarketingConsent, false);
            bank.Transaction(customer, 300m);
            bank.Update(Contact.LogicalName, customer, Contact.MarketingConsent, true);
            bank.Transaction(customer, i % 2 == 0 ? 300m : 100m);
            bank.Update(Contact.LogicalName, customer, Contact.Deceased, i % 5 == 0);
        }

        bank.RunQueue(workers: 4);

        foreach (var customer in customers)
        {
            var rules = new[] { (Key: "eligible", Expression: BankFacts.Eligible), (Key: "traveller", Expression: BankFacts.FrequentTraveller) };
            var expected = rules.Where(rule => bank.Holds(customer, rule.Expression)).Select(rule => rule.Key);
            Assert.AreEqual(string.Join(",", expected), bank.Memberships(customer));
        }

        var rows = bank.All(SegmentMembership.LogicalName, SegmentMembership.SegmentId, SegmentMembership.CustomerId);
        Assert.HasCount(rows.Select(row => (row[SegmentMembership.SegmentId], row[SegmentMembership.CustomerId])).Distinct().Count(), rows);
    }

    [TestMethod]
    public void A_refresh_and_events_at_once_agree_in_the_end()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("eligible", BankFacts.Eligible);
        bank.RunQueue();
        var customers = bank.Customers(60);
        foreach (var customer in customers.Where((_, i) => i % 2 == 0)) bank.Update(Contact.LogicalName, customer, Contact.MarketingConsent, true);

        var refresh = System.Threading.Tasks.Task.Run(() => bank.Refresh("all"));
        bank.Organization.Queue.Run(new QueueOptions { Parallelism = 2, IgnoresBackOff = true });
        refresh.GetAwaiter().GetResult();
        bank.RunQueue();

        foreach (var customer in customers) Assert.AreEqual(bank.Holds(customer, BankFacts.Eligible) ? "eligible" : "", bank.Memberships(customer));
    }
}
