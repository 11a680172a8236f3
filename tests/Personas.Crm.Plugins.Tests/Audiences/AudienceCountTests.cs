using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Segments;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Audiences;

/// <summary>What an audience's figures are worth: who counts decides nothing, and another list takes them away.</summary>
[TestClass]
public sealed class AudienceCountTests
{
    private const string Include = "pcrm_audience_includecontact";
    private const string Exclude = "pcrm_audience_excludecontact";

    [TestMethod]
    public void A_count_goes_on_from_what_stands_in_the_audience_and_not_from_what_a_caller_hands_in()
    {
        using var bank = Open(out var aged);
        var whole = bank.Call("pcrm_RefreshAudience", ("AudienceKey", "aged"));
        var (count, size, processed) = (Guid.NewGuid(), (int)whole["Size"], (int)whole["Processed"]);
        // Whoever may write the audience writes what a slice would have: seven seen, three of them members, nobody of this page done.
        bank.Update(Audience.LogicalName, aged, Audience.Counting, Position(bank, count, 7, 3));

        PublishingTests.Refused(() => GoOn(bank, Position(bank, count, 7, 1000)), "Continuation: this is not what the last call for the audience 'aged'");
        PublishingTests.Refused(() => GoOn(bank, Guid.NewGuid().ToString()), "Continuation: this is not what");
        var rest = GoOn(bank, count.ToString());

        Assert.AreEqual((size + 3, processed, ""), ((int)rest["Size"], (int)rest["Processed"], (string)rest["Continuation"]));
        Assert.AreEqual(size + 3, Row(bank, aged).GetAttributeValue<int>(Audience.Size));
        Assert.IsFalse(Row(bank, aged).Contains(Audience.Counting));
        PublishingTests.Refused(() => GoOn(bank, count.ToString()), "Continuation: this is not what");
    }

    [TestMethod]
    [DataRow(Include, true)]
    [DataRow(Include, false)]
    [DataRow(Exclude, true)]
    [DataRow(Exclude, false)]
    public void Another_list_takes_the_figures_away_whichever_side_it_was_changed_from(string list, bool fromAudience)
    {
        using var bank = Open(out var aged);
        var ada = bank.Customer();
        foreach (var isPut in new[] { true, false })
        {
            bank.Call("pcrm_RefreshAudience", ("AudienceKey", "aged"));
            Assert.IsTrue(Row(bank, aged).Contains(Audience.Size));
            Change(bank, isPut, list, fromAudience ? (Audience.LogicalName, aged) : (Contact.LogicalName, ada),
                fromAudience ? (Contact.LogicalName, ada) : (Audience.LogicalName, aged));
            foreach (var figure in new[] { Audience.Size, Audience.Share, Audience.AsOf }) Assert.IsFalse(Row(bank, aged).Contains(figure), figure);
        }
    }

    [TestMethod]
    public void Another_list_or_rule_ends_a_count_in_progress()
    {
        using var bank = Open(out var aged);
        var count = Guid.NewGuid();
        bank.Update(Audience.LogicalName, aged, Audience.Counting, Position(bank, count, 7, 3));
        bank.Always(aged, bank.Customer());
        PublishingTests.Refused(() => GoOn(bank, count.ToString()), "or its rule or lists changed since. Leave it out to begin anew.");

        bank.Update(Audience.LogicalName, aged, Audience.Counting, Position(bank, count, 7, 3));
        bank.Update(Audience.LogicalName, aged, Audience.Expression, BankAudiences.Consenting);
        PublishingTests.Refused(() => GoOn(bank, count.ToString()), "or its rule or lists changed since.");
    }

    [TestMethod]
    public void Rows_that_are_related_otherwise_cost_nothing_and_lists_without_figures_one_request()
    {
        using var bank = Open(out var aged);
        var ada = bank.Customer();
        bank.RunQueue();
        var role = bank.All("role").First().Id;
        var team = bank.All("team").First().Id;

        var other = bank.Counted(() => bank.Service.Associate("team", team, new Relationship("teamroles_association"), [new EntityReference("role", role)]));
        Assert.AreEqual(0, other.ByPlugIns, string.Join("\n", other.Requests));
        var list = bank.Counted(() => bank.Always(aged, ada));
        Assert.AreEqual(1, list.ByPlugIns, string.Join("\n", list.Requests));
    }

    private static TestBank Open(out Guid aged)
    {
        var bank = TestBank.Open().WithFacts();
        bank.Customers(30);
        aged = bank.Audience("aged", BankAudiences.Aged);
        bank.RunQueue();
        return bank;
    }

    private static ParameterCollection GoOn(TestBank bank, string continuation) =>
        bank.Call("pcrm_RefreshAudience", ("AudienceKey", "aged"), ("Continuation", continuation));

    private static string Position(TestBank bank, Guid count, int seen, int members) =>
        $$"""{"k":"aged","u":{{bank.Clock.Now.Ticks}},"i":"{{count}}","p":1,"n":{{seen}},"m":{{members}},"x":0}""";

    private static void Change(TestBank bank, bool isPut, string list, (string Table, Guid Id) target, (string Table, Guid Id) related)
    {
        EntityReferenceCollection rows = [new EntityReference(related.Table, related.Id)];
        if (isPut) bank.Service.Associate(target.Table, target.Id, new Relationship(list), rows);
        else bank.Service.Disassociate(target.Table, target.Id, new Relationship(list), rows);
    }

    private static Entity Row(TestBank bank, Guid audience) => bank.Service.Retrieve(Audience.LogicalName, audience,
        new ColumnSet(Audience.Size, Audience.Share, Audience.AsOf, Audience.Counting));
}
