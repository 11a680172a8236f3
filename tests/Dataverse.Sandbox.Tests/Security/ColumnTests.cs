using System;
using System.Linq;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Tests.Import;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Security;

/// <summary>A small solution with a secured column and a profile that permits it.</summary>
[TestClass]
public sealed class ColumnTests : IDisposable
{
    private static readonly Guid Profile = new("11111111-0000-4000-8000-000000000001");

    private const string Code = "<attribute name='smp_code'/>";
    private const string Itself = "name='smp_secret' from='smp_secretid' to='smp_secretid'";

    private readonly TestOrganization _test = new(withPlugins: false);
    private readonly Guid _user;
    private readonly Guid _row;

    public ColumnTests()
    {
        var column = SolutionBuilder.Column("smp_Code", elements: "<MaxLength>100</MaxLength><IsSecured>1</IsSecured>");
        using var zip = new SolutionBuilder().Table("smp_Secret", column)
            .Add("FieldSecurityProfiles", $"""
                <FieldSecurityProfile name="Codes" fieldsecurityprofileid="{Profile:B}"><FieldPermissions><FieldPermission><EntityName>smp_Secret</EntityName>
                <AttributeLogicalName>smp_code</AttributeLogicalName><CanCreate>4</CanCreate><CanRead>4</CanRead><CanUpdate>0</CanUpdate></FieldPermission>
                </FieldPermissions></FieldSecurityProfile>
                """).Zip();
        _test.Organization.Import(zip);
        var staff = new Staff(_test);
        _user = staff.User("user", null, staff.Role("secrets", "prvReadsmp_Secret Global", "prvCreatesmp_Secret Global", "prvWritesmp_Secret Global"));
        _row = _test.Service.Create(new Entity("smp_secret") { ["smp_name"] = "one", ["smp_code"] = "x42" });
    }

    public void Dispose() => _test.Dispose();

    private IOrganizationService Service => _test.Organization.ServiceFor(_user);

    [TestMethod]
    [DataRow("", Code, "")]
    [DataRow("", "<all-attributes/>", "")]
    [DataRow("", Code + "<filter><condition attribute='smp_code' operator='like' value='x%'/></filter>", "none")]
    [DataRow("", Code + "<order attribute='smp_code'/>", "")]
    [DataRow(" aggregate='true'", "<attribute name='smp_code' alias='c' aggregate='countcolumn'/>", "")]
    [DataRow(" aggregate='true'", "<attribute name='smp_code' alias='c' groupby='true'/><attribute name='smp_secretid' alias='n' aggregate='count'/>", "")]
    [DataRow("", $"<link-entity {Itself}>{Code}</link-entity>", "")]
    [DataRow("", $"<filter><link-entity {Itself} link-type='any'><filter><condition attribute='smp_code' operator='eq' value='x42'/></filter></link-entity></filter>",
        "none")]
    public void Without_permission_a_secured_column_is_empty_wherever_it_stands(string query, string inner, string expected)
    {
        var rows = Service.RetrieveMultiple(new FetchExpression($"<fetch{query}><entity name='smp_secret'>{inner}</entity></fetch>")).Entities;
        Assert.HasCount(expected == "none" ? 0 : 1, rows);
        var values = rows.SelectMany(row => row.Attributes).Where(attribute => attribute.Key != "n")
            .Select(attribute => attribute.Value is AliasedValue aliased ? aliased.Value : attribute.Value);
        Assert.IsFalse(values.Any(value => value is "x42" or 1), "neither the value nor that there is one");
    }

    [TestMethod]
    public void Without_permission_a_secured_column_is_not_written()
    {
        Assert.IsFalse(Service.Retrieve("smp_secret", _row, new ColumnSet(true)).Contains("smp_code"));
        var update = Faulted.By(() => Service.Update(new Entity("smp_secret", _row) { ["smp_code"] = "y" }));
        Assert.AreEqual(Faults.ColumnDenied, update.ErrorCode);
        StringAssert.Contains(update.Message, "does not have Update permissions to a smp_code secured field on entity smp_secret");
        var create = Faulted.By(() => Service.Create(new Entity("smp_secret") { ["smp_name"] = "two", ["smp_code"] = "y" }));
        StringAssert.Contains(create.Message, "Create permissions");
        Service.Update(new Entity("smp_secret", _row) { ["smp_name"] = "renamed" });
    }

    [TestMethod]
    [DataRow("systemuser")]
    [DataRow("team")]
    public void A_profile_permits_what_it_says_to_its_users_and_the_members_of_its_teams(string holder)
    {
        var staff = new Staff(_test);
        var id = holder == "team" ? staff.Team("coders", null, [], _user) : _user;
        _test.Service.Associate(holder, id, new Relationship(holder == "team" ? "teamprofiles_association" : "systemuserprofiles_association"),
            [new EntityReference("fieldsecurityprofile", Profile)]);

        Assert.AreEqual("x42", Service.Retrieve("smp_secret", _row, new ColumnSet("smp_code"))["smp_code"]);
        Service.Create(new Entity("smp_secret") { ["smp_name"] = "two", ["smp_code"] = "y" });
        Assert.AreEqual(Faults.ColumnDenied, Faulted.By(() => Service.Update(new Entity("smp_secret", _row) { ["smp_code"] = "y" })).ErrorCode);
    }

    [TestMethod]
    public void The_administrator_and_plug_ins_as_SYSTEM_see_and_write_it()
    {
        Assert.AreEqual("x42", _test.Service.Retrieve("smp_secret", _row, new ColumnSet("smp_code"))["smp_code"]);
        _test.Organization.ServiceFor(_test.Organization.SystemUserId).Update(new Entity("smp_secret", _row) { ["smp_code"] = "z" });
    }
}
