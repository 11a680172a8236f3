using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Tests.Audiences;

[TestClass]
public sealed class AudienceRulesTests
{
    private static readonly Guid Ada = Guid.NewGuid();
    private static readonly FactText[] Memberships =
    [
        new("in_vip", "VIPs", FactKind.Membership, FactType.Boolean, """{"audience":"vip"}"""),
        new("in_all", "Everybody we like", FactKind.Membership, FactType.Boolean, """{"audience":"all-we-like"}"""),
        new("in_circle", "Circle", FactKind.Membership, FactType.Boolean, """{"audience":"circle"}"""),
    ];

    private static readonly AudienceText Vip = Audience("vip",
        """{"version":1,"all":[{"fact":"globetrotter","op":"eq","value":true},{"fact":"income","op":"ge","value":100}]}""");
    private static readonly AudienceText NotVip = Audience("not-vip", """{"version":1,"none":[{"fact":"in_vip","op":"eq","value":true}]}""");

    [TestMethod]
    [DataRow(true, 200, true)]
    [DataRow(true, 50, false)]
    [DataRow(false, 200, false)]
    public void A_rule_asks_for_memberships_as_they_are_given_and_for_facts(bool globetrotter, int income, bool expected) =>
        Assert.AreEqual(expected, Found([Vip], [], globetrotter, income).Holds("audience:vip"));

    [TestMethod]
    [DataRow("", "", "vip")]
    [DataRow("", "vip", "not-vip")]
    [DataRow("vip", "vip", "not-vip")]
    [DataRow("not-vip", "", "vip,not-vip")]
    [DataRow("", "not-vip,vip", "")]
    public void Never_goes_before_always_and_always_before_the_rule_and_others_build_on_the_result(string always, string never, string expected)
    {
        var found = Found([NotVip, Vip], [.. always.Split(',').Select(key => (key, true)), .. never.Split(',').Select(key => (key, false))], true, 200);

        Assert.AreEqual(expected, string.Join(",", new[] { "vip", "not-vip" }.Where(key => found.Holds(AudienceKey.Of(key)))));
    }

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(true, true)]
    public void An_audience_without_a_rule_is_its_list_and_can_be_built_on(bool isListed, bool expected)
    {
        var builtOn = Audience("built-on", """{"version":1,"fact":"in_all","op":"eq","value":true}""");

        var found = Found([builtOn, Audience("all-we-like", null)], isListed ? [("all-we-like", true)] : [], true, 200);

        Assert.AreEqual(expected, found.Holds("audience:all-we-like"));
        Assert.AreEqual(expected, found.Holds("audience:built-on"));
    }

    [TestMethod]
    public void Audiences_that_ask_for_each_other_are_refused_with_the_circle()
    {
        var rules = Compile([Audience("vip", """{"version":1,"fact":"in_circle","op":"eq","value":true}"""),
            Audience("circle", """{"version":1,"fact":"in_vip","op":"eq","value":true}""")]);

        Assert.Contains("The audiences depend on each other in a circle: audience:circle → audience:vip → audience:circle",
            rules.ProblemsOf("vip")[0].Fault);
    }

    [TestMethod]
    [DataRow("in_vip", "There is no usable published audience 'vip' of customers in 'contact'.")]
    [DataRow("globetrotter", "There is no usable published segment 'globetrotter' of customers in 'contact'.")]
    public void What_is_not_there_is_named(string fact, string fault)
    {
        var audience = Audience("alone", $$"""{"version":1,"fact":"{{fact}}","op":"eq","value":true}""");

        Assert.AreEqual(fault, AudienceRules.Compile(Facts, "contact", [audience], [], Bank.Schema.CustomerTables).ProblemsOf("alone").Single().Fault);
    }

    [TestMethod]
    public void A_segment_cannot_ask_for_an_audience()
    {
        var segment = Bank.Segment("vip-segment", Vip.Expression!.Replace("globetrotter", "in_vip", StringComparison.Ordinal));
        var rules = Personas.Crm.Domain.Segments.RuleSet.Compile(Facts, [segment], Bank.Schema);

        Assert.StartsWith("The fact 'in_vip' asks who is in an audience", rules.Broken.Single().Problems.Single().Fault);
    }

    [TestMethod]
    public void A_membership_is_of_a_segment_or_of_an_audience()
    {
        var both = new FactText("both", "Both", FactKind.Membership, FactType.Boolean, """{"segment":"a","audience":"b"}""");

        Assert.AreEqual("segment", FactReader.Read(both, Bank.Schema, Bank.Catalogue).Problems.Single().Place);
    }

    private static List<FactText> Facts => [.. Bank.Facts.Concat(Memberships).Select(WithDependencies)];

    private static AudienceText Audience(string key, string? expression) => new(Guid.NewGuid(), key, key, "contact", expression);

    private static AudienceRules Compile(AudienceText[] audiences) =>
        AudienceRules.Compile(Facts, "contact", audiences, ["globetrotter"], Bank.Schema.CustomerTables);

    private static AudienceVerdicts Found(AudienceText[] audiences, (string Key, bool IsIn)[] byHand, bool globetrotter, int income)
    {
        var rules = Compile(audiences);
        foreach (var audience in audiences) Assert.IsEmpty(rules.ProblemsOf(audience.Key), string.Join(" ", rules.ProblemsOf(audience.Key)));
        var lists = audiences.ToDictionary(audience => audience.Id, audience => new StaticList(Who(audience.Key, true), Who(audience.Key, false)));
        var dated = rules.At(A.Customer().Moment, audience => lists[audience.Id]);
        var data = new CustomerData(dated.Rules.Rules.Needs);
        data.Read(column => column == "income" ? (decimal)income : null);
        return dated.Evaluate(Ada, data, globetrotter ? ["globetrotter"] : []);

        HashSet<Guid> Who(string key, bool isIn) => byHand.Contains((key, isIn)) ? [Ada] : [];
    }

    // As the facts are stored: evaluation asks for no metadata.
    private static FactText WithDependencies(FactText fact) => FactReader.Read(fact, Bank.Schema, Bank.Catalogue).Value is { } read
        ? fact with { Dependencies = Dependencies.Of(read, Bank.Catalogue, Bank.Schema).ToJson() }
        : fact;
}
