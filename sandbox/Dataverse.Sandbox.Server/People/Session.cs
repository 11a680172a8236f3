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
    public Guid UserOf(Visitor visitor) => !visitor.IsBrowser ? organization.AdminUserId
        : visitor.Chosen ?? throw new WebApiException(401, "0x80040220", "Nobody is signed in. Choose somebody at /signin.");

    /// <summary>The document of <c>/api/sandbox/session</c>: who is signed in, who else may, and the apps.</summary>
    public JsonObject Of(Visitor visitor)
    {
        var all = users.All();
        var user = visitor.IsBrowser ? visitor.Chosen : organization.AdminUserId;
        return new JsonObject
        {
            ["user"] = all.FirstOrDefault(person => person.Id == user) is { } found ? Json(found) : null,
            ["users"] = new JsonArray([.. all.Select(Json)]),
            ["apps"] = new JsonArray([.. Apps()]),
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

    private IEnumerable<JsonNode> Apps()
    {
        var query = new QueryExpression("appmodule") { ColumnSet = new ColumnSet("uniquename", "name") };
        query.AddOrder("name", OrderType.Ascending);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return organization.ServiceFor().RetrieveMultiple(query).Entities.Select(app => (JsonNode)new JsonObject
        {
            ["id"] = app.Id.ToString("D"),
            ["uniquename"] = app.GetAttributeValue<string>("uniquename"),
            ["name"] = app.GetAttributeValue<string>("name"),
        });
    }
}
