using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Segments;

namespace Personas.Crm.Plugins.Tests.Audiences;

[TestClass]
public sealed class CompareAudiencesTests
{
    private const string Api = "pcrm_CompareAudiences";

    [TestMethod]
    public void Sizes_and_every_intersection_are_those_of_the_sets_themselves()
    {
        using var bank = TestBank.Open().WithSegments();
        bank.RunQueue();
        bank.Customers(60);
        bank.RunQueue();
        var (consenting, aged, all) = bank.Counted();
        var reachable = bank.Audience("reachable", """{"version":1,"fact":"age","op":"lt","value":50}""", AudienceStatus.Draft);
        var barred = aged.First();
        var listed = all.Except(aged).First();
        bank.Never(reachable, barred, listed);
        bank.Always(reachable, aged.Skip(1).First());
        var sets = new Dictionary<string, HashSet<Guid>>
        {
            ["segment:consenting"] = consenting,
            ["audience:reachable"] = bank.Members("reachable").ToHashSet(),
            ["segment:aged"] = aged,
        };

        var answer = bank.Call(Api, ("Keys", new JArray(sets.Keys).ToString()));

        Assert.AreEqual((60, 60, true), ((int)answer["Customers"], (int)answer["Total"], (bool)answer["IsExact"]));
        foreach (var size in JArray.Parse((string)answer["Sizes"]))
        {
            var members = sets[(string)size["key"]!].Count;
            Assert.AreEqual((members, Math.Round(members / 60m, 4)), ((int)size["count"]!, (decimal)size["share"]!));
        }

        var intersections = JArray.Parse((string)answer["Intersections"]);
        Assert.HasCount(7, intersections);
        foreach (var one in intersections)
        {
            var keys = one["keys"]!.Select(key => (string)key!).ToHashSet();
            Assert.AreEqual(all.Count(customer => sets.All(set => set.Value.Contains(customer) == keys.Contains(set.Key))), (int)one["count"]!, one.ToString());
            Assert.AreEqual(all.Count(customer => keys.All(key => sets[key].Contains(customer))), (int)one["atLeast"]!, one.ToString());
        }

        Assert.DoesNotContain(barred, sets["audience:reachable"]);
        Assert.DoesNotContain(listed, sets["audience:reachable"]);
    }

    [TestMethod]
    public void Segments_alone_are_compared_by_their_memberships()
    {
        using var bank = TestBank.Open().WithSegments();
        bank.RunQueue();
        bank.Customers(12);
        bank.RunQueue();
        var (consenting, aged, _) = bank.Counted();

        var answer = bank.Call(Api, ("Keys", """["segment:consenting","SEGMENT:aged"]"""));

        var both = JArray.Parse((string)answer["Intersections"]).Single(one => one["keys"]!.Count() == 2);
        Assert.AreEqual(consenting.Intersect(aged).Count(), (int)both["count"]!);
    }

    [TestMethod]
    [DataRow("", "Keys: it is missing.")]
    [DataRow("vip", "Keys: it is not a list of keys.")]
    [DataRow("""{"a":1}""", "Keys: it is not a list of keys.")]
    [DataRow("[1]", "Keys: it is not a list of keys.")]
    [DataRow("[]", "Keys: these are 0 keys. Write 1 to 8.")]
    [DataRow("""["a","a","a","a","a","a","a","a","a"]""", "Keys: these are 9 keys. Write 1 to 8.")]
    [DataRow("""["consenting"]""", "Keys[0]: 'consenting' does not say what it is. Write audience:consenting or segment:consenting.")]
    [DataRow("""["segment:aged","persona:globetrotter"]""", "Keys[1]: personas cannot be compared yet. Write the segment of the persona instead")]
    [DataRow("""["segment:nobody"]""", "Keys[0]: there is no segment 'nobody'.")]
    [DataRow("""["segment:draft"]""", "Keys[0]: the segment 'draft' is not published and has no members.")]
    [DataRow("""["audience:nobody"]""", "Keys[0]: there is no audience 'nobody'.")]
    [DataRow("""["segment:aged","segment:AGED"]""", "Keys[1]: 'segment:AGED' stands there twice.")]
    [DataRow("""["segment:aged","audience:firms"]""",
        "Keys[1]: 'audience:firms' is about customers in 'account', the first about 'contact'; nobody is in both.")]
    public void Bad_input_is_answered_with_the_parameter_and_the_fault(string keys, string because)
    {
        using var bank = TestBank.Open().WithSegments();
        bank.Segment("draft", BankAudiences.Aged, SegmentStatus.Draft);
        bank.Audience("firms", null, table: CustomerTable.Account);

        PublishingTests.Refused(() => bank.Call(Api, ("Keys", keys)), because);
    }
}
