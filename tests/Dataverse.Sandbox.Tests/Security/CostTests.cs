using System;
using Dataverse.Sandbox.Counters;
using Dataverse.Sandbox.Limits;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Tests.Security;

[TestClass]
public sealed class CostTests
{
    [TestMethod]
    public void Who_may_do_everything_queries_without_a_guard_and_others_with_one()
    {
        using var test = new TestOrganization(withPlugins: false);
        var user = new Staff(test).User("user");

        Assert.IsNull(Guard(test, test.Organization.AdminUserId));
        Assert.IsNull(Guard(test, test.Organization.SystemUserId));
        Assert.IsNotNull(Guard(test, user));
    }

    [TestMethod]
    public void Rights_are_read_once_and_anew_only_when_people_or_roles_change()
    {
        using var test = new TestOrganization(withPlugins: false);
        var staff = new Staff(test);
        var user = staff.User("user", null, staff.Role("reader", "prvReadContact Basic"));
        var before = Rights(test, user);

        test.Contact();
        test.Service.Create(new Entity("account") { ["name"] = "a" });
        staff.As(user).Execute(new OrganizationRequest("WhoAmI"));
        Assert.AreSame(before, Rights(test, user), "rows of the business change nothing");

        staff.Give("systemuser", user, WellKnown.BusinessUnit, staff.Role("writer", "prvWriteContact Basic"));
        Assert.AreNotSame(before, Rights(test, user), "a role does");
    }

    private static UserRights Rights(TestOrganization test, Guid user) => test.Organization.CallerOf(user, null).Rights;

    private static RowGuard? Guard(TestOrganization test, Guid user)
    {
        using var work = new UnitOfWork(test.Organization, write: false);
        return test.Organization.ScopeOf(new Turn
        {
            Organization = test.Organization, Caller = test.Organization.CallerOf(user, work), InitiatingUserId = user, Work = work,
            CorrelationId = Guid.NewGuid(), Deadline = new Deadline(test.Organization.Clock), Origin = Origin.Client,
        }).Guard;
    }
}
