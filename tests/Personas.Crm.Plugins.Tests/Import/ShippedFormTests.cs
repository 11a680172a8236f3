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

    // Text for machines only; the fingerprint stands beside it on the form.
    private static readonly string[] Hidden = ["pcrm_ruleset.pcrm_context"];

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
            ["pcrm_membercount", "pcrm_share", "pcrm_version", "pcrm_expressionhash", "pcrm_coverage", "pcrm_size", "pcrm_verdict", "pcrm_customers"];
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
