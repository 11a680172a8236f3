using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Server.Door;
using Dataverse.Sandbox.WebApi.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Server.People;

/// <summary>Who is signed in, and what the app tells about it.</summary>
internal sealed class Session(Organization organization, Users users)
{
    private static readonly string Version =
        typeof(Session).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>The user who asks: the one that was chosen; a program with the token is the administrator.</summary>
    /// <exception cref="WebApiException">A browser in which nobody was chosen.</exception>
    /// <exception cref="System.ServiceModel.FaultException">The user is disabled by now.</exception>
    public Guid UserOf(Visitor visitor)
    {
        if (!visitor.IsBrowser) return organization.AdminUserId;
        var user = visitor.Chosen ?? throw new WebApiException(401, "0x80040220", "Nobody is signed in. Choose somebody at /signin.");
        // No service is given for who may not ask.
        organization.ServiceFor(user);
        return user;
    }

    /// <summary>The document of <c>/api/sandbox/session</c>: who is signed in, who else may, and the apps.</summary>
    public JsonObject Of(Visitor visitor)
    {
        var all = users.All();
        var id = visitor.IsBrowser ? visitor.Chosen : organization.AdminUserId;
        var user = all.FirstOrDefault(person => person.Id == id);
        return new JsonObject
        {
            ["user"] = user is null ? null : Json(user),
            ["users"] = new JsonArray([.. all.Select(Json)]),
            ["apps"] = new JsonArray([.. user is null ? [] : AppsOf(user)]),
            ["version"] = Version,
        };
    }

    private static JsonNode Json(Person person) => new JsonObject
    {
        ["id"] = person.Id.ToString("D"),
        ["fullname"] = person.FullName,
        ["jobtitle"] = person.JobTitle,
        ["roles"] = new JsonArray([.. person.Roles.Select(role => (JsonNode)role.Name)]),
    };

    // An app is for those who have one of its roles, and for who may do everything.
    private IEnumerable<JsonNode> AppsOf(Person person)
    {
        var allowed = organization.ServiceFor().RetrieveMultiple(new QueryExpression("appmoduleroles") { ColumnSet = new ColumnSet("appmoduleid", "roleid") })
            .Entities.Where(row => person.Roles.Any(role => role.RootId == row.GetAttributeValue<Guid>("roleid")))
            .Select(row => row.GetAttributeValue<Guid>("appmoduleid")).ToHashSet();
        var query = new QueryExpression("appmodule") { ColumnSet = new ColumnSet("uniquename", "name") };
        query.AddOrder("name", OrderType.Ascending);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        var apps = organization.ServiceFor().RetrieveMultiple(query).Entities.Where(app => person.IsAdministrator || allowed.Contains(app.Id));
        return apps.Select(app => (JsonNode)new JsonObject
        {
            ["id"] = app.Id.ToString("D"),
            ["uniquename"] = app.GetAttributeValue<string>("uniquename"),
            ["name"] = app.GetAttributeValue<string>("name"),
        });
    }
}
