using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Security;

[TestClass]
public sealed class SharingTests : IDisposable
{
    private const int Read = 1, Write = 2;

    private readonly TestOrganization _test = new(withPlugins: false);
    private readonly Staff _staff;
    private readonly EntityReference _reader;
    private readonly Guid _row;

    public SharingTests()
    {
        _staff = new Staff(_test);
        _reader = new EntityReference("systemuser", _staff.User("reader", null, _staff.Role("reader", "prvReadContact Basic", "prvWriteContact Basic")));
        _row = _staff.Contact("shared", "systemuser", _test.Organization.AdminUserId);
    }

    public void Dispose() => _test.Dispose();

    [TestMethod]
    public void A_row_shared_with_a_user_is_read_and_changed_as_far_as_it_is_shared()
    {
        Assert.AreEqual("", Seen());
        Share("GrantAccess", _reader, Read);
        Assert.AreEqual("shared", Seen());
        Assert.AreEqual(Faults.AccessDenied, Faulted.By(Change).ErrorCode);

        Share("GrantAccess", _reader, Write);
        Change();
        Assert.AreEqual(Read | Write, Access(_reader));

        Share("ModifyAccess", _reader, Read);
        Assert.AreEqual(Faults.AccessDenied, Faulted.By(Change).ErrorCode);

        _test.Service.Execute(new OrganizationRequest("RevokeAccess") { ["Target"] = new EntityReference("contact", _row), ["Revokee"] = _reader });
        Assert.AreEqual("", Seen());
    }

    [TestMethod]
    public void A_row_shared_with_a_team_is_seen_by_its_members_until_they_leave()
    {
        var team = new EntityReference("team", _staff.Team("friends", null, []));
        Share("GrantAccess", team, Read);
        Assert.AreEqual("", Seen());
        Members("AddMembersTeam", team.Id);
        Assert.AreEqual("shared", Seen());
        Assert.AreEqual(team.Id, Shared().Single().Principal.Id);
        Members("RemoveMembersTeam", team.Id);
        Assert.AreEqual("", Seen());
    }

    [TestMethod]
    public void A_share_is_no_privilege()
    {
        var nobody = new EntityReference("systemuser", _staff.User("nobody", null, _staff.Role("other", "prvReadAccount Basic")));
        Share("GrantAccess", nobody, Read);
        Assert.AreEqual(Faults.MissingPrivilege, Faulted.By(() => _staff.As(nobody.Id).Retrieve("contact", _row, new ColumnSet(true))).ErrorCode);
    }

    [TestMethod]
    public void Nobody_shares_what_they_may_not_share_or_do_not_have()
    {
        var role = _staff.Role("sharer", "prvReadContact Global", "prvShareContact Global");
        var sharer = _staff.As(_staff.User("sharer", null, role));
        Share("GrantAccess", _reader, Read, sharer);
        StringAssert.Contains(Faulted.By(() => Share("GrantAccess", _reader, Write, sharer)).Message, "prvWriteContact");
        StringAssert.Contains(Faulted.By(() => Share("GrantAccess", _reader, Read, _staff.As(_reader.Id))).Message, "prvShareContact");
    }

    [TestMethod]
    public void Who_is_gone_and_what_is_gone_leaves_no_share()
    {
        Share("GrantAccess", _reader, Read);
        _test.Service.Delete("contact", _row);
        Assert.IsEmpty(_test.Service.RetrieveMultiple(new QueryExpression("principalobjectaccess")).Entities);
    }

    [TestMethod]
    public void The_rights_of_a_user_are_told_with_depths()
    {
        var request = new OrganizationRequest("RetrieveUserPrivileges") { ["UserId"] = _reader.Id };
        var privileges = (RolePrivilege[])_test.Service.Execute(request)["RolePrivileges"];
        Assert.AreEqual("prvReadContact 0,prvWriteContact 0", string.Join(',', privileges.Select(one => $"{one.PrivilegeName} {one.Depth}")));
    }

    [TestMethod]
    public void A_user_who_moves_loses_the_roles_and_keeps_the_rows()
    {
        var own = _staff.Contact("own", "systemuser", _reader.Id);
        var unit = _staff.Unit("North");
        _test.Service.Update(new Entity("systemuser", _reader.Id) { ["businessunitid"] = new EntityReference("businessunit", unit) });

        Assert.AreEqual(Faults.MissingPrivilege, Faulted.By(() => { Seen(); }).ErrorCode);
        var row = _test.Service.Retrieve("contact", own, new ColumnSet("ownerid", "owningbusinessunit"));
        Assert.AreEqual(_reader.Id, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.AreEqual(unit, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        var team = _test.Service.RetrieveMultiple(new QueryByAttribute("teammembership")
            { ColumnSet = new ColumnSet("teamid"), Attributes = { "systemuserid" }, Values = { _reader.Id } }).Entities.Single();
        Assert.AreEqual("North", _test.Service.Retrieve("team", (Guid)team["teamid"], new ColumnSet("name"))["name"]);
    }

    [TestMethod]
    public void A_disabled_user_does_nothing()
    {
        var service = _staff.As(_reader.Id);
        _test.Service.Update(new Entity("systemuser", _reader.Id) { ["isdisabled"] = true });
        Assert.AreEqual(Faults.UserDisabled, Faulted.By(() => service.RetrieveMultiple(new QueryExpression("contact"))).ErrorCode);
    }

    [TestMethod]
    public void The_smallest_role_consists_of_privileges_that_exist()
    {
        var known = _test.Service.RetrieveMultiple(new QueryExpression("privilege") { ColumnSet = new ColumnSet("name") }).Entities
            .Select(row => (string)row["name"]).ToHashSet();
        Assert.AreEqual("", string.Join(' ', OtherPrivileges.OfAppOpener.Select(privilege => privilege.Name).Where(name => !known.Contains(name))));
    }

    private string Seen() => string.Join(' ', _staff.As(_reader.Id).RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") })
        .Entities.Select(row => row["lastname"]));

    private void Change() => _staff.As(_reader.Id).Update(new Entity("contact", _row) { ["jobtitle"] = "x" });

    private void Share(string message, EntityReference principal, int mask, IOrganizationService? service = null) =>
        (service ?? _test.Service).Execute(new OrganizationRequest(message)
            { ["Target"] = new EntityReference("contact", _row), ["PrincipalAccess"] = new PrincipalAccess(principal, mask) });

    private int Access(EntityReference principal) => (int)_test.Service.Execute(new OrganizationRequest("RetrievePrincipalAccess")
        { ["Target"] = new EntityReference("contact", _row), ["Principal"] = principal })["AccessRights"];

    private PrincipalAccess[] Shared() => (PrincipalAccess[])_test.Service.Execute(new OrganizationRequest("RetrieveSharedPrincipalsAndAccess")
        { ["Target"] = new EntityReference("contact", _row) })["PrincipalAccesses"];

    private void Members(string message, Guid team) =>
        _test.Service.Execute(new OrganizationRequest(message) { ["TeamId"] = team, ["MemberIds"] = new[] { _reader.Id } });
}
