using System;
using System.Linq;
using Dataverse.Sandbox.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Security;

[TestClass]
public sealed class PeopleTests
{
    [TestMethod]
    public void A_new_business_unit_has_a_default_team_and_a_copy_of_every_role()
    {
        using var test = new TestOrganization(withPlugins: false);
        var unit = Unit(test, "North");

        var team = Rows(test, "team", "businessunitid", unit).Single();
        Assert.AreEqual("North", team["name"]);
        Assert.IsTrue((bool)team["isdefault"]);
        var copies = Rows(test, "role", "businessunitid", unit);
        var roots = Rows(test, "role", "businessunitid", WellKnown.BusinessUnit);
        CollectionAssert.AreEqual(roots.Select(Name).Order().ToArray(), copies.Select(Name).Order().ToArray());
        Assert.IsTrue(copies.All(copy => copy.GetAttributeValue<EntityReference>("parentrootroleid").Id != copy.Id));
    }

    [TestMethod]
    public void A_business_unit_without_a_parent_is_refused()
    {
        using var test = new TestOrganization(withPlugins: false);
        var fault = Faulted.By(() => test.Service.Create(new Entity("businessunit") { ["name"] = "Second root" }));
        StringAssert.Contains(fault.Message, "parentbusinessunitid");
    }

    [TestMethod]
    public void A_new_user_has_settings_and_belongs_to_the_default_team_of_the_business_unit()
    {
        using var test = new TestOrganization(withPlugins: false);
        var unit = Unit(test, "North");
        var user = test.Service.Create(new Entity("systemuser") { ["lastname"] = "Vik", ["domainname"] = "nora@example.com",
            ["businessunitid"] = new EntityReference("businessunit", unit) });

        Assert.HasCount(1, Rows(test, "usersettings", "systemuserid", user));
        var membership = Rows(test, "teammembership", "systemuserid", user).Single();
        Assert.AreEqual(Rows(test, "team", "businessunitid", unit).Single().Id, membership["teamid"]);
    }

    private static Guid Unit(TestOrganization test, string name) => test.Service.Create(new Entity("businessunit")
        { ["name"] = name, ["parentbusinessunitid"] = new EntityReference("businessunit", WellKnown.BusinessUnit) });

    private static string Name(Entity row) => row.GetAttributeValue<string>("name");

    private static Entity[] Rows(TestOrganization test, string table, string column, Guid value)
    {
        var query = new QueryByAttribute(table) { ColumnSet = new ColumnSet(true), Attributes = { column }, Values = { value } };
        return [.. test.Service.RetrieveMultiple(query).Entities];
    }
}
