using System;
using System.Linq;
using Dataverse.Sandbox.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>What a row looks like.</summary>
[TestClass]
public sealed class ResultTests
{
    [TestMethod]
    public void A_row_has_values_of_the_SDK_and_their_texts()
    {
        using var sample = new Sample();
        sample.Scope = sample.Scope with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest") };
        var account = sample.Add("account", ("name", "Contoso"));
        var lei = sample.Add("transactioncurrency", ("currencyname", "Leu"), ("isocurrencycode", "RON"));
        var id = sample.Add("contact", ("fullname", "Ada"), ("children", 1234), ("income", new Money(1234.5m)), ("score", 0.125m),
            ("risk", new OptionSetValue(2)), ("consent", true),
            ("interests", new OptionSetValueCollection { new(51), new(1) }), ("birthdate", new DateTime(1990, 2, 3)), ("seenon", Sample.Noon),
            ("parentcustomerid", new EntityReference("account", account)),
            ("transactioncurrencyid", new EntityReference("transactioncurrency", lei)), ("versionnumber", 77L));

        var row = Queries.Retrieve("contact", id, new ColumnSet(true), sample.Scope)!;
        Assert.AreEqual(id, row.Id);
        Assert.AreEqual(id, row["contactid"]);
        Assert.AreEqual("77", row.RowVersion);
        Assert.AreEqual(1234.5m, row.GetAttributeValue<Money>("income").Value);
        Assert.AreEqual(0.125m, row["score"]);
        Assert.AreEqual(Sample.Noon, row["seenon"]);
        Assert.AreEqual(DateTimeKind.Utc, row.GetAttributeValue<DateTime>("seenon").Kind);
        Assert.AreEqual("Contoso", row.GetAttributeValue<EntityReference>("parentcustomerid").Name);
        Assert.AreEqual("account", row.GetAttributeValue<EntityReference>("parentcustomerid").LogicalName);
        CollectionAssert.AreEqual(new[] { 1, 51 }, row.GetAttributeValue<OptionSetValueCollection>("interests").Select(option => option.Value).ToArray());
        Assert.IsFalse(row.Contains("nickname"));
        Assert.IsFalse(row.Contains("portrait"));

        foreach (var (column, text) in new[]
        {
            ("children", "1,234"), ("income", "RON 1,234.50"), ("score", "0.125"), ("risk", "High"), ("consent", "Given"), ("interests", "Travel; Family"),
            ("birthdate", "1990-02-03"),
            ("seenon", "2024-05-15 15:00"), ("parentcustomerid", "Contoso"), ("transactioncurrencyid", "Leu"),
        }) Assert.AreEqual(text, row.FormattedValues[column], column);
    }

    [TestMethod]
    public void A_row_has_the_columns_asked_for_and_its_key()
    {
        using var sample = new Sample();
        var id = sample.Add("contact", ("fullname", "Ada"), ("children", 1), ("versionnumber", 5L));
        var row = sample.Run(new QueryExpression("contact") { ColumnSet = new ColumnSet("fullname", "fullname", "nickname") }).Entities.Single();
        CollectionAssert.AreEquivalent(new[] { "contactid", "fullname" }, row.Attributes.Keys.ToArray());
        Assert.AreEqual(id, row.Id);
        Assert.IsNull(Queries.Retrieve("contact", Guid.NewGuid(), new ColumnSet("fullname"), sample.Scope));
    }

    [TestMethod]
    public void Names_and_labels_can_be_asked_for_as_columns()
    {
        using var sample = new Sample();
        var account = sample.Add("account", ("name", "Contoso"));
        sample.Add("contact", ("fullname", "Ada"), ("risk", new OptionSetValue(3)), ("parentcustomerid", new EntityReference("account", account)));
        var row = sample.Run(new QueryExpression("contact") { ColumnSet = new ColumnSet("riskname", "parentcustomeridname",
            "parentcustomeridtype") }).Entities.Single();
        Assert.AreEqual("Low", row["riskname"]);
        Assert.AreEqual("Contoso", row["parentcustomeridname"]);
        Assert.AreEqual("account", row["parentcustomeridtype"]);
        CollectionAssert.AreEqual(new[] { "Ada" }, sample.Where("attribute='parentcustomeridname' operator='like' value='%toso' />"));
    }

    [TestMethod]
    public void QueryByAttribute_takes_the_rows_whose_columns_all_equal()
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", "Ada"), ("children", 1));
        sample.Add("contact", ("fullname", "Ada"), ("children", 2));
        var query = new QueryByAttribute("contact") { ColumnSet = new ColumnSet("children") };
        query.AddAttributeValue("fullname", "ADA");
        query.AddAttributeValue("children", 2);
        Assert.AreEqual(2, sample.Run(query).Entities.Single()["children"]);
    }
}
