using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>Operators on the caller and on hierarchies.</summary>
[TestClass]
public sealed class CallerTests
{
    [TestMethod]
    [DataRow("eq-userid", "mine")]
    [DataRow("ne-userid", "boss's|nobody's|other team's|report's|report's team's|team's")]
    [DataRow("eq-userteams", "team's")]
    [DataRow("eq-useroruserteams", "mine|team's")]
    [DataRow("eq-useroruserhierarchy", "mine|report's")]
    [DataRow("eq-useroruserhierarchyandteams", "mine|report's|report's team's|team's")]
    public void The_caller_and_around(string name, string expected)
    {
        using var sample = new Sample();
        var me = sample.Scope.UserId;
        var boss = sample.Add("systemuser", ("fullname", "Boss"));
        sample.Add("systemuser", ("systemuserid", me), ("fullname", "Me"), ("parentsystemuserid", new EntityReference("systemuser", boss)));
        var report = sample.Add("systemuser", ("fullname", "Report"), ("parentsystemuserid", new EntityReference("systemuser", me)));
        var (team, reportsTeam, otherTeam) = (sample.Add("team", ("name", "mine")), sample.Add("team", ("name", "report's")),
            sample.Add("team", ("name", "other")));
        sample.Add("teammembership", ("teamid", team), ("systemuserid", me));
        sample.Add("teammembership", ("teamid", reportsTeam), ("systemuserid", report));
        sample.Scope = sample.Scope with { TeamIds = [team] };
        foreach (var (owned, owner) in new[]
        {
            ("mine", new EntityReference("systemuser", me)), ("boss's", new("systemuser", boss)), ("report's", new("systemuser", report)),
            ("team's", new("team", team)),
            ("report's team's", new("team", reportsTeam)), ("other team's", new("team", otherTeam)), ("nobody's", null!),
        }) sample.Add("contact", ("fullname", owned), ("ownerid", owner));

        CollectionAssert.AreEquivalent(expected.Split('|'), sample.Where($"attribute='ownerid' operator='{name}' />"));
    }

    [TestMethod]
    public void Without_teams_nobody_s_row_is_a_team_s()
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", "Ada"), ("ownerid", new EntityReference("systemuser", sample.Scope.UserId)));
        Assert.IsEmpty(sample.Where("attribute='ownerid' operator='eq-userteams' />"));
        Assert.HasCount(1, sample.Where("attribute='ownerid' operator='eq-useroruserteams' />"));
    }

    [TestMethod]
    public void Business_unit_and_language_of_the_caller()
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", "Ada"), ("unitid", new EntityReference("businessunit", sample.Scope.BusinessUnitId)), ("language", 1033));
        sample.Add("contact", ("fullname", "Bob"), ("unitid", new EntityReference("businessunit", Guid.NewGuid())), ("language", 1048));
        sample.Add("contact", ("fullname", "Cid"));
        CollectionAssert.AreEqual(new[] { "Ada" }, sample.Where("attribute='unitid' operator='eq-businessid' />"));
        CollectionAssert.AreEqual(new[] { "Bob", "Cid" }, sample.Where("attribute='unitid' operator='ne-businessid' />"));
        CollectionAssert.AreEqual(new[] { "Ada" }, sample.Where("attribute='language' operator='eq-userlanguage' />"));
    }

    [TestMethod]
    [DataRow("under", "child|grandchild")]
    [DataRow("eq-or-under", "child|grandchild|middle")]
    [DataRow("not-under", "middle|stranger|top")]
    [DataRow("above", "top")]
    [DataRow("eq-or-above", "middle|top")]
    public void A_hierarchy_is_followed_to_its_end(string name, string expected)
    {
        using var sample = new Sample();
        var top = sample.Add("account", ("name", "top"));
        var middle = Below("middle", top);
        var child = Below("child", middle);
        Below("grandchild", child);
        sample.Add("account", ("name", "stranger"));

        var found = sample.Fetch($"<fetch><entity name='account'><attribute name='name'/><filter><condition attribute='accountid' operator='{name}' value='{{{middle}}}'/></filter></entity></fetch>");
        CollectionAssert.AreEquivalent(expected.Split('|'),
            found.Entities.Select(row => row.GetAttributeValue<string>("name")).ToArray());

        Guid Below(string own, Guid parent) => sample.Add("account", ("name", own), ("parentaccountid", new EntityReference("account", parent)));
    }

    [TestMethod]
    public void A_circle_of_parents_ends()
    {
        using var sample = new Sample();
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());
        sample.Add("account", ("accountid", a), ("name", "a"), ("parentaccountid", new EntityReference("account", b)));
        sample.Add("account", ("accountid", b), ("name", "b"), ("parentaccountid", new EntityReference("account", a)));
        var query = new QueryExpression("account");
        query.Criteria.AddCondition("accountid", ConditionOperator.Under, a);
        Assert.HasCount(2, sample.Run(query).Entities);
    }
}
