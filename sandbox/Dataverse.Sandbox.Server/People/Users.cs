using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Server.People;

/// <summary>Who may sign in: users who are enabled, who work with the app themselves, and who have a role.</summary>
internal sealed class Users(Organization organization)
{
    private const string Own = """<link-entity name="systemuserroles" from="systemuserid" to="systemuserid">{0}</link-entity>""";

    private const string OfTeams = """
        <link-entity name="teammembership" from="systemuserid" to="systemuserid">
          <link-entity name="teamroles" from="teamid" to="teamid">{0}</link-entity>
        </link-entity>
        """;

    private const string WithRole = """
        <link-entity name="role" from="roleid" to="roleid" alias="role">
          <attribute name="roleid" /><attribute name="parentrootroleid" /><attribute name="name" /><attribute name="description" />
        </link-entity>
        """;

    /// <summary>All of them, by name; who may do everything comes last.</summary>
    public IReadOnlyList<Person> All() => [.. Rows(Own).Concat(Rows(OfTeams)).GroupBy(row => row.Id).Select(Person)
        .OrderBy(person => person.IsAdministrator).ThenBy(person => person.FullName, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id)];

    private DataCollection<Entity> Rows(string roles) => organization.ServiceFor().RetrieveMultiple(new FetchExpression($"""
        <fetch>
          <entity name="systemuser">
            <attribute name="fullname" /><attribute name="jobtitle" /><attribute name="businessunitid" />
            <filter>
              <condition attribute="isdisabled" operator="eq" value="0" />
              <condition attribute="accessmode" operator="in"><value>0</value><value>1</value><value>2</value></condition>
            </filter>
            {roles.Replace("{0}", WithRole, StringComparison.Ordinal)}
          </entity>
        </fetch>
        """)).Entities;

    private static Person Person(IGrouping<Guid, Entity> rows)
    {
        var user = rows.First();
        var roles = rows.Select(Role).DistinctBy(role => role.Id).OrderBy(role => role.Name, StringComparer.OrdinalIgnoreCase);
        return new Person(user.Id, user.GetAttributeValue<string>("fullname") ?? "", user.GetAttributeValue<string>("jobtitle") ?? "",
            user.GetAttributeValue<EntityReference>("businessunitid")?.Name ?? "", [.. roles]);
    }

    private static Role Role(Entity row)
    {
        var id = Value<Guid>(row, "role.roleid");
        return new Role(id, Value<EntityReference>(row, "role.parentrootroleid")?.Id ?? id, Value<string>(row, "role.name") ?? "",
            Value<string>(row, "role.description") ?? "");
    }

    private static T? Value<T>(Entity row, string column) => row.GetAttributeValue<AliasedValue>(column)?.Value is T value ? value : default;
}
