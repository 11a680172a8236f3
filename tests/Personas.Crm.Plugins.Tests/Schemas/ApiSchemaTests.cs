using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;

namespace Personas.Crm.Plugins.Tests.Schemas;

/// <summary>Every custom API of the solution has a published contract, and the contract says what the solution declares.</summary>
[TestClass]
public sealed class ApiSchemaTests
{
    [TestMethod]
    public void Every_api_has_a_schema_and_every_schema_an_api()
    {
        using var bank = TestBank.Open();

        CollectionAssert.AreEquivalent(bank.All("customapi", "uniquename").Select(row => (string)row["uniquename"]).ToArray(), ApiSchema.All.Keys.ToArray());
    }

    [TestMethod]
    [DataRow("request", "customapirequestparameter")]
    [DataRow("response", "customapiresponseproperty")]
    public void A_schema_names_what_the_api_declares_with_its_type(string definition, string table)
    {
        using var bank = TestBank.Open();
        var names = bank.All("customapi", "uniquename").ToDictionary(row => row.Id, row => (string)row["uniquename"]);
        var declared = bank.All(table, "uniquename", "customapiid", "type").Select(row =>
            $"{names[row.GetAttributeValue<EntityReference>("customapiid").Id]} {row["uniquename"]} {TypeOf(row)}").Order(StringComparer.Ordinal).ToArray();

        var described = ApiSchema.All.SelectMany(schema => schema.Value.Properties(definition).Properties()
            .Select(property => $"{schema.Key} {property.Name} {TypeOf(property.Value)}")).Order(StringComparer.Ordinal).ToArray();

        CollectionAssert.AreEqual(declared, described, string.Join("\n", declared.Except(described).Concat(described.Except(declared))));
    }

    [TestMethod]
    public void A_request_schema_requires_what_the_api_requires()
    {
        using var bank = TestBank.Open();
        var names = bank.All("customapi", "uniquename").ToDictionary(row => row.Id, row => (string)row["uniquename"]);
        var required = bank.All("customapirequestparameter", "uniquename", "customapiid", "isoptional").Where(row => !row.GetAttributeValue<bool>("isoptional"))
            .Select(row => $"{names[row.GetAttributeValue<EntityReference>("customapiid").Id]} {row["uniquename"]}").ToArray();

        CollectionAssert.AreEquivalent(required,
            ApiSchema.All.SelectMany(schema => schema.Value.Required("request").Select(name => $"{schema.Key} {name}")).ToArray());
    }

    [TestMethod]
    public void Every_part_of_a_contract_says_what_it_means_and_refuses_what_it_does_not_name()
    {
        foreach (var schema in ApiSchema.All)
            foreach (var definition in new[] { "request", "response" })
            {
                Assert.IsFalse((bool)schema.Value.Document["$defs"]![definition]!["additionalProperties"]!, schema.Key);
                foreach (var property in schema.Value.Properties(definition).Properties())
                    Assert.IsNotNull(property.Value["description"], $"{schema.Key} {property.Name}");
            }
    }

    [TestMethod]
    [DataRow("""{"type":"integer"}""", "1", true)]
    [DataRow("""{"type":"integer"}""", "1.5", false)]
    [DataRow("""{"type":["string","null"]}""", "null", true)]
    [DataRow("""{"enum":["a","b"]}""", "\"c\"", false)]
    [DataRow("""{"required":["a"]}""", "{}", false)]
    [DataRow("""{"properties":{"a":{}},"additionalProperties":false}""", """{"b":1}""", false)]
    [DataRow("""{"additionalProperties":{"type":"boolean"}}""", """{"b":1}""", false)]
    [DataRow("""{"items":{"minimum":3}}""", "[3,2]", false)]
    [DataRow("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", "1", false)]
    [DataRow("""{"anyOf":[{"type":"integer"},{"type":"number"}]}""", "1", true)]
    [DataRow("""{"contentMediaType":"application/json"}""", "\"{\"", false)]
    [DataRow("""{"contentSchema":{"required":["a"]}}""", "\"{}\"", false)]
    [DataRow("""{"contentSchema":{"required":["a"]}}""", "\"{\\\"a\\\":1}\"", true)]
    [DataRow("""{"format":"uuid"}""", "\"x\"", false)]
    [DataRow("""{"$ref":"#/$defs/small"}""", "11", false)]
    public void The_check_tells_what_fits_from_what_does_not(string schema, string value, bool fits)
    {
        var document = new JObject { ["$defs"] = new JObject { ["asked"] = JsonSchema.Parse(schema), ["small"] = new JObject { ["maximum"] = 10 } } };

        Assert.AreEqual(fits, !new JsonSchema(document, _ => throw new KeyNotFoundException()).Faults(JsonSchema.Parse(value), "asked").Any());
    }

    [TestMethod]
    public void A_keyword_that_the_check_does_not_know_is_a_fault_of_the_schema()
    {
        var document = (JObject)JsonSchema.Parse("""{"$defs":{"asked":{"contains":{}}}}""");

        Assert.ThrowsExactly<InvalidOperationException>(() => new JsonSchema(document, _ => document).Faults(new JArray(), "asked").ToList());
    }

    private static string TypeOf(Entity row) => row.GetAttributeValue<OptionSetValue>("type").Value switch
    {
        0 => "boolean",
        1 => "string date-time",
        2 or 6 or 8 => "number",
        7 => "integer",
        10 => "string",
        12 => "string uuid",
        var other => $"type {other}",
    };

    private static string TypeOf(JToken property) => $"{property["type"]} {property["format"]}".Trim();
}
