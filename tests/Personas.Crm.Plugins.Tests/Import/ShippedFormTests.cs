using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Dataverse.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;

namespace Personas.Crm.Plugins.Tests.Import;

/// <summary>What people see of the tables: every column has its place and its help.</summary>
[TestClass]
public sealed class ShippedFormTests
{
    private const int Main = 2;
    private const string Prefix = "pcrm_";

    // Text for machines only; the fingerprint, and the figures that are counted, stand beside it on the form.
    private static readonly string[] Hidden =
        ["pcrm_ruleset.pcrm_context", "pcrm_audience.pcrm_counting", "pcrm_product.pcrm_changedon", "pcrm_productversion.pcrm_changedon"];

    [TestMethod]
    public void Every_column_is_on_a_form_of_its_table()
    {
        using var bank = TestBank.Open();
        var shown = bank.All("systemform", "objecttypecode", "type", "formxml").Where(form => form.GetAttributeValue<OptionSetValue>("type").Value == Main)
            .GroupBy(form => (string)form["objecttypecode"]).ToDictionary(forms => forms.Key, forms => forms.SelectMany(Columns).ToHashSet());

        var missing = Own(bank).Where(column => !column.Column.LogicalName.EndsWith("_base", StringComparison.Ordinal)
            && !shown.GetValueOrDefault(column.Table, []).Contains(column.Column.LogicalName)).Select(column => $"{column.Table}.{column.Column.LogicalName}");

        Assert.AreEqual("", string.Join(" ", missing.Except(Hidden)));
    }

    [TestMethod]
    public void Every_table_has_a_form_and_a_list_of_its_own()
    {
        using var bank = TestBank.Open();
        var tables = bank.Organization.Catalog.Tables.Where(table => table.LogicalName.StartsWith(Prefix, StringComparison.Ordinal) && !table.IsIntersect)
            .Select(table => table.LogicalName).ToList();
        var forms = bank.All("systemform", "objecttypecode", "type").Where(form => form.GetAttributeValue<OptionSetValue>("type").Value == Main)
            .Select(form => (string)form["objecttypecode"]).ToHashSet();
        var lists = bank.All("savedquery", "returnedtypecode", "querytype").Where(view => view.GetAttributeValue<int>("querytype") == 0)
            .Select(view => (string)view["returnedtypecode"]).ToHashSet();

        Assert.IsGreaterThan(30, tables.Count);
        Assert.AreEqual("", string.Join(" ", tables.Where(table => !forms.Contains(table) || !lists.Contains(table))));
    }

    [TestMethod]
    public void Every_list_within_a_form_is_one_of_rows_that_belong_to_the_form()
    {
        using var bank = TestBank.Open();
        var wrong = bank.All("systemform", "objecttypecode", "formxml", "name")
            .Where(form => form.GetAttributeValue<string>("objecttypecode") is { Length: > 0 } and not "none")
            .SelectMany(Controls, (form, control) => (Table: (string)form["objecttypecode"],
                Relationship: (string?)control.Element("parameters")?.Element("RelationshipName"),
                Target: (string?)control.Element("parameters")?.Element("TargetEntityType")))
            .Where(list => list.Relationship is { Length: > 0 } && !Belongs(bank, list.Table, list.Relationship, list.Target))
            .Select(list => $"{list.Table}: {list.Relationship}");
        Assert.AreEqual("", string.Join(" ", wrong));
    }

    private static bool Belongs(TestBank bank, string table, string relationship, string? target) =>
        bank.Organization.Catalog.ReferencedBy(table).Any(link => Same(link.Name, relationship) && link.ReferencingTable == target)
        || bank.Organization.Catalog.ManyToMany.Any(link => Same(link.Name, relationship)
            && (link.FirstTable, link.SecondTable) is var (first, second) && ((first == table && second == target) || (second == table && first == target)));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [TestMethod]
    public void Every_column_says_what_it_means()
    {
        using var bank = TestBank.Open();
        var silent = Own(bank).Where(column => column.Column.Description.Length < 10).Select(column => $"{column.Table}.{column.Column.LogicalName}");
        Assert.AreEqual("", string.Join(" ", silent));
    }

    [TestMethod]
    [DataRow("systemform", "name")]
    [DataRow("savedqueryvisualization", "name")]
    [DataRow("customapi", "uniquename")]
    [DataRow("customapirequestparameter", "uniquename")]
    [DataRow("customapiresponseproperty", "uniquename")]
    public void Everything_that_is_shipped_says_what_it_is_for(string table, string name)
    {
        using var bank = TestBank.Open();
        var silent = bank.All(table, name, "description")
            .Where(row => row.GetAttributeValue<string>("description") is not { Length: > 5 }).Select(row => (string)row[name]);
        Assert.AreEqual("", string.Join(", ", silent));
    }

    [TestMethod]
    public void What_the_solution_writes_cannot_be_typed_on_a_form()
    {
        using var bank = TestBank.Open();
        string[] written =
            ["pcrm_membercount", "pcrm_share", "pcrm_version", "pcrm_expressionhash", "pcrm_coverage", "pcrm_size", "pcrm_verdict", "pcrm_customers",
                "pcrm_summary", "pcrm_currentversionid", "pcrm_authorid", "pcrm_approverid", "pcrm_approvedon", "pcrm_contenthash", "pcrm_content",
                "pcrm_apr", "pcrm_result", "pcrm_resulthash"];
        var open = bank.All("systemform", "objecttypecode", "type", "formxml").Where(form => form.GetAttributeValue<OptionSetValue>("type").Value == Main)
            .SelectMany(Controls, (form, control) => (Table: form["objecttypecode"], Column: (string?)control.Attribute("datafieldname"), Control: control))
            .Where(shown => written.Contains(shown.Column) && (string?)shown.Control.Attribute("disabled") != "true")
            .Select(shown => $"{shown.Table}.{shown.Column}");
        Assert.AreEqual("", string.Join(" ", open));
    }

    private static IEnumerable<(string Table, Column Column)> Own(TestBank bank) => bank.Organization.Catalog.Tables
        .Where(table => !table.IsIntersect)
        .SelectMany(table => table.Columns, (table, column) => (table.LogicalName, column))
        .Where(own => own.column.LogicalName.StartsWith(Prefix, StringComparison.Ordinal) && own.column.Type != ColumnType.UniqueIdentifier);

    private static IEnumerable<XElement> Controls(Entity form) => XElement.Parse((string)form["formxml"]).Descendants("control");

    private static IEnumerable<string> Columns(Entity form) => Controls(form).Select(control => (string?)control.Attribute("datafieldname")).OfType<string>();
}
