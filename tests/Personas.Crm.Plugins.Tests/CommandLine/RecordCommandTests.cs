using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Mono;

namespace Personas.Crm.Plugins.Tests.CommandLine;

/// <summary>The commands work one after another on one database, as scripts use them.</summary>
[TestClass]
public sealed class RecordCommandTests
{
    [TestMethod]
    public void A_customer_is_created_read_changed_fetched_evaluated_and_deleted()
    {
        using var sandbox = new SandboxCommand();
        sandbox.Json("import", Built.SolutionZip);
        var id = (string)sandbox.Json("create", "contact", "lastname=Doe", "pcrm_customernumber=C-1", "pcrm_riskclass=Low", "birthdate=1990-05-04")["id"]!;
        sandbox.Json("create", "pcrm_fact", "--input", """{ "pcrm_key": "risk", "pcrm_name": "Risk", "pcrm_kind": "Column", "pcrm_datatype": "Choice", "pcrm_definition": { "column": "pcrm_riskclass" } }""");
        sandbox.Json("create", "pcrm_segment", "--input", """
            { "pcrm_key": "low", "pcrm_name": "Low", "pcrm_customertable": "Contact", "pcrm_refreshmode": "Real time", "statuscode": "Published",
              "pcrm_expression": { "version": 1, "all": [ { "fact": "risk", "op": "eq", "value": 497100000 } ] } }
            """);
        Assert.AreEqual(0, (int)sandbox.Json("queue")["parked"]!);

        var read = sandbox.Json("get", "contact", "pcrm_customernumber=C-1", "--columns", "pcrm_riskclass,birthdate");
        Assert.AreEqual("Low", (string?)read["pcrm_riskclass@label"]);
        Assert.AreEqual("1990-05-04", (string?)read["birthdate"]);

        sandbox.Json("update", "contact", "pcrm_customernumber=C-1", "pcrm_riskclass=High");
        sandbox.Json("queue");
        var query = sandbox.File("left.xml", """<fetch><entity name="pcrm_segmentmembership"><attribute name="statecode"/><attribute name="pcrm_customerid"/></entity></fetch>""");
        var membership = (JObject)sandbox.Json("fetch", query)["rows"]![0]!;
        Assert.AreEqual($"contact:{id}", (string?)membership["pcrm_customerid"]);
        Assert.AreEqual(1, (int)membership["statecode"]!);

        sandbox.Json("update", "contact", id, "pcrm_riskclass=Low");
        var evaluated = sandbox.Json("call", "pcrm_EvaluateCustomer", "--input", $$"""{ "CustomerId": "{{id}}" }""");
        Assert.AreEqual("""["low"]""", (string?)evaluated["Entered"]);

        sandbox.Json("delete", "contact", id);
        Assert.IsEmpty(sandbox.Json("fetch", query)["rows"]!);
    }

    [TestMethod]
    public void What_commands_cost_is_counted_across_them()
    {
        using var sandbox = new SandboxCommand();
        sandbox.Json("create", "account", "name=One");
        sandbox.Json("create", "account", "name=Two");
        var creates = System.Linq.Enumerable.Single(sandbox.Json("stats")["requests"]!, one => (string?)one["message"] == "Create" && (string?)one["table"] == "account");
        Assert.AreEqual(2, (int)creates["count"]!);
    }
}
