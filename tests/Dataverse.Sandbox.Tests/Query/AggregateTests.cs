using System;
using System.Linq;
using Dataverse.Sandbox.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>Groups and what is made of them.</summary>
[TestClass]
public sealed class AggregateTests
{
    [TestMethod]
    public void Every_aggregate_has_the_type_of_its_column()
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", "a"), ("children", 1), ("income", new Money(10.01m)), ("score", 0.5m), ("birthdate", new DateTime(2000, 1, 1)));
        sample.Add("contact", ("fullname", "A"), ("children", 2), ("income", new Money(20)));
        sample.Add("contact", ("fullname", "b"));
        var row = sample.Fetch("""
            <fetch aggregate='true'><entity name='contact'>
              <attribute name='contactid' alias='rows' aggregate='count'/><attribute name='children' alias='filled' aggregate='countcolumn'/>
              <attribute name='fullname' alias='names' aggregate='countcolumn' distinct='true'/><attribute name='children' alias='sum' aggregate='sum'/><attribute name='children' alias='avg' aggregate='avg'/>
              <attribute name='income' alias='total' aggregate='sum'/><attribute name='income' alias='mean' aggregate='avg'/><attribute name='score' alias='most' aggregate='max'/>
              <attribute name='birthdate' alias='first' aggregate='min'/>
            </entity></fetch>
            """).Entities.Single();
        Assert.AreEqual(3, Of<int>("rows"));
        Assert.AreEqual(2, Of<int>("filled"));
        Assert.AreEqual(2, Of<int>("names"));
        Assert.AreEqual(3, Of<int>("sum"));
        Assert.AreEqual(1, Of<int>("avg"));
        Assert.AreEqual(30.01m, Of<Money>("total").Value);
        Assert.AreEqual(15.005m, Of<Money>("mean").Value);
        Assert.AreEqual(0.5m, Of<decimal>("most"));
        Assert.AreEqual(new DateTime(2000, 1, 1), Of<DateTime>("first"));

        T Of<T>(string alias) => (T)row.GetAttributeValue<AliasedValue>(alias).Value;
    }

    [TestMethod]
    public void Of_no_rows_there_is_a_count_and_nothing_else()
    {
        using var sample = new Sample();
        var row = sample.Fetch("<fetch aggregate='true'><entity name='contact'><attribute name='contactid' alias='n' aggregate='count'/><attribute name='income' alias='s' aggregate='sum'/></entity></fetch>").Entities.Single();
        Assert.AreEqual(0, row.GetAttributeValue<AliasedValue>("n").Value);
        Assert.IsFalse(row.Contains("s"));
    }

    [TestMethod]
    public void Groups_are_ordered_by_alias_and_keep_their_types()
    {
        using var sample = new Sample();
        var account = sample.Add("account", ("name", "Contoso"));
        foreach (var (risk, income) in new[] { (1, 5m), (2, 50m), (2, 60m) })
            sample.Add("contact", ("risk", new OptionSetValue(risk)), ("income", new Money(income)),
                ("parentcustomerid", new EntityReference("account", account)));
        var rows = sample.Fetch("""
            <fetch aggregate='true'><entity name='contact'><attribute name='risk' alias='r' groupby='true'/><attribute name='parentcustomerid' alias='p' groupby='true'/>
            <attribute name='income' alias='s' aggregate='sum'/><order alias='s' descending='true'/></entity></fetch>
            """).Entities;
        Assert.HasCount(2, rows);
        Assert.AreEqual(2, ((OptionSetValue)rows[0].GetAttributeValue<AliasedValue>("r").Value).Value);
        Assert.AreEqual("High", rows[0].FormattedValues["r"]);
        Assert.AreEqual("Contoso", ((EntityReference)rows[0].GetAttributeValue<AliasedValue>("p").Value).Name);
        Assert.AreEqual("account", ((EntityReference)rows[0].GetAttributeValue<AliasedValue>("p").Value).LogicalName);
        Assert.AreEqual(110m, ((Money)rows[0].GetAttributeValue<AliasedValue>("s").Value).Value);
    }

    [TestMethod]
    [DataRow("day", 1, 31)]
    [DataRow("week", 1, 53)]
    [DataRow("month", 1, 12)]
    [DataRow("quarter", 1, 4)]
    [DataRow("year", 2024, 2023)]
    [DataRow("fiscal-period", 4, 3)]
    [DataRow("fiscal-year", 2023, 2023)]
    public void Dates_are_grouped_in_the_user_s_time_zone(string part, int inBucharest, int inUtc)
    {
        using var sample = new Sample();
        sample.Scope = sample.Scope with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"),
            Fiscal = new FiscalSettings(4, 1, FiscalPeriod.Quarterly) };
        sample.Add("contact", ("seenon", new DateTime(2023, 12, 31, 22, 30, 0, DateTimeKind.Utc)));
        Assert.AreEqual(inBucharest, Grouped(""));
        Assert.AreEqual(inUtc, Grouped("usertimezone='false'"));

        int Grouped(string zone) =>
            (int)sample.Fetch($"<fetch aggregate='true'><entity name='contact'><attribute name='seenon' alias='g' groupby='true' dategrouping='{part}' {zone}/><attribute name='contactid' alias='n' aggregate='count'/></entity></fetch>")
            .Entities.Single().GetAttributeValue<AliasedValue>("g").Value;
    }

    [TestMethod]
    public void A_link_is_aggregated_with_its_parent()
    {
        using var sample = new Sample();
        var ada = sample.Add("contact", ("fullname", "Ada"));
        sample.Add("contact", ("fullname", "Bob"));
        foreach (var amount in new[] { 1m, 2m }) sample.Add("payment", ("amount", new Money(amount)), ("customerid", new EntityReference("contact", ada)));
        var rows = sample.Fetch("""
            <fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='who' groupby='true'/><order alias='who'/>
            <link-entity name='payment' from='customerid' to='contactid' link-type='outer'><attribute name='amount' alias='paid' aggregate='sum'/><attribute name='paymentid' alias='n' aggregate='countcolumn'/></link-entity></entity></fetch>
            """).Entities;
        Assert.AreEqual(3m, ((Money)rows[0].GetAttributeValue<AliasedValue>("paid").Value).Value);
        Assert.AreEqual(0, rows[1].GetAttributeValue<AliasedValue>("n").Value);
    }

    [TestMethod]
    public void A_QueryExpression_aggregates_too()
    {
        using var sample = new Sample();
        foreach (var risk in new[] { 1, 2, 2 }) sample.Add("contact", ("risk", new OptionSetValue(risk)));
        var query = new QueryExpression("contact");
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("risk", XrmAggregateType.None, "r") { HasGroupBy = true });
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("contactid", XrmAggregateType.Count, "n"));
        query.Orders.Add(new OrderExpression("", OrderType.Descending, "n"));
        Assert.AreEqual(2, sample.Run(query).Entities[0].GetAttributeValue<AliasedValue>("n").Value);
    }

    [TestMethod]
    public void More_rows_than_the_limit_are_not_aggregated()
    {
        using var sample = new Sample();
        sample.Session.Run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50001) INSERT INTO contact (contactid, children) SELECT printf('00000000-0000-0000-0000-%012d', i), i % 7 FROM n");
        const string Count = "<entity name='contact'><attribute name='contactid' alias='n' aggregate='count'/>{0}</entity></fetch>";
        var refusal = Assert.ThrowsExactly<QueryException>(() => sample.Fetch("<fetch aggregate='true'>" + Count.Replace("{0}", "", StringComparison.Ordinal)));
        Assert.AreEqual(unchecked((int)0x8004E023), refusal.ErrorCode);
        var some = sample.Fetch("<fetch aggregate='true'>"
            + Count.Replace("{0}", "<filter><condition attribute='children' operator='eq' value='1'/></filter>", StringComparison.Ordinal));
        Assert.AreEqual(7143, some.Entities[0].GetAttributeValue<AliasedValue>("n").Value);
        Assert.Contains("10 rows",
            Assert.ThrowsExactly<QueryException>(() => sample
            .Fetch("<fetch aggregate='true' aggregatelimit='10'>" + Count.Replace("{0}", "", StringComparison.Ordinal))).Message);
    }
}
