using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>What somebody with a copy of the tables does: here the copy is the sandbox's own file, read only.</summary>
internal static class Warehouse
{
    /// <summary>The customers that a translated rule finds.</summary>
    public static List<Guid> Find(this TestBank bank, ParameterCollection query)
    {
        using var database = Database.Open(bank.DatabaseFile);
        using var session = database.BeginRead();
        var values = JArray.Parse((string)query["Parameters"]).Select(Value).ToArray();
        return session.Rows((string)query["Sql"], row => Guid.ParseExact(row.GetString(0), "D"), values);
    }

    /// <summary>Translates the segment, runs the query, and brings back what differs from the memberships, 1,000 customers a call.</summary>
    /// <returns>How many entered, how many left.</returns>
    public static string BringBack(this TestBank bank, string segment)
    {
        var query = bank.Call("pcrm_TranslateToSql", ("SegmentKey", segment), ("Dialect", "sqlite"));
        var found = bank.Find(query);
        var members = bank.Members(segment);
        var differ = found.Except(members).Concat(members.Except(found)).Order().ToList();
        var calls = differ.Chunk(1000).Select(part => bank.Import(segment, query, part.Except(members), part.Intersect(members))).ToList();
        return $"{calls.Sum(call => (int)call["Entered"])} entered, {calls.Sum(call => (int)call["Left"])} left";
    }

    /// <summary>Brings findings of a translated query back.</summary>
    public static ParameterCollection Import(
        this TestBank bank, string segment, ParameterCollection query, IEnumerable<Guid> entered, IEnumerable<Guid> left) =>
        bank.Call("pcrm_ImportMemberships", ("SegmentKey", segment), ("ExpressionHash", query["ExpressionHash"]), ("AsOf", query["AsOf"]),
            ("Entered", JsonConvert.SerializeObject(entered)), ("Left", JsonConvert.SerializeObject(left)));

    /// <summary>The customers in the segment, as the memberships say.</summary>
    public static HashSet<Guid> Members(this TestBank bank, string segment)
    {
        var query = new QueryExpression(SegmentMembership.LogicalName) { ColumnSet = new ColumnSet(SegmentMembership.CustomerId) };
        query.Criteria.AddCondition(SegmentMembership.Name, ConditionOperator.Equal, segment);
        query.Criteria.AddCondition(SegmentMembership.StateCode, ConditionOperator.Equal, (int)SegmentMembershipState.Active);
        return bank.All(query).Select(row => row.GetAttributeValue<EntityReference>(SegmentMembership.CustomerId).Id).ToHashSet();
    }

    private static object? Value(JToken parameter) => (string)parameter["type"]! switch
    {
        "TEXT" => (string)parameter["value"]!,
        "REAL" => (double)parameter["value"]!,
        _ => (long)parameter["value"]!,
    };
}
