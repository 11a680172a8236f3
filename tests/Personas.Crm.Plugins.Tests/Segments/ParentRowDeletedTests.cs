using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>A row behind lookups of customers is deleted: the platform clears the lookups without telling anybody, and the customers are right all the same.</summary>
[TestClass]
public sealed class ParentRowDeletedTests
{
    [TestMethod]
    public void Its_customers_are_looked_at_and_nobody_else()
    {
        using var bank = Open();
        var mill = Employer(bank, "Mill", 500);
        var dock = Employer(bank, "Dock", 500);
        var (ada, bob, cy) = (Worker(bank, mill), Worker(bank, mill), Worker(bank, dock));
        bank.RunQueue();
        bank.Refresh("daily");
        Assert.AreEqual("daily,large;daily,large;daily,large", Memberships(bank, ada, bob, cy));

        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        bank.Service.Delete("account", mill);
        bank.RunQueue();

        Assert.AreEqual(";;daily,large", Memberships(bank, ada, bob, cy));
        var run = bank.All(RefreshRun.LogicalName, RefreshRun.Scope, RefreshRun.Customers)
            .FindLast(row => row.GetAttributeValue<OptionSetValue>(RefreshRun.Scope).Value == (int)RefreshScope.DueCustomers);
        Assert.AreEqual(2, run!.GetAttributeValue<int>(RefreshRun.Customers));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_row_on_the_way_counts_like_the_one_at_the_end(bool isTheEnd)
    {
        using var bank = Open();
        bank.Fact("group_size", FactType.Integer, """{"path":["parentcustomerid:account","parentaccountid:account"],"column":"numberofemployees"}""");
        bank.Segment("group", """{"version":1,"fact":"group_size","op":"ge","value":1000}""");
        bank.RunQueue();
        var group = Employer(bank, "Group", 2000);
        var mill = bank.Service.Create(new Entity("account") { ["name"] = "Mill", ["parentaccountid"] = new EntityReference("account", group) });
        var ada = Worker(bank, mill);
        bank.RunQueue();
        Assert.AreEqual("group", bank.Memberships(ada));

        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        bank.Service.Delete("account", isTheEnd ? group : mill);
        bank.RunQueue();

        Assert.AreEqual("", bank.Memberships(ada));
    }

    [TestMethod]
    public void A_row_without_customers_starts_no_run()
    {
        using var bank = Open();
        var mill = Employer(bank, "Mill", 500);
        bank.RunQueue();
        var runs = bank.All(RefreshRun.LogicalName).Count;

        bank.Service.Delete("account", mill);
        bank.RunQueue();

        Assert.HasCount(runs, bank.All(RefreshRun.LogicalName));
    }

    private static TestBank Open()
    {
        const string Large = """{"version":1,"fact":"employer_size","op":"ge","value":100}""";
        var bank = TestBank.Open().WithFacts();
        bank.Fact("employer_size", FactType.Integer, """{"path":["parentcustomerid:account"],"column":"numberofemployees"}""");
        bank.Segment("large", Large);
        bank.Segment("daily", Large, mode: RefreshMode.Daily);
        bank.RunQueue();
        return bank;
    }

    private static Guid Employer(TestBank bank, string name, int size) =>
        bank.Service.Create(new Entity("account") { ["name"] = name, ["numberofemployees"] = size });

    private static Guid Worker(TestBank bank, Guid employer) => bank.Customer(("parentcustomerid", new EntityReference("account", employer)));

    private static string Memberships(TestBank bank, params Guid[] customers) => string.Join(";", Array.ConvertAll(customers, bank.Memberships));
}
