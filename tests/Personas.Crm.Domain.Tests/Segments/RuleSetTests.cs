using System;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Domain.Tests.Segments;

[TestClass]
public sealed class RuleSetTests
{
    private const string Consenting = """{"version":1,"fact":"consent","op":"eq","value":true}""";

    private static readonly FactText[] Memberships = [Membership("in_a", "a"), Membership("in_b", "b"), Membership("in_c", "c")];

    [TestMethod]
    public void A_segment_comes_after_those_it_depends_on()
    {
        var rules = Compile(Segment("c", "in_b"), Segment("b", "in_a"), Bank.Segment("a", Consenting));
        CollectionAssert.AreEqual(new[] { "a", "b", "c" }, rules.For("contact").Segments.Select(segment => segment.Key).ToList());
        Assert.IsEmpty(rules.Broken);
    }

    [TestMethod]
    public void A_circle_of_segments_is_set_aside_and_named()
    {
        var rules = Compile(Segment("a", "in_c"), Segment("b", "in_a"), Segment("c", "in_b"), Bank.Segment("d", Consenting));
        Assert.AreEqual("d", Assert.ContainsSingle(rules.For("contact").Segments).Key);
        Assert.HasCount(3, rules.Broken);
        foreach (var broken in rules.Broken)
        {
            Assert.Contains("circle: a → c → b → a", broken.Problems[0].Fault);
            Assert.AreEqual("fact", broken.Problems[0].Place);
        }
    }

    [TestMethod]
    public void A_segment_that_depends_on_itself_is_a_circle() =>
        Assert.Contains("circle: a → a", Assert.ContainsSingle(Compile(Segment("a", "in_a")).Broken).Problems[0].Fault);

    [TestMethod]
    public void A_segment_that_is_not_published_is_named()
    {
        var problem = Assert.ContainsSingle(Assert.ContainsSingle(Compile(Segment("b", "in_a")).Broken).Problems);
        Assert.Contains("no usable published segment 'a'", problem.Fault);
        Assert.AreEqual("fact", problem.Place);
    }

    [TestMethod]
    public void A_broken_segment_leaves_its_dependents_aside_and_the_others_alone()
    {
        var rules = Compile(Bank.Segment("a", "{"), Segment("b", "in_a"), Bank.Segment("d", Consenting));
        CollectionAssert.AreEquivalent(new[] { "a", "b" }, rules.Broken.Select(broken => broken.Segment.Key).ToList());
        Assert.HasCount(1, rules.For("contact").Segments);
    }

    [TestMethod]
    public void A_change_evaluates_only_what_it_can_change()
    {
        var rules = Compile(
            Bank.Segment("a", """{"version":1,"fact":"age","op":"gt","value":30}"""),
            Segment("b", "in_a"),
            Bank.Segment("d", Consenting),
            Bank.Segment("e", """{"version":1,"related":"payment","via":"customerid","where":{"column":"amount","op":"gt","value":3}}""")).For("contact");
        Assert.AreEqual("a b", Affected(rules, "contact", "birthdate"));
        Assert.AreEqual("d", Affected(rules, "CONTACT", "Consent"));
        Assert.AreEqual("e", Affected(rules, "payment", "amount"));
        Assert.AreEqual(string.Empty, Affected(rules, "contact", "firstname"));
        Assert.AreEqual("a b d", Affected(rules, "contact", "consent", "birthdate"));
    }

    [TestMethod]
    public void Watches_are_the_columns_of_segments_in_real_time()
    {
        var rules = Compile(
            Bank.Segment("a",
                """{"version":1,"all":[{"fact":"age","op":"gt","value":30},{"fact":"spend_90d","op":"gt","value":5},{"fact":"employer_size","op":"gt","value":5}]}"""),
            Bank.Segment("d", Consenting) with { Mode = RefreshMode.Daily });
        var watches = rules.Watches.Select(watch => $"{watch.CustomerTable}: {watch.Table} {watch.Via} {string.Join(",", watch.Columns)}").ToList();
        CollectionAssert.AreEqual(new[] { "contact: contact  birthdate,parentcustomerid", "contact: payment customerid amount,customerid,date" }, watches);
    }

    [TestMethod]
    public void Needs_are_what_the_segments_use_and_nothing_more()
    {
        var needs = Compile(
            Bank.Segment("a",
                """{"version":1,"all":[{"fact":"age","op":"gt","value":30},{"fact":"spend_90d","op":"gt","value":5},{"fact":"employer_size","op":"gt","value":5}]}"""),
            Bank.Segment("d", Consenting)).For("contact").Needs;
        Assert.AreEqual("birthdate consent", string.Join(" ", needs.CustomerColumns.Select(column => column.Name).Order(StringComparer.Ordinal)));
        var parent = Assert.ContainsSingle(needs.Parents);
        Assert.AreEqual("parentcustomerid:account numberofemployees",
            $"{string.Join("/", parent.Path)} {string.Join(" ", parent.Columns.Select(column => column.Name))}");
        Assert.AreEqual("date amount", string.Join(" ", Assert.ContainsSingle(needs.Related).Columns.Select(column => column.Name)));
    }

    [TestMethod]
    public void The_hash_follows_the_content_and_not_the_order()
    {
        var one = Compile(Bank.Segment("a", Consenting), Bank.Segment("b", Consenting)).Hash;
        Assert.AreEqual(one, Compile(Bank.Segment("b", Consenting), Bank.Segment("a", Consenting)).Hash);
        Assert.AreNotEqual(one, Compile(Bank.Segment("a", Consenting)).Hash);
        Assert.AreNotEqual(one, Compile(Bank.Segment("a", Consenting), Bank.Segment("b", Consenting) with { VersionId = Guid.NewGuid() }).Hash);
        Assert.HasCount(64, one);
    }

    [TestMethod]
    public void Stored_dependencies_are_all_that_compilation_needs()
    {
        var expression = Bank.Read("""{"version":1,"all":[{"fact":"age","op":"gt","value":30},{"related":"payment","via":"customerid","where":{"column":"merchant","op":"like","value":"a%"}}]}""").Required;
        var segment = Bank.Segment("a", expression.Json) with { Dependencies = Dependencies.Of(expression, Bank.Catalogue, Bank.Schema).ToJson() };
        var facts = Bank.Facts.Select(fact => fact with { Dependencies = Dependencies.Of(Bank.Catalogue.Find(fact.Key)!, Bank.Catalogue,
            Bank.Schema).ToJson() }).ToList();
        var rules = RuleSet.Compile(facts, [segment], ["contact", "account"]);
        Assert.IsEmpty(rules.Broken, string.Join(" ", rules.Broken.SelectMany(broken => broken.Problems)));
    }

    [TestMethod]
    public void A_table_without_customers_is_refused_by_name() =>
        Assert.Contains("'lead' is no table of customers", Assert.ThrowsExactly<ArgumentException>(() => Compile().For("lead")).Message);

    private static RuleSet Compile(params SegmentText[] segments) => RuleSet.Compile([.. Bank.Facts, .. Memberships], segments, Bank.Schema);

    private static SegmentText Segment(string key, string fact) => Bank.Segment(key, $$"""{"version":1,"fact":"{{fact}}","op":"eq","value":true}""");

    private static FactText Membership(string key, string segment) => new(key, key, FactKind.Membership, FactType.Boolean, $$"""{"segment":"{{segment}}"}""");

    private static string Affected(CustomerRules rules, string table, params string[] columns) =>
        string.Join(" ", rules.AffectedBy(table, columns).Segments.Select(segment => segment.Key).Order(StringComparer.Ordinal));
}
