using System;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Text;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Tests.Serialisation;

/// <summary>What is written as XML reads back as the same, and the XML is that of the platform.</summary>
[TestClass]
public sealed class RoundTripTests
{
    private static readonly string[] ByReference = ["choices", "aliased", "rows", "bytes"];
    private static readonly Guid Ada = new("11111111-2222-3333-4444-555555555555");

    [TestMethod]
    public void A_row_keeps_its_values_of_every_type()
    {
        var row = Row();

        var back = Back(row);

        Assert.AreEqual("contact", back.LogicalName);
        Assert.AreEqual(Ada, back.Id);
        Assert.AreEqual("42", back.RowVersion);
        Assert.AreEqual(EntityState.Changed, back.EntityState);
        CollectionAssert.AreEqual(row.Attributes.Keys.ToArray(), back.Attributes.Keys.ToArray());
        foreach (var (column, value) in row.Attributes.Where(each => !ByReference.Contains(each.Key)))
            Assert.AreEqual(value, back[column], column);
        CollectionAssert.AreEqual(
            row.GetAttributeValue<OptionSetValueCollection>("choices").ToArray(), back.GetAttributeValue<OptionSetValueCollection>("choices").ToArray());
        Assert.AreEqual(new Money(3), back.GetAttributeValue<AliasedValue>("aliased").Value);
        Assert.AreEqual("one", back.FormattedValues["integer"]);
        Assert.AreEqual("7", back.KeyAttributes["number"]);
        Assert.AreEqual("task", Assert.ContainsSingle(back.RelatedEntities.Single().Value.Entities).LogicalName);
    }

    [TestMethod]
    public void A_query_keeps_its_conditions_links_and_order()
    {
        var query = Query();

        var back = (QueryExpression)Back<QueryBase>(query);

        Assert.AreEqual(Xml<QueryBase>(query), Xml<QueryBase>(back));
        CollectionAssert.AreEqual(query.Criteria.Conditions[0].Values.ToArray(), back.Criteria.Conditions[0].Values.ToArray());
        Assert.AreEqual("holding", back.LinkEntities[0].EntityAlias);
        Assert.IsTrue(back.LinkEntities[0].LinkCriteria.Conditions[0].CompareColumns);
        Assert.AreEqual(OrderType.Descending, back.Orders[0].OrderType);
        Assert.AreEqual(5, back.TopCount);
    }

    [TestMethod]
    public void An_aggregate_keeps_its_columns()
    {
        var columns = new ColumnSet();
        columns.AttributeExpressions.Add(new XrmAttributeExpression("pcrm_amount", XrmAggregateType.Sum, "total"));

        Assert.AreEqual(XrmAggregateType.Sum, Back(columns).AttributeExpressions[0].AggregateType);
    }

    [TestMethod]
    public void A_request_keeps_the_queries_of_related_rows()
    {
        var related = new RelationshipQueryCollection { { new Relationship("pcrm_contact_holding"), Query() } };
        var request = new RetrieveRequest { Target = new EntityReference("contact", Ada), ColumnSet = new ColumnSet("age"), RelatedEntitiesQuery = related };

        var back = Back(request);

        Assert.AreEqual(request.Target, back.Target);
        Assert.IsInstanceOfType<RetrieveRequest>(Back<OrganizationRequest>(request));
        Assert.AreEqual("pcrm_contact_holding", back.RelatedEntitiesQuery.Single().Key.SchemaName);
        Assert.IsInstanceOfType<QueryExpression>(back.RelatedEntitiesQuery.Single().Value);
    }

    [TestMethod]
    public void A_fault_keeps_its_details()
    {
        var back = (ExecuteTransactionFault)Back<BaseServiceFault>(new ExecuteTransactionFault { Message = "no", ErrorCode = 3, FaultedRequestIndex = 2 });

        Assert.AreEqual(2, back.FaultedRequestIndex);
        Assert.AreEqual("no", back.Message);
    }

    // The texts were written by the genuine assembly 9.2.49 on Mono.
    [TestMethod]
    public void The_xml_is_that_of_the_genuine_assembly()
    {
        const string Schema = "http://www.w3.org/2001/XMLSchema-instance";
        const string Contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";

        Assert.AreEqual(
            $"<EntityReference xmlns=\"{Contracts}\" xmlns:i=\"{Schema}\"><Id>{Guid.Empty}</Id>"
            + "<KeyAttributes xmlns:a=\"http://schemas.microsoft.com/xrm/7.1/Contracts\" "
            + "xmlns:b=\"http://schemas.datacontract.org/2004/07/System.Collections.Generic\">"
            + "<a:KeyValuePairOfstringanyType><b:key>number</b:key><b:value i:type=\"c:string\" xmlns:c=\"http://www.w3.org/2001/XMLSchema\">7</b:value>"
            + "</a:KeyValuePairOfstringanyType></KeyAttributes><LogicalName>contact</LogicalName>"
            + "<Name i:nil=\"true\"/><RowVersion i:nil=\"true\"/></EntityReference>",
            Xml(new EntityReference("contact", "number", "7")));
        Assert.AreEqual(
            $"<QueryBase i:type=\"FetchExpression\" xmlns=\"{Contracts}\" xmlns:i=\"{Schema}\"><Query>&lt;fetch/&gt;</Query></QueryBase>",
            Xml<QueryBase>(new FetchExpression("<fetch/>")));
    }

    private static Entity Row()
    {
        var row = new Entity("contact", "number", "7") { Id = Ada, RowVersion = "42", EntityState = EntityState.Changed };
        row["text"] = "Ada";
        row["integer"] = 1;
        row["big"] = 5L;
        row["decimal"] = 1.50m;
        row["double"] = 2.5;
        row["boolean"] = true;
        row["id"] = Ada;
        row["moment"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        row["choice"] = new OptionSetValue(3);
        row["choices"] = new OptionSetValueCollection([new OptionSetValue(1), new OptionSetValue(2)]);
        row["money"] = new Money(4.5m);
        row["lookup"] = new EntityReference("account", Ada) { Name = "Ada & Co" };
        row["aliased"] = new AliasedValue("pcrm_holding", "pcrm_balance", new Money(3));
        row["rows"] = new EntityCollection([new Entity("activityparty")]);
        row["bytes"] = new byte[] { 1, 2 };
        row["nothing"] = null;
        row.FormattedValues["integer"] = "one";
        row.RelatedEntities[new Relationship("Contact_Tasks")] = new EntityCollection([new Entity("task")]) { EntityName = "task" };
        return row;
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("age"), TopCount = 5, Distinct = true };
        query.Criteria.AddCondition("age", ConditionOperator.In, 1, "x", Ada, new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), true);
        query.Criteria.AddFilter(LogicalOperator.Or).AddCondition("holding", "pcrm_closedon", ConditionOperator.Null);
        query.AddOrder("age", OrderType.Descending);
        var link = query.AddLink("pcrm_holding", "contactid", "pcrm_customerid", JoinOperator.LeftOuter);
        link.EntityAlias = "holding";
        link.LinkCriteria.AddCondition("pcrm_openedon", ConditionOperator.Equal, true, "pcrm_closedon");
        return query;
    }

    private static T Back<T>(T value)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Xml(value)));
        return (T)new DataContractSerializer(typeof(T)).ReadObject(stream)!;
    }

    private static string Xml<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(T)).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
