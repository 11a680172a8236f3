using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.WebApi.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Plugins.Tests.Security;

/// <summary>Every way in which rows of a table, or their number, can be seen.</summary>
internal static class ReadingDoors
{
    private const int Looked = 25;

    private static readonly Uri Root = new("http://127.0.0.1/api/data/v9.2/");

    /// <summary>What a person sees of a table, by the name of the door.</summary>
    public static IReadOnlyDictionary<string, Func<Branches, string, string, string>> All { get; } =
        new Dictionary<string, Func<Branches, string, string, string>>
    {
        ["RetrieveMultiple"] = (world, person, table) => Rows(world, person, table, service =>
            service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(false) }).Entities.Select(row => row.Id)),
        ["Retrieve"] = Retrieved,
        ["FetchXML join"] = (world, person, table) => Rows(world, person, table, service => Joined(world, service, table, "inner")),
        ["FetchXML outer join"] = (world, person, table) => Rows(world, person, table, service => Joined(world, service, table, "outer")),
        ["FetchXML any"] = (world, person, table) => IsAny(world, person, table, "<filter><link-entity {0} link-type='any'/></filter>"),
        ["FetchXML exists"] = (world, person, table) => IsAny(world, person, table, "<link-entity {0} link-type='exists'/>"),
        ["FetchXML in"] = (world, person, table) => IsAny(world, person, table, "<link-entity {0} link-type='in'/>"),
        ["aggregate"] = (world, person, table) => Counted(world, table, person, () => Convert.ToInt64(world.As(person).RetrieveMultiple(new FetchExpression(
            $"<fetch aggregate='true'><entity name='{table}'><attribute name='{Key(world, table)}' alias='n' aggregate='count'/></entity></fetch>"))
            .Entities.Single().GetAttributeValue<AliasedValue>("n").Value, CultureInfo.InvariantCulture)),
        ["total"] = (world, person, table) => Counted(world, table, person, () => world.As(person).RetrieveMultiple(new FetchExpression(
            $"<fetch returntotalrecordcount='true' count='1' page='1'><entity name='{table}'/></fetch>")).TotalRecordCount),
        ["RetrieveTotalRecordCount"] = (world, person, table) => Counted(world, table, person, () =>
            ((IEnumerable<KeyValuePair<string, long>>)world.As(person).Execute(new OrganizationRequest("RetrieveTotalRecordCount")
                { ["EntityNames"] = new[] { table } })["EntityRecordCountCollection"]).Single().Value),
        ["Web API"] = (world, person, table) => Outcome.Of(world, table, person, () =>
            [.. ((JArray)Get(world, person, $"{Set(world, table)}?$select={Key(world, table)}")["value"]!).Select(row => (Guid)row[Key(world, table)]!)]),
        ["Web API $count"] = (world, person, table) => Counted(world, table, person, () =>
            (long)Get(world, person, $"{Set(world, table)}?$top=1&$count=true")["@odata.count"]!),
        ["Web API $apply"] = (world, person, table) => Counted(world, table, person, () =>
            (long)Get(world, person, $"{Set(world, table)}?$apply=aggregate($count as n)")["value"]![0]!["n"]!),
    };

    private static string Rows(Branches world, string person, string table, Func<IOrganizationService, IEnumerable<Guid>> read) =>
        Outcome.Of(world, table, person, () => [.. read(world.As(person))]);

    private static string Counted(Branches world, string table, string person, Func<long> count) =>
        Outcome.Try(() => Outcome.OfCount(count(), world.All(table).Count, world.Of(table, person).Count));

    // Row by row, some of the person's own and some of the others.
    private static string Retrieved(Branches world, string person, string table)
    {
        var own = world.Of(table, person);
        var all = world.All(table);
        var looked = own.Take(Looked).Concat(all.Except(own).Take(Looked)).ToList();
        var service = world.As(person);
        var seen = looked.Select(id => (Id: id, Word: Outcome.Try(() => service.Retrieve(table, id, new ColumnSet(false)).Id == id ? "seen" : "another")))
            .ToList();
        if (seen.TrueForAll(one => one.Word == "seen")) return Outcome.All;
        if (seen.TrueForAll(one => one.Word == Outcome.Refused))
            return own.Count == 0 && HasPrivilege(world, person, table) ? Outcome.None : Outcome.Refused;
        return seen.TrueForAll(one => one.Word == (own.Contains(one.Id) ? "seen" : Outcome.Refused)) ? Outcome.Own : string.Join(", ", seen);
    }

    // With the privilege and no row in reach, a list is empty while each row is refused.
    private static bool HasPrivilege(Branches world, string person, string table) =>
        Outcome.Try(() => $"{world.As(person).RetrieveMultiple(new QueryExpression(table)).Entities.Count}") == "0";

    private static IEnumerable<Guid> Joined(Branches world, IOrganizationService service, string table, string kind) => service.RetrieveMultiple(
        new FetchExpression($"""
        <fetch><entity name='systemuser'><attribute name='systemuserid'/>
          <link-entity {Link(table)} link-type='{kind}' alias='row'><attribute name='{Key(world, table)}'/></link-entity></entity></fetch>
        """)).Entities.Select(row => row.GetAttributeValue<AliasedValue>("row." + Key(world, table))?.Value).OfType<Guid>();

    // Whether there is a user for whom there is a row: told of rows in reach only.
    private static string IsAny(Branches world, string person, string table, string inner) => Outcome.Try(() =>
    {
        var link = inner.Replace("{0}", Link(table), StringComparison.Ordinal);
        var fetch = $"<fetch><entity name='systemuser'><attribute name='systemuserid'/>{link}</entity></fetch>";
        var users = world.As(person).RetrieveMultiple(new FetchExpression(fetch)).Entities.Count;
        if (users == 0) return Outcome.None;
        return world.Of(table, person).Count > 0 && users < Owners(world, table) ? Outcome.Own : Outcome.All;
    });

    private static int Owners(Branches world, string table) => world.Bank.All(new QueryExpression(table) { ColumnSet = new ColumnSet(Owner(world, table)) })
        .Select(row => row.GetAttributeValue<EntityReference>(Owner(world, table)).Id).Distinct().Count();

    private static string Owner(Branches world, string table) => world.Bank.Organization.Catalog[table].Find("ownerid") is null ? "createdby" : "ownerid";

    private static string Link(string table) => $"name='{table}' from='{(IsOwned(table) ? "owninguser" : "createdby")}' to='systemuserid'";

    private static bool IsOwned(string table) => table is "contact" or "account" or "pcrm_holding" or "pcrm_transaction" or "pcrm_interaction" or "pcrm_quote";

    private static string Key(Branches world, string table) => world.Bank.Organization.Catalog[table].PrimaryId;

    private static string Set(Branches world, string table) => world.Bank.Organization.Catalog[table].EntitySetName;

    private static JObject Get(Branches world, string person, string path) => Ask(world, person, "GET", path, "");

    /// <summary>Asks the Web API; an error is thrown as the SDK would.</summary>
    public static JObject Ask(Branches world, string person, string method, string path, string body)
    {
        var request = new ApiRequest(method, new Uri(Root, path), Root, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            { ["Content-Type"] = "application/json" }, Encoding.UTF8.GetBytes(body));
        var answer = world.Web.AnswerAsync(request, world.People[person]).GetAwaiter().GetResult();
        var json = answer.Body.Length == 0 ? [] : JObject.Parse(Encoding.UTF8.GetString(answer.Body));
        if (answer.Status < 400) return json;
        var code = int.Parse(((string)json["error"]!["code"]!)[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (code is Faults.MissingPrivilege or Faults.AccessDenied) Assert.AreEqual(403, answer.Status);
        throw Faults.Of(code, (string)json["error"]!["message"]!);
    }
}
