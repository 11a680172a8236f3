using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class RelatedRowTests
{
    [TestMethod]
    public void Rows_that_come_change_move_and_go_move_their_customers()
    {
        using var bank = Bank();
        var ada = bank.Customer();
        var ben = bank.Customer();
        var trip = bank.Transaction(ada, 600m);
        bank.RunQueue();
        Assert.AreEqual("traveller", bank.Memberships(ada));

        bank.Update(Tables.Transaction.LogicalName, trip, Tables.Transaction.CustomerId, new EntityReference(Contact.LogicalName, ben));
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));
        Assert.AreEqual("traveller", bank.Memberships(ben));

        bank.Update(Tables.Transaction.LogicalName, trip, Tables.Transaction.Amount, new Money(400m));
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ben));

        bank.Update(Tables.Transaction.LogicalName, trip, Tables.Transaction.Amount, new Money(500m));
        bank.RunQueue();
        Assert.AreEqual("traveller", bank.Memberships(ben));

        bank.Service.Delete(Tables.Transaction.LogicalName, trip);
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ben));
    }

    [TestMethod]
    public void A_column_of_a_related_row_that_no_rule_uses_moves_nobody()
    {
        using var bank = Bank();
        var ada = bank.Customer();
        var trip = bank.Transaction(ada, 600m);
        bank.RunQueue();

        var cost = bank.Counted(() => bank.Update(Tables.Transaction.LogicalName, trip, Tables.Transaction.Merchant, "Skylark"));

        Assert.AreEqual(0, cost.ByPlugIns);
    }

    [TestMethod]
    public void A_row_that_leaves_the_window_moves_its_customer_when_due()
    {
        using var bank = Bank();
        var ada = bank.Customer();
        bank.Transaction(ada, 600m, daysAgo: 80);
        bank.RunQueue();
        Assert.AreEqual("traveller", bank.Memberships(ada));

        bank.Clock.Advance(TimeSpan.FromDays(9));
        bank.Refresh("due");
        Assert.AreEqual("traveller", bank.Memberships(ada));

        bank.Clock.Advance(TimeSpan.FromDays(3));
        bank.Refresh("due");
        Assert.AreEqual("", bank.Memberships(ada));
    }

    [TestMethod]
    public void A_related_rows_test_follows_its_rows()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Segment("no-trips", """
            {"version":1,"all":[{"fact":"mobilephone","op":"not-null"},
              {"related":"pcrm_transaction","via":"pcrm_customerid","exists":false,"where":{"all":[{"column":"pcrm_category","op":"eq","value":497100003}]}}]}
            """);
        bank.RunQueue();
        var ada = bank.Customer();
        bank.RunQueue();
        Assert.AreEqual("no-trips", bank.Memberships(ada));

        bank.Transaction(ada, 10m, category: TransactionCategory.Groceries);
        bank.RunQueue();
        Assert.AreEqual("no-trips", bank.Memberships(ada));

        bank.Transaction(ada, 10m);
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));
    }

    [TestMethod]
    public void A_change_of_the_employer_moves_those_who_work_there()
    {
        using var bank = TestBank.Open().WithFacts();
        bank.Fact("employer_size", FactType.Integer, """{"path":["parentcustomerid:account"],"column":"numberofemployees"}""");
        bank.Segment("large-employer", """{"version":1,"all":[{"fact":"employer_size","op":"ge","value":1000}]}""");
        bank.RunQueue();
        var employer = bank.Service.Create(new Entity(Account.LogicalName) { ["name"] = "Works", ["numberofemployees"] = 50 });
        var ada = bank.Customer(("parentcustomerid", new EntityReference(Account.LogicalName, employer)));
        var ben = bank.Customer();
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(ada));

        bank.Update(Account.LogicalName, employer, "numberofemployees", 5000);
        bank.RunQueue();

        Assert.AreEqual("large-employer", bank.Memberships(ada));
        Assert.AreEqual("", bank.Memberships(ben));
    }

    private static TestBank Bank()
    {
        var bank = TestBank.Open().WithFacts();
        bank.Segment("traveller", BankFacts.FrequentTraveller);
        bank.RunQueue();
        return bank;
    }
}
