using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Security;

/// <summary>Writing to a table: tried on a row of the person's own and on one of somebody else's, and taken back.</summary>
internal static class WritingDoors
{
    /// <summary>What comes out through the SDK, and what is refused there also through the Web API.</summary>
    public static string Of(Branches world, string person, string table, string action)
    {
        if (action == "create") return Created(world, person, table);
        var own = world.Of(table, person);
        var others = world.All(table).Except(own).ToList();
        var mine = own.Count == 0 ? null : Word(world, person, table, action, Free(world, table, own));
        var theirs = others.Count == 0 ? mine : Word(world, person, table, action, Free(world, table, others));
        return Outcome.OfTwo(mine ?? theirs!, theirs!);
    }

    // A segment that is in use says so to whoever may read it, before rights to delete are asked for: one that is in no use.
    private static Guid Free(Branches world, string table, IEnumerable<Guid> rows) => rows.Order().First(id => table != Segment.LogicalName
        || (string)world.Bank.Service.Retrieve(table, id, new ColumnSet(Segment.Key))[Segment.Key] == "app-regulars");

    private static string Created(Branches world, string person, string table)
    {
        var word = Undone(world, person, service => service.Create(new Entity(table)));
        return word == Outcome.Refused ? Same(word, ByWeb(world, person, "POST", Set(world, table), "{}")) : word;
    }

    private static string Word(Branches world, string person, string table, string action, Guid id)
    {
        var definition = world.Bank.Organization.Catalog[table];
        var name = table == "contact" ? "jobtitle" : definition.PrimaryName == "fullname" ? "title" : definition.PrimaryName;
        var word = Undone(world, person, service =>
        {
            if (action == "delete") service.Delete(table, id);
            else service.Update(new Entity(table, id) { [action == "assign" ? "ownerid" : name] = action == "assign"
                ? new EntityReference("systemuser", world.People["reader"]) : "changed" });
        });
        if (word != Outcome.Refused) return word;
        var path = $"{Set(world, table)}({id:D})";
        var body = action == "assign" ? new JObject { ["ownerid@odata.bind"] = $"/systemusers({world.People["reader"]:D})" }
            : new JObject { [name] = "changed" };
        return Same(word, action == "delete" ? ByWeb(world, person, "DELETE", path, "") : ByWeb(world, person, "PATCH", path, body.ToString()));
    }

    // Whatever else stands against it (a rule of the product, a column that is missing): rights do not.
    private static string Undone(Branches world, string person, Action<IOrganizationService> act)
    {
        var word = Outcome.All;
        try
        {
            world.Bank.Organization.InTransaction(service =>
            {
                act(service);
                throw new OperationCanceledException();
            }, world.People[person]);
        }
        catch (OperationCanceledException)
        {
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (Outcome.IsDenied(fault.Detail)) word = Outcome.Refused;
        }

        return word;
    }

    private static string ByWeb(Branches world, string person, string method, string path, string body) => Outcome.Try(() =>
    {
        ReadingDoors.Ask(world, person, method, path, body);
        return Outcome.All;
    });

    private static string Same(string sdk, string web) => sdk == web ? sdk : $"SDK: {sdk}, Web API: {web}";

    private static string Set(Branches world, string table) => world.Bank.Organization.Catalog[table].EntitySetName;
}
