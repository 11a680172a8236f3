using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Fetch.Import;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Tests.Expressions;

[TestClass]
public sealed class FetchImportTests
{
    private static readonly ImportOptions Options = new(Bank.Catalogue, Bank.Schema, (table, column) => column == "name" ? $"Name of {table}" : null);

    public static IEnumerable<object[]> Queries => CaseTable.Read("Expressions", "import.cases", 2);

    [TestMethod]
    [DynamicData(nameof(Queries))]
    public void A_query_is_an_expression_or_problems_in_their_places(string query, string expected)
    {
        var import = FetchImport.Of(Contacts(query), Options);
        var problems = "problems: " + string.Join(" ", import.Problems.Select(problem => problem.Place));
        var found = import.Expression is { } expression ? "{" + expression.Json["{\"version\":1,".Length..] : problems;
        Assert.AreEqual(expected, found, string.Join(" ", import.Problems));
    }

    [TestMethod]
    public void A_column_without_a_fact_is_proposed_as_one()
    {
        var import = FetchImport.Of(
            Contacts("""<link-entity name="account" from="accountid" to="parentcustomerid"><filter><condition attribute="name" operator="like" value="A%" /></filter></link-entity>"""),
            Options);
        var fact = import.FactsNeeded.Single();
        Assert.AreEqual("parentcustomerid_name", fact.Key);
        Assert.AreEqual("parentcustomerid: Name of account", fact.Name);
        Assert.AreEqual(FactType.Text, fact.Type);
        Assert.AreEqual("""{"path":["parentcustomerid:account"],"column":"name"}""", fact.Definition);
        Assert.AreEqual("""{"version":1,"fact":"parentcustomerid_name","op":"like","value":"A%"}""", import.Expression!.Json);
    }

    [TestMethod]
    public void A_fact_with_a_default_is_not_the_column_and_the_proposed_one_gets_a_free_key()
    {
        var facts = FactCatalogue.Read([Bank.Column("income", "Income", FactType.Money) with { Default = "0" }], Bank.Schema);
        var import = FetchImport.Of(Contacts("""<filter><condition attribute="income" operator="null" /></filter>"""), Options with { Facts = facts });
        Assert.AreEqual("income_2", import.FactsNeeded.Single().Key);
    }

    [TestMethod]
    public void An_inner_link_without_conditions_asks_for_the_row_itself()
    {
        var import = FetchImport.Of(Contacts("""<link-entity name="account" from="accountid" to="parentcustomerid" />"""), Options);
        Assert.AreEqual("""{"version":1,"fact":"parentcustomerid_accountid","op":"not-null"}""", import.Expression!.Json);
    }

    [TestMethod]
    [DataRow("", "fetch", "no query")]
    [DataRow("<fetch><entity name=\"contact\">", "fetch", "not valid XML")]
    [DataRow("<!DOCTYPE x [<!ENTITY a \"b\">]><fetch />", "fetch", "not valid XML")]
    [DataRow("<query />", "fetch", "begins with 'query'")]
    [DataRow("<fetch />", "fetch", "0 elements")]
    [DataRow("<fetch aggregate=\"true\"><entity name=\"contact\" /></fetch>", "fetch.aggregate", "counts or sums")]
    [DataRow("<fetch><entity name=\"payment\" /></fetch>", "entity", "no table of customers")]
    public void What_is_no_query_on_customers_is_refused_by_name(string query, string place, string fault)
    {
        var problem = FetchImport.Of(query, Options).Problems.Single();
        Assert.AreEqual(place, problem.Place);
        Assert.Contains(fault, problem.Fault);
    }

    [TestMethod]
    public void A_place_names_the_line()
    {
        const string query = "<fetch>\n<entity name=\"contact\">\n<filter>\n<condition attribute=\"nosuch\" operator=\"null\" />\n</filter></entity></fetch>";
        Assert.AreEqual("filter[0].condition[0] (line 4)", FetchImport.Of(query, Options).Problems.Single().Place);
    }

    [TestMethod]
    public void An_import_is_held_to_the_limits_of_expressions()
    {
        var conditions = string.Concat(Enumerable.Range(0, 201).Select(number => $"""<condition attribute="numberofchildren" operator="ne" value="{number}" />"""));
        Assert.Contains("limit is 200", FetchImport.Of(Contacts($"<filter>{conditions}</filter>"), Options).Problems.Single().Fault);
    }

    internal static string Contacts(string content) => $"<fetch><entity name=\"contact\">{content}</entity></fetch>";
}
