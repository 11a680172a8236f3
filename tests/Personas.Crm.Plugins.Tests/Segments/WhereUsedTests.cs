using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Segments;

[TestClass]
public sealed class WhereUsedTests
{
    [TestMethod]
    [DataRow("fact", "birthdate", "fact 'age', segment 'eligible'")]
    [DataRow("fact", "age", "golden customer 'Ada', segment 'eligible'")]
    [DataRow("fact", "travel_spend_90d", "")]
    [DataRow("segment", "eligible", "golden customer 'Ada', segment 'vip'")]
    [DataRow("segment", "vip", "")]
    public void What_uses_a_fact_or_segment_is_told_by_name(string kind, string key, string users)
    {
        using var bank = Bank();
        var uses = JArray.Parse((string)bank.Call("pcrm_GetWhereUsed", ("Kind", kind), ("Key", key))["Uses"]);
        Assert.AreEqual(users, string.Join(", ", uses.Select(use => $"{use["kind"]} '{use["key"]}'").Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    [DataRow("fact", "agee", "Key: there is no fact 'agee'")]
    [DataRow("segment", "age", "Key: there is no segment 'age'")]
    [DataRow("persona", "age", "Kind: 'persona' is not known")]
    [DataRow("", "age", "Kind: it is missing")]
    public void An_unknown_name_is_refused(string kind, string key, string because)
    {
        using var bank = TestBank.Open().WithFacts();
        PublishingTests.Refused(() => bank.Call("pcrm_GetWhereUsed", ("Kind", kind), ("Key", key)), because);
    }

    [TestMethod]
    public void What_is_used_can_neither_be_deleted_nor_retired()
    {
        using var bank = Bank();
        var eligible = Id(bank, Tables.Segment.LogicalName, Tables.Segment.Key, "eligible");
        var vip = Id(bank, Tables.Segment.LogicalName, Tables.Segment.Key, "vip");
        var age = Id(bank, Tables.Fact.LogicalName, Tables.Fact.Key, "age");

        PublishingTests.Refused(() => bank.Service.Delete(Tables.Fact.LogicalName, age), "segment 'eligible', golden customer 'Ada'");
        PublishingTests.Refused(() => bank.Update(Tables.Fact.LogicalName, age, Tables.Fact.StateCode, new OptionSetValue(1)), "segment 'eligible'");
        Retire(bank, vip);
        PublishingTests.Refused(() => Retire(bank, eligible), "golden customer 'Ada'");
        bank.Service.Delete(GoldenCustomer.LogicalName, Id(bank, GoldenCustomer.LogicalName, GoldenCustomer.Name, "Ada"));
        Retire(bank, eligible);
        bank.Service.Delete(Tables.Segment.LogicalName, eligible);
    }

    private static TestBank Bank()
    {
        var bank = TestBank.Open().WithFacts();
        var eligible = bank.Segment("eligible", BankFacts.Eligible);
        bank.Fact("is_eligible", FactType.Boolean, """{"segment":"eligible"}""", FactKind.Membership);
        bank.Segment("vip", """{"version":1,"all":[{"fact":"is_eligible","op":"eq","value":true}]}""");
        bank.Expect(bank.Golden("Ada", """{"facts":{"age":30,"marketing_consent":true,"mobilephone":"1"}}"""), eligible, isMember: true);
        return bank;
    }

    private static Guid Id(TestBank bank, string table, string column, string value) =>
        bank.All(table, column).Find(row => row.GetAttributeValue<string>(column) == value)!.Id;

    private static void Retire(TestBank bank, Guid segment) =>
        bank.Update(Tables.Segment.LogicalName, segment, Tables.Segment.StatusCode, new OptionSetValue((int)SegmentStatus.Retired));
}
