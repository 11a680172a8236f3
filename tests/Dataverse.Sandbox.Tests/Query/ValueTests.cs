using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>Values of conditions: what converts is compared exactly, what does not is refused with column, value and type.</summary>
[TestClass]
public sealed class ValueTests
{
    [TestMethod]
    [DataRow("income", "eq", "1000.005", 0)]
    [DataRow("income", "eq", "1000.50", 1)]
    [DataRow("income", "gt", "1000.4999999", 1)]
    [DataRow("income", "ge", "1000.50000001", 0)]
    [DataRow("income", "lt", "1e27", 1)]
    [DataRow("score", "le", "0.1239", 1)]
    [DataRow("score", "ge", "0.1231", 0)]
    [DataRow("height", "lt", "1.8", 1)]
    [DataRow("children", "gt", "-1", 1)]
    [DataRow("consent", "eq", "true", 1)]
    [DataRow("consent", "eq", "0", 0)]
    [DataRow("risk", "in", "2", 1)]
    [DataRow("interests", "contain-values", "5", 1)]
    [DataRow("interests", "contain-values", "1", 0)]
    [DataRow("interests", "not-contain-values", "1", 1)]
    [DataRow("risk", "ne", "1", 1)]
    [DataRow("riskname", "eq", "high", 1)]
    [DataRow("consentname", "eq", "Given", 1)]
    public void Compares(string column, string name, string value, int expected)
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", "Ada"), ("income", new Money(1000.5m)), ("score", 0.123m), ("height", 1.75), ("children", 0), ("consent", true),
            ("risk", new OptionSetValue(2)),
            ("interests", new OptionSetValueCollection { new(5), new(51) }));
        Assert.HasCount(expected, sample.Where($"attribute='{column}' operator='{name}'><value>{value}</value></condition>"));
    }

    [TestMethod]
    [DataRow("children", "eq", "three", "a whole number")]
    [DataRow("children", "eq", "3.5", "a whole number")]
    [DataRow("income", "gt", "1.000,50", "a number")]
    [DataRow("birthdate", "on", "yesterday", "a date")]
    [DataRow("birthdate", "gt", "15/05/2024", "a date")]
    [DataRow("consent", "eq", "maybe", "yes or no")]
    [DataRow("risk", "eq", "High", "the number of an option")]
    [DataRow("parentcustomerid", "eq", "Contoso", "the GUID of a row")]
    [DataRow("birthdate", "last-x-days", "0", "a whole number from 1")]
    [DataRow("birthdate", "last-x-years", "9999", "calendar")]
    public void Refuses_what_does_not_convert(string column, string name, string value, string expected)
    {
        using var sample = new Sample();
        var refusal = sample.Refusal($"<fetch><entity name='contact'><filter>\n<condition attribute='{column}' operator='{name}' value='{value}'/></filter></entity></fetch>");
        Assert.Contains(expected, refusal);
        Assert.Contains(value, refusal);
        Assert.Contains("line 2", refusal);
    }

    [TestMethod]
    public void A_QueryExpression_takes_values_of_the_SDK()
    {
        using var sample = new Sample();
        var account = sample.Add("account", ("name", "Contoso"));
        sample.Add("contact", ("fullname", "Ada"), ("income", new Money(5)), ("seenon", Sample.Noon),
            ("parentcustomerid", new EntityReference("account", account)), ("risk", new OptionSetValue(3)));
        foreach (var condition in new ConditionExpression[]
        {
            new("income", ConditionOperator.Equal, new Money(5)), new("income", ConditionOperator.Between, 4, 5.0),
            new("seenon", ConditionOperator.Equal, Sample.Noon),
            new("seenon", ConditionOperator.On, new DateTime(2024, 5, 15)), new("parentcustomerid", ConditionOperator.Equal, account),
            new("risk", ConditionOperator.In, 1, 3),
            new("risk", ConditionOperator.Equal, new OptionSetValue(3)), new("parentcustomeridname", ConditionOperator.BeginsWith, "con"),
            new("parentcustomeridtype", ConditionOperator.Equal, "account"),
        }) Assert.HasCount(1, sample.Where(condition), condition.AttributeName + condition.Operator);
    }

    [TestMethod]
    public void Two_columns_are_compared_also_across_tables()
    {
        using var sample = new Sample();
        var account = sample.Add("account", ("name", "Ada"), ("employees", 7));
        sample.Add("contact", ("fullname", "Ada"), ("nickname", "ada"), ("children", 7), ("parentcustomerid", new EntityReference("account", account)));
        sample.Add("contact", ("fullname", "Bob"), ("children", 1), ("parentcustomerid", new EntityReference("account", account)));

        CollectionAssert.AreEqual(new[] { "Ada" }, sample.Where("attribute='fullname' operator='eq' valueof='nickname' />"));
        CollectionAssert.AreEqual(new[] { "Bob" }, sample.Where("attribute='nickname' operator='ne' valueof='fullname' />"));
        const string Join = "<link-entity name='account' alias='a' from='accountid' to='parentcustomerid'/>";
        CollectionAssert.AreEqual(new[] { "Ada" },
            sample.Names(Join + "<filter><condition attribute='children' operator='ge' valueof='a.employees'/></filter>"));
        CollectionAssert.AreEqual(new[] { "Bob" },
            sample.Names(Join + "<filter><condition entityname='a' attribute='employees' operator='gt' value='1'/></filter>"
            + "<filter><condition attribute='children' operator='lt' valueof='a.employees'/></filter>"));
        var compared = new ConditionExpression("fullname", ConditionOperator.Equal, true, "nickname");
        CollectionAssert.AreEqual(new[] { "Ada" }, sample.Where(compared));
    }
}
