using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Tests.Queries;

[TestClass]
public sealed class QueryTests
{
    [TestMethod]
    public void A_new_query_asks_for_no_columns_no_filter_and_no_page()
    {
        var query = new QueryExpression("contact");

        Assert.IsFalse(query.ColumnSet.AllColumns);
        Assert.IsEmpty(query.ColumnSet.Columns);
        Assert.AreEqual(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.IsEmpty(query.Criteria.Conditions);
        Assert.AreEqual(0, query.PageInfo.PageNumber);
        Assert.AreEqual(0, query.PageInfo.Count);
        Assert.IsNull(query.TopCount);
    }

    [TestMethod]
    public void Null_stays_null_in_a_query_where_it_means_something()
    {
        var query = new QueryExpression("contact") { ColumnSet = null, Criteria = null, PageInfo = null };

        Assert.IsNull(query.ColumnSet);
        Assert.IsNull(query.Criteria);
        Assert.IsNull(query.PageInfo);
        Assert.IsNull(new LinkEntity { LinkCriteria = null }.LinkCriteria);
        Assert.IsNotNull(new LinkEntity { Columns = null }.Columns);
        Assert.IsNull(new QueryByAttribute("contact").ColumnSet);
    }

    [TestMethod]
    public void A_link_joins_inner_and_a_link_of_a_link_names_the_outer_table_as_the_genuine_one_does()
    {
        var query = new QueryExpression("contact");

        var holding = query.AddLink("pcrm_holding", "contactid", "pcrm_customerid");
        var transaction = holding.AddLink("pcrm_transaction", "pcrm_holdingid", "pcrm_holdingid", JoinOperator.LeftOuter);

        Assert.AreEqual(JoinOperator.Inner, holding.JoinOperator);
        Assert.AreEqual("contact", holding.LinkFromEntityName);
        Assert.AreEqual("contact", transaction.LinkFromEntityName);
        Assert.AreEqual(JoinOperator.LeftOuter, transaction.JoinOperator);
    }

    public static (string What, ConditionExpression Condition, object[] Values)[] Conditions =>
    [
        ("no value", new("a", ConditionOperator.Null), []),
        ("one value", new("a", ConditionOperator.Equal, 5), [5]),
        ("a text, which is not a list of characters", new("a", ConditionOperator.Equal, "ab"), ["ab"]),
        ("values", new("a", ConditionOperator.In, 1, "x"), [1, "x"]),
        ("a list, which is spread", new("a", ConditionOperator.In, new List<int> { 1, 2 }), [1, 2]),
        ("an array of numbers, which is spread", new("a", ConditionOperator.In, new[] { 1, 2 }), [1, 2]),
        ("an array of texts, which is spread", new("a", ConditionOperator.In, new[] { "x", "y" }), ["x", "y"]),
        ("the value null", new("a", ConditionOperator.Equal, (object?)null), [null!]),
        ("no array", new("a", ConditionOperator.In, (object[]?)null), []),
    ];

    [TestMethod]
    [DynamicData(nameof(Conditions))]
    public void A_condition_holds_the_values_that_it_was_given(string what, ConditionExpression condition, object[] values) =>
        CollectionAssert.AreEqual(values, condition.Values.ToArray(), what);

    [TestMethod]
    public void A_condition_on_a_linked_table_names_it()
    {
        var condition = new ConditionExpression("holding", "pcrm_balance", ConditionOperator.GreaterThan, 5m);

        Assert.AreEqual("holding", condition.EntityName);
        Assert.AreEqual("pcrm_balance", condition.AttributeName);
    }

    [TestMethod]
    public void A_condition_between_columns_holds_the_column_as_its_value()
    {
        var condition = new ConditionExpression("firstname", ConditionOperator.Equal, true, "lastname");

        Assert.IsTrue(condition.CompareColumns);
        CollectionAssert.AreEqual(new object[] { "lastname" }, condition.Values.ToArray());
        Assert.IsFalse(new ConditionExpression("donotemail", ConditionOperator.Equal, true).CompareColumns);
    }

    [TestMethod]
    public void A_filter_takes_conditions_and_filters()
    {
        var filter = new FilterExpression(LogicalOperator.Or);

        filter.AddCondition("a", ConditionOperator.Equal, 1);
        filter.AddFilter(LogicalOperator.And).AddCondition("holding", "b", ConditionOperator.Null);

        Assert.HasCount(1, filter.Conditions);
        Assert.AreEqual("holding", filter.Filters[0].Conditions[0].EntityName);
    }

    [TestMethod]
    public void The_columns_that_were_given_are_copied()
    {
        var names = new[] { "firstname" };
        var columns = new ColumnSet(names);

        columns.AddColumn("lastname");
        names[0] = "changed";

        CollectionAssert.AreEqual(new[] { "firstname", "lastname" }, columns.Columns.ToArray());
    }

    [TestMethod]
    [DataRow(ConditionOperator.Equal, 0)]
    [DataRow(ConditionOperator.NotOn, 52)]
    [DataRow(ConditionOperator.BeginsWith, 54)]
    [DataRow(ConditionOperator.Above, 78)]
    [DataRow(ConditionOperator.ContainValues, 87)]
    [DataRow(ConditionOperator.EqualRoleBusinessId, 89)]
    public void Operators_have_the_numbers_that_the_platform_knows(ConditionOperator @operator, int number) => Assert.AreEqual(number, (int)@operator);
}
