using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Security;

[TestClass]
public sealed class ImpersonationTests
{
    [TestMethod]
    public void Who_acts_as_another_does_what_both_may_do()
    {
        using var test = new TestOrganization(withPlugins: false);
        var staff = new Staff(test);
        var other = staff.User("other", null, staff.Role("all contacts", "prvReadContact Global", "prvWriteContact Global"));
        var agent = staff.User("agent", null, staff.Role("agent", "prvActOnBehalfOfAnotherUser Global", "prvReadContact Basic"));
        var own = staff.Contact("agent's", "systemuser", agent);
        staff.Contact("other's", "systemuser", other);

        var service = test.Organization.ServiceFor(agent, other);
        var seen = service.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") }).Entities;
        Assert.AreEqual("agent's", seen.Single()["lastname"]);
        StringAssert.Contains(Faulted.By(() => service.Update(new Entity("contact", own) { ["lastname"] = "x" })).Message, "prvWriteContact");
        Assert.AreEqual(other, (Guid)service.Execute(new OrganizationRequest("WhoAmI"))["UserId"]);
    }

    [TestMethod]
    public void Without_the_privilege_nobody_acts_as_another_and_a_team_cannot_lend_it()
    {
        using var test = new TestOrganization(withPlugins: false);
        var staff = new Staff(test);
        var role = staff.Role("agent", "prvActOnBehalfOfAnotherUser Global");
        var agent = staff.User("agent");
        staff.Team("agents", null, [role], agent);

        var fault = Faulted.By(() => test.Organization.ServiceFor(agent, test.Organization.AdminUserId));
        Assert.AreEqual(Faults.MissingPrivilege, fault.ErrorCode);
        StringAssert.Contains(fault.Message, "prvActOnBehalfOfAnotherUser");
    }

    [TestMethod]
    public void The_administrator_acts_as_anybody_within_what_that_one_may_do()
    {
        using var test = new TestOrganization(withPlugins: false);
        var staff = new Staff(test);
        var reader = staff.User("reader", null, staff.Role("reader", "prvReadContact Basic"));
        var service = test.Organization.ServiceFor(test.Organization.AdminUserId, reader);
        test.Contact();
        Assert.IsEmpty(service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }
}
