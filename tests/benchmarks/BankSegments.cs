using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Benchmarks;

/// <summary>Segments over the real columns of the bank's customers: 5 conditions on average in 2 to 4 levels, from a fixed seed.</summary>
internal static class BankSegments
{
    private const int Option = 497100000;
    private const int Published = 497100000;

    // Key, column, type of pcrm_facttype, how many options.
    private static readonly (string Key, string Column, string Type, int Options)[] Columns =
    [
        ("birthdate", "birthdate", "Date", 0), ("mobilephone", "mobilephone", "Text", 0), ("telephone", "telephone1", "Text", 0),
        ("balance", "pcrm_balance", "Money", 0), ("consent", "pcrm_marketingconsent", "Boolean", 0), ("in_default", "pcrm_creditdefault", "Boolean", 0),
        ("housing_loan", "pcrm_housingloan", "Boolean", 0), ("personal_loan", "pcrm_personalloan", "Boolean", 0),
        ("employment", "pcrm_employment", "Choice", 12), ("education", "pcrm_education", "Choice", 4), ("risk", "pcrm_riskclass", "Choice", 3),
    ];

    private static readonly string[] Types = ["Boolean", "Integer", "Decimal", "Money", "Text", "Date", "DateTime", "Choice"];

    /// <summary>A fact for each column, and the age.</summary>
    public static IEnumerable<Entity> Facts() => Columns
        .Select(column => Fact(column.Key, column.Type, 0, $$"""{"column":"{{column.Column}}"}"""))
        .Append(Fact("age", "Integer", 1, """{"function":"years-since","of":"birthdate"}"""));

    /// <summary>The segments, published.</summary>
    public static IEnumerable<Entity> Segments(int count)
    {
        var random = new SegbenchRandom(45_211);
        for (var i = 0; i < count; i++)
        {
            var nodes = new JArray(Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Node(random, 2)));
            yield return new Entity("pcrm_segment")
            {
                ["pcrm_key"] = $"bank-{i:000}",
                ["pcrm_name"] = $"Bank {i:000}",
                ["pcrm_customertable"] = new OptionSetValue(Option),
                ["pcrm_refreshmode"] = new OptionSetValue(Option),
                ["pcrm_expression"] = new JObject { ["version"] = 1, ["all"] = nodes }.ToString(Newtonsoft.Json.Formatting.None),
                ["statuscode"] = new OptionSetValue(Published),
            };
        }
    }

    private static JObject Node(SegbenchRandom random, int levels)
    {
        if (levels == 0 || random.Next(3) > 0) return Condition(random);
        var nodes = new JArray(Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Node(random, levels - 1)));
        return new JObject { [random.Next(4) == 0 ? "none" : "any"] = nodes };
    }

    private static JObject Condition(SegbenchRandom random)
    {
        var from = 20 + random.Next(45);
        switch (random.Next(4))
        {
            case 0: return new JObject { ["fact"] = "age", ["op"] = "between", ["value"] = new JArray(from, from + 3 + random.Next(15)) };
            case 1: return new JObject { ["fact"] = "balance", ["op"] = random.Next(2) == 0 ? "ge" : "lt", ["value"] = random.Next(40) * 100 };
            default:
                var column = Columns[random.Next(Columns.Length)];
                if (column.Options > 0) return new JObject { ["fact"] = column.Key, ["op"] = "eq", ["value"] = Option + random.Next(column.Options) };
                return column.Type == "Boolean"
                    ? new JObject { ["fact"] = column.Key, ["op"] = "eq", ["value"] = random.Next(2) == 0 }
                    : new JObject { ["fact"] = column.Key, ["op"] = "not-null" };
        }
    }

    private static Entity Fact(string key, string type, int kind, string definition) => new("pcrm_fact")
    {
        ["pcrm_key"] = key,
        ["pcrm_name"] = key,
        ["pcrm_kind"] = new OptionSetValue(Option + kind),
        ["pcrm_datatype"] = new OptionSetValue(Option + Array.IndexOf(Types, type)),
        ["pcrm_definition"] = definition,
    };
}
