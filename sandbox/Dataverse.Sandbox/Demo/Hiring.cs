using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Commands;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Demo;

/// <summary>Hires the people of a file: business units, and in them users with their roles. Who is there already is left as they are.</summary>
public sealed class Hiring(IOrganizationService service, string file)
{
    private const string UserRoles = "systemuserroles_association";

    /// <summary>Hires them all.</summary>
    /// <exception cref="UsageException">The file is missing or names a business unit or role that does not exist.</exception>
    public IReadOnlyList<Person> Hire()
    {
        if (!File.Exists(file)) throw new UsageException(file, "there is no such file.", "Mend the path.");
        var json = RecordJson.Parse(File.ReadAllText(file), file);
        foreach (var unit in List(json, "businessUnits")) Open(unit);
        return [.. List(json, "users").Select(Hire)];
    }

    private static IEnumerable<JObject> List(JObject json, string name) => json[name]?.OfType<JObject>() ?? [];

    private void Open(JObject unit)
    {
        var name = unit.Value<string>("name")!;
        if (Find("businessunit", ("name", name)) is not null) return;
        var parent = unit.Value<string>("parent") is { } above ? Need("businessunit", "name", above, unit) : Root();
        service.Create(new Entity("businessunit") { ["name"] = name, ["parentbusinessunitid"] = new EntityReference("businessunit", parent) });
    }

    private Person Hire(JObject user)
    {
        var unit = user.Value<string>("businessUnit") is { } name ? Need("businessunit", "name", name, user) : Root();
        var login = user.Value<string>("domainname")!;
        var id = Find("systemuser", ("domainname", login)) ?? service.Create(new Entity("systemuser")
        {
            ["firstname"] = user.Value<string>("firstname"),
            ["lastname"] = user.Value<string>("lastname"),
            ["domainname"] = login,
            ["internalemailaddress"] = login,
            ["title"] = user.Value<string>("title"),
            ["businessunitid"] = new EntityReference("businessunit", unit),
        });

        var roles = user["roles"]!.Values<string>().OfType<string>().ToList();
        foreach (var role in roles) Give(id, unit, role, user);
        var title = user.Value<string>("title") ?? "";
        return new Person(user.Value<string>("key") ?? login, id, $"{user.Value<string>("firstname")} {user.Value<string>("lastname")}, {title}", roles);
    }

    // Users take the copy of a role that their own business unit has.
    private void Give(Guid user, Guid unit, string name, JObject place)
    {
        var role = Find("role", ("name", name), ("businessunitid", unit))
            ?? throw new UsageException($"{file}: {place.Path}.roles", $"there is no role '{name}'.", "Import the solution that has it first.");
        if (Find("systemuserroles", ("systemuserid", user), ("roleid", role)) is not null) return;
        service.Associate("systemuser", user, new Relationship(UserRoles), [new EntityReference("role", role)]);
    }

    private Guid Root()
    {
        var query = new QueryExpression("businessunit");
        query.Criteria.AddCondition("parentbusinessunitid", ConditionOperator.Null);
        return service.RetrieveMultiple(query).Entities[0].Id;
    }

    private Guid Need(string table, string column, string value, JObject place) => Find(table, (column, value))
        ?? throw new UsageException($"{file}: {place.Path}", $"there is no {table} '{value}'.", "List it before.");

    private Guid? Find(string table, params (string Column, object Value)[] values)
    {
        var query = new QueryByAttribute(table);
        foreach (var (column, value) in values) query.AddAttributeValue(column, value);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }
}

/// <summary>Somebody who was hired.</summary>
/// <param name="Key">What the script calls them.</param>
/// <param name="Id">Id of the user.</param>
/// <param name="Name">Name and job, for people.</param>
/// <param name="Roles">Names of their roles.</param>
public sealed record Person(string Key, Guid Id, string Name, IReadOnlyList<string> Roles);
