using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

/// <summary>One customer about whom nothing can be decided, or written, does not keep the others waiting.</summary>
[TestClass]
public sealed class ParkedCustomerTests
{
    private const string Adult = """{"version":1,"all":[{"fact":"age","op":"gt","value":20}]}""";

    [TestMethod]
    public void A_value_of_another_type_than_the_rules_know_parks_its_customer_and_the_rest_goes_on()
    {
        using var bank = Crowd(out var customers);
        bank.Update(Contact.LogicalName, customers[3], "numberofchildren", 2);
        bank.Fact("children", FactType.Integer, """{"column":"numberofchildren"}""");
        bank.Segment("childless", """{"version":1,"any":[{"fact":"children","op":"null"},{"fact":"children","op":"eq","value":0}]}""");
        bank.RunQueue();
        // As if the column had been deleted and made anew, as text: nobody asks the rules then.
        Replace(bank, "numberofchildren", "nickname");
        bank.Update(Contact.LogicalName, customers[3], "nickname", "three");
        bank.Clock.Advance(TimeSpan.FromMinutes(1));

        bank.Refresh("all");

        var run = Last(bank);
        Assert.AreEqual(1, run[RefreshRun.Parked]);
        Assert.AreEqual(customers.Count, run[RefreshRun.Customers]);
        StringAssert.StartsWith((string)run[RefreshRun.Errors],
            $"contact {customers[3]:D}: The column 'nickname' was given a value of another type than when the rules were saved.", StringComparison.Ordinal);
        ShouldBeMembers(bank, "childless", customers.Where(customer => customer != customers[3]));

        bank.Update(Contact.LogicalName, customers[3], "nickname", null);
        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Refresh("due");

        ShouldBeMembers(bank, "childless", customers);
    }

    [TestMethod]
    public void A_refused_write_parks_its_customers_and_the_rest_goes_on()
    {
        using var bank = Crowd(out var customers);
        bank.Segment("adult", Adult, SegmentStatus.Draft);
        var step = bank.Register("RefusesRowsOf", "Create", SegmentMembership.LogicalName, customers[5].ToString("D"));

        Publish(bank, "adult");
        bank.RunQueue();

        var run = Last(bank);
        Assert.AreEqual((int)RefreshRunStatus.Done, run.GetAttributeValue<OptionSetValue>(RefreshRun.StatusCode).Value);
        Assert.AreEqual(1, run[RefreshRun.Parked]);
        StringAssert.StartsWith(
            (string)run[RefreshRun.Errors], $"contact {customers[5]:D}: Not about this one, said somebody's plug-in.", StringComparison.Ordinal);
        ShouldBeMembers(bank, "adult", customers.Where(customer => customer != customers[5]));

        bank.Service.Delete("sdkmessageprocessingstep", step);
        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Refresh("due");

        ShouldBeMembers(bank, "adult", customers);
    }

    [TestMethod]
    public void Who_calls_is_told_whom_to_park()
    {
        using var bank = Crowd(out var customers);
        bank.Segment("adult", Adult);
        // The steps are aligned; the refresh is left to the test.
        bank.Organization.Queue.Run(new() { Most = 1 });
        bank.Register("RefusesRowsOf", "Create", SegmentMembership.LogicalName, customers[5].ToString("D"));

        var message = Assert.Throws<FaultException<OrganizationServiceFault>>(() => bank.Refresh("segment", "adult")).Message;
        StringAssert.Contains(message, "with Park set to the next line", StringComparison.Ordinal);
        var answer = bank.Call("pcrm_RefreshSegments", ("Scope", "segment"), ("SegmentKey", "adult"), ("Park", message.Split('\n')[^1]));
        while (((string)answer["Continuation"]).Length > 0) answer = bank.Call("pcrm_RefreshSegments", ("Continuation", answer["Continuation"]));

        ShouldBeMembers(bank, "adult", customers.Where(customer => customer != customers[5]));
    }

    [TestMethod]
    public void A_run_in_which_nearly_everybody_is_refused_is_given_up()
    {
        using var bank = Crowd(out var customers, count: 120);
        bank.Segment("adult", Adult, SegmentStatus.Draft);
        bank.Register("Refuses", "Create", SegmentMembership.LogicalName, "");

        Publish(bank, "adult");
        bank.RunQueue();

        var run = Last(bank);
        Assert.AreEqual((int)RefreshRunStatus.Failed, run.GetAttributeValue<OptionSetValue>(RefreshRun.StatusCode).Value);
        Assert.AreEqual(100, run[RefreshRun.Parked]);
        StringAssert.EndsWith(
            (string)run[RefreshRun.Errors], "100 customers were set aside, the run is given up. Mend the cause, and begin another run.\n", StringComparison.Ordinal);
        Assert.HasCount(120, customers);
    }

    private static TestBank Crowd(out List<Guid> customers, int count = 60)
    {
        var bank = TestBank.Open().WithFacts();
        customers = [.. Enumerable.Range(0, count).Select(_ => bank.Customer())];
        bank.RunQueue();
        return bank;
    }

    private static void Publish(TestBank bank, string segment)
    {
        var row = bank.All(Tables.Segment.LogicalName, Tables.Segment.Key).Single(row => (string)row[Tables.Segment.Key] == segment);
        bank.Update(Tables.Segment.LogicalName, row.Id, Tables.Segment.StatusCode, new OptionSetValue((int)SegmentStatus.Published));
    }

    private static void Replace(TestBank bank, string column, string with)
    {
        foreach (var step in bank.All("sdkmessageprocessingstep", "name").Where(step => ((string)step["name"]) is var name
            && (name.Contains("pcrm_fact", StringComparison.Ordinal) || name.Contains("pcrm_segment", StringComparison.Ordinal))))
            bank.Service.Delete("sdkmessageprocessingstep", step.Id);
        var texts = new Dictionary<string, string[]>
        {
            [Tables.Fact.LogicalName] = [Tables.Fact.Definition, Tables.Fact.Dependencies],
            [Tables.Segment.LogicalName] = [Tables.Segment.Dependencies],
        };
        foreach (var (table, columns) in texts)
            foreach (var row in bank.All(table, columns))
                foreach (var name in columns)
                    if (row.GetAttributeValue<string>(name) is { } text && text.Contains(column, StringComparison.Ordinal))
                        bank.Update(table, row.Id, name, text.Replace(column, with, StringComparison.Ordinal));
    }

    private static Entity Last(TestBank bank) =>
        bank.All(RefreshRun.LogicalName, RefreshRun.Parked, RefreshRun.Errors, RefreshRun.Customers, RefreshRun.StatusCode, RefreshRun.StartedOn)
            .OrderBy(run => run.GetAttributeValue<DateTime>(RefreshRun.StartedOn)).Last();

    private static void ShouldBeMembers(TestBank bank, string segment, IEnumerable<Guid> customers)
    {
        var members = bank.All(SegmentMembership.LogicalName, SegmentMembership.Name, SegmentMembership.CustomerId, SegmentMembership.StateCode)
            .Where(row => (string)row[SegmentMembership.Name] == segment && row.GetAttributeValue<OptionSetValue>(SegmentMembership.StateCode).Value == 0)
            .Select(row => row.GetAttributeValue<EntityReference>(SegmentMembership.CustomerId).Id);
        CollectionAssert.AreEquivalent(customers.ToList(), members.ToList());
    }
}
