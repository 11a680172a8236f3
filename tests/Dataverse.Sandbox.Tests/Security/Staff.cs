using System;
using System.Linq;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Tests.Security;

/// <summary>Business units, roles, teams and users of a test.</summary>
internal sealed class Staff(TestOrganization test)
{
    public static EntityReference Head => new("businessunit", WellKnown.BusinessUnit);

    public Guid Unit(string name, Guid? parent = null) => test.Service.Create(new Entity("businessunit")
        { ["name"] = name, ["parentbusinessunitid"] = parent is { } above ? new EntityReference("businessunit", above) : Head });

    /// <summary>A role with privileges written as "prvReadContact Local".</summary>
    public Guid Role(string name, params string[] privileges) => Role(name, isInherited: true, privileges);

    public Guid Role(string name, bool isInherited, params string[] privileges)
    {
        var role = test.Service.Create(new Entity("role")
            { ["name"] = name, ["businessunitid"] = Head, ["isinherited"] = new OptionSetValue(isInherited ? 1 : 0) });
        using var work = new UnitOfWork(test.Organization, write: true);
        work.Write(rows =>
        {
            foreach (var privilege in privileges.Select(text => text.Split(' ')))
                rows.Relate("roleprivileges_association", role, Privileges.IdOf(privilege[0]), ("privilegedepthmask", Privileges.DepthMasks[privilege[1]]));
        }, "roleprivileges");
        work.Commit();
        return role;
    }

    public Guid User(string name, Guid? unit = null, params Guid[] roles)
    {
        var home = unit ?? WellKnown.BusinessUnit;
        var user = test.Service.Create(new Entity("systemuser")
            { ["lastname"] = name, ["domainname"] = $"{name}@example.com", ["businessunitid"] = new EntityReference("businessunit", home) });
        foreach (var role in roles) Give("systemuser", user, home, role);
        return user;
    }

    public Guid Team(string name, Guid? unit, Guid[] roles, params Guid[] members)
    {
        var home = unit ?? WellKnown.BusinessUnit;
        var team = test.Service.Create(new Entity("team") { ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", home),
            ["administratorid"] = new EntityReference("systemuser", WellKnown.Administrator) });
        foreach (var role in roles) Give("team", team, home, role);
        foreach (var member in members)
            test.Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", member)]);
        return team;
    }

    public void Give(string table, Guid holder, Guid unit, Guid role) => test.Service.Associate(table, holder,
        new Relationship(table == "team" ? "teamroles_association" : "systemuserroles_association"),
        [new EntityReference("role", RoleCopies.IdOf(role, unit))]);

    public IOrganizationService As(Guid user) => test.Organization.ServiceFor(user);

    public Guid Contact(string name, string ownerTable, Guid owner) => test.Service.Create(new Entity("contact")
        { ["lastname"] = name, ["ownerid"] = new EntityReference(ownerTable, owner) });
}
