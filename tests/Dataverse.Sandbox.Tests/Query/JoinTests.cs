using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>Links of every type. Ada paid 10 and 30, Bob paid 20, Cid paid nothing; Ada and Bob belong to Contoso, Bob's payment is of category 2.</summary>
[TestClass]
public sealed class JoinTests : IDisposable
{
    private readonly Sample _sample = new();
    private readonly Guid _contoso;

    public JoinTests()
    {
        _contoso = _sample.Add("account", ("name", "Contoso"), ("employees", 5));
        var ada = Person("Ada", _contoso);
        var bob = Person("Bob", _contoso);
        Person("Cid", null);
        Pay(ada, 10, 1);
        Pay(ada, 30, 1);
        Pay(bob, 20, 2);
    }

    [TestMethod]
    [DataRow("inner", "", "Ada|Ada|Bob")]
    [DataRow("outer", "", "Ada|Ada|Bob|Cid")]
    [DataRow("exists", "", "Ada|Bob")]
    [DataRow("in", "", "Ada|Bob")]
    [DataRow("matchfirstrowusingcrossapply", "", "Ada|Bob")]
    [DataRow("inner", "<filter><condition attribute='amount' operator='gt' value='15'/></filter>", "Ada|Bob")]
    [DataRow("outer", "<filter><condition attribute='amount' operator='gt' value='25'/></filter>", "Ada|Bob|Cid")]
    [DataRow("exists", "<filter><condition attribute='amount' operator='gt' value='25'/></filter>", "Ada")]
    [DataRow("in", "<filter><condition attribute='amount' operator='lt' value='15'/></filter>", "Ada")]
    [DataRow("matchfirstrowusingcrossapply", "<filter><condition attribute='amount' operator='lt' value='25'/></filter>", "Ada|Bob")]
    public void A_link_keeps_and_repeats_parents(string type, string filter, string expected) =>
        CollectionAssert.AreEqual(expected.Split('|'),
            _sample.Names($"<link-entity name='payment' from='customerid' to='contactid' link-type='{type}'>{filter}</link-entity>"));

    [TestMethod]
    [DataRow("any", "1", "Ada")]
    [DataRow("not any", "1", "Bob|Cid")]
    [DataRow("all", "1", "Bob")]
    [DataRow("not all", "1", "Ada")]
    [DataRow("any", "9", "")]
    [DataRow("all", "9", "Ada|Bob")]
    public void A_link_inside_a_filter_tests_related_rows(string type, string category, string expected)
    {
        var link = $"<link-entity name='payment' from='customerid' to='contactid' link-type='{type}'><filter><condition attribute='category' operator='eq' value='{category}'/></filter></link-entity>";
        CollectionAssert.AreEqual(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), _sample.Names($"<filter>{link}</filter>"));
        var orCid = $"<filter type='or'>{link}<condition attribute='fullname' operator='eq' value='Cid'/></filter>";
        CollectionAssert.AreEqual(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Append("Cid").Distinct().ToArray(), _sample.Names(orCid));
    }

    [TestMethod]
    public void Tests_of_related_rows_nest_to_any_depth()
    {
        var accounts = _sample.Fetch("""
            <fetch><entity name='account'><attribute name='name'/><filter>
              <link-entity name='contact' from='parentcustomerid' to='accountid' link-type='any'><filter>
                <link-entity name='payment' from='customerid' to='contactid' link-type='not any'><filter><condition attribute='category' operator='eq' value='1'/></filter></link-entity>
                <link-entity name='payment' from='customerid' to='contactid' link-type='any'/>
              </filter></link-entity></filter></entity></fetch>
            """);
        Assert.HasCount(1, accounts.Entities);
    }

    [TestMethod]
    public void An_inner_link_below_an_outer_one_takes_no_parents_away()
    {
        const string OnlyBob = "<filter><condition attribute='fullname' operator='eq' value='bob'/></filter>";
        CollectionAssert.AreEqual(new[] { "Ada", "Bob", "Cid" }, _sample.Names(
            $"<link-entity name='account' from='accountid' to='parentcustomerid' link-type='outer'><link-entity name='contact' from='parentcustomerid' to='accountid'>{OnlyBob}</link-entity></link-entity>"));
    }

    [TestMethod]
    public void Rows_without_related_rows_are_found_by_an_outer_link_and_null() =>
        CollectionAssert.AreEqual(new[] { "Cid" }, _sample.Names(
            "<link-entity name='payment' from='customerid' to='contactid' link-type='outer' alias='p'/><filter><condition entityname='p' attribute='paymentid' operator='null'/></filter>"));

    [TestMethod]
    public void A_condition_in_a_link_can_name_a_link_after_it() =>
        CollectionAssert.AreEqual(new[] { "Bob" }, _sample.Names("""
            <link-entity name='account' from='accountid' to='parentcustomerid' alias='a'><filter><condition entityname='p' attribute='category' operator='eq' value='2'/></filter></link-entity>
            <link-entity name='payment' from='customerid' to='contactid' alias='p'/>
            """));

    [TestMethod]
    public void A_table_is_named_by_its_own_name_when_a_link_to_it_has_an_alias() =>
        CollectionAssert.AreEqual(new[] { "Ada", "Bob" }, _sample.Names("""
            <link-entity name='contact' from='contactid' to='contactid' alias='same'/><filter><condition entityname='contact' attribute='fullname' operator='in'><value>Ada</value><value>Bob</value></condition></filter>
            """));

    [TestMethod]
    public void Columns_of_links_come_aliased()
    {
        var row = _sample.Fetch("""
            <fetch><entity name='payment'><attribute name='title'/><attribute name='amount' alias='paid'/><order attribute='amount'/>
              <link-entity name='contact' from='contactid' to='customerid' alias='who'><attribute name='fullname'/><attribute name='nickname'/>
                <link-entity name='account' from='accountid' to='parentcustomerid'><attribute name='name'/><attribute name='employees' alias='size'/></link-entity>
              </link-entity></entity></fetch>
            """).Entities[0];
        Assert.AreEqual("Ada", row.GetAttributeValue<AliasedValue>("who.fullname").Value);
        Assert.AreEqual("contact", row.GetAttributeValue<AliasedValue>("who.fullname").EntityLogicalName);
        Assert.AreEqual("fullname", row.GetAttributeValue<AliasedValue>("who.fullname").AttributeLogicalName);
        Assert.IsFalse(row.Contains("who.nickname"));
        Assert.AreEqual("Contoso", row.GetAttributeValue<AliasedValue>("account2.name").Value);
        Assert.AreEqual(5, row.GetAttributeValue<AliasedValue>("size").Value);
        Assert.AreEqual(10m, ((Money)row.GetAttributeValue<AliasedValue>("paid").Value).Value);
    }

    [TestMethod]
    public void A_QueryExpression_links_as_FetchXML_does()
    {
        foreach (var (join, expected) in new[] { (JoinOperator.Inner, 3), (JoinOperator.LeftOuter, 4), (JoinOperator.Exists, 2), (JoinOperator.In, 2),
            (JoinOperator.MatchFirstRowUsingCrossApply, 2), (JoinOperator.Natural, 3) })
        {
            var query = new QueryExpression("contact");
            query.AddLink("payment", "contactid", "customerid", join);
            Assert.HasCount(expected, _sample.Run(query).Entities, join.ToString());
        }
    }

    [TestMethod]
    public void Rows_are_ordered_by_columns_of_links()
    {
        var rows = _sample.Fetch("""
            <fetch><entity name='payment'><attribute name='amount'/><order entityname='who' attribute='fullname' descending='true'/><order attribute='amount' descending='true'/>
            <link-entity name='contact' from='contactid' to='customerid' alias='who'/></entity></fetch>
            """).Entities.Select(row => row.GetAttributeValue<Money>("amount").Value);
        CollectionAssert.AreEqual(new[] { 20m, 30m, 10m }, rows.ToArray());
    }

    [TestMethod]
    public void Choices_are_ordered_by_label_and_lookups_by_name()
    {
        using var sample = new Sample();
        var (zoo, abc) = (sample.Add("account", ("name", "Zoo")), sample.Add("account", ("name", "ABC")));
        sample.Add("contact", ("fullname", "Ada"), ("risk", new OptionSetValue(1)), ("parentcustomerid", new EntityReference("account", zoo)));
        sample.Add("contact", ("fullname", "Bob"), ("risk", new OptionSetValue(2)), ("parentcustomerid", new EntityReference("account", abc)));
        sample.Add("contact", ("fullname", "Cid"), ("risk", new OptionSetValue(3)));

        CollectionAssert.AreEqual(new[] { "Bob", "Cid", "Ada" }, By("<order attribute='risk'/>", ""));
        CollectionAssert.AreEqual(new[] { "Ada", "Bob", "Cid" }, By("<order attribute='risk'/>", "useraworderby='1'"));
        CollectionAssert.AreEqual(new[] { "Cid", "Bob", "Ada" }, By("<order attribute='parentcustomerid'/>", ""));

        string[] By(string order, string options) =>
            [.. sample.Fetch($"<fetch {options}><entity name='contact'><attribute name='fullname'/>{order}</entity></fetch>").Entities
                .Select(row => row.GetAttributeValue<string>("fullname"))];
    }

    public void Dispose() => _sample.Dispose();

    private Guid Person(string name, Guid? account) => account is { } id
        ? _sample.Add("contact", ("fullname", name), ("parentcustomerid", new EntityReference("account", id))) : _sample.Add("contact", ("fullname", name));

    private void Pay(Guid who, decimal amount, int category) =>
        _sample.Add("payment", ("title", $"{amount}"), ("amount", new Money(amount)), ("category", category),
            ("customerid", new EntityReference("contact", who)), ("paidon", Sample.Noon));
}
