using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>What is not supported, wrong or too much is refused, and the message names it.</summary>
[TestClass]
public sealed class RefusalTests
{
    [TestMethod]
    [DataRow("<fetch", "not well-formed")]
    [DataRow("<!DOCTYPE x [<!ENTITY y 'z'>]><fetch/>", "not well-formed")]
    [DataRow("<query/>", "query")]
    [DataRow("<fetch/>", "<entity>")]
    [DataRow("<fetch><entity/></fetch>", "'name' is missing")]
    [DataRow("<fetch utc-offset='60'><entity name='contact'/></fetch>", "utc-offset")]
    [DataRow("<fetch datasource='retained'><entity name='contact'/></fetch>", "datasource")]
    [DataRow("<fetch colour='red'><entity name='contact'/></fetch>", "colour")]
    [DataRow("<fetch top='5' page='2'><entity name='contact'/></fetch>", "top")]
    [DataRow("<fetch top='5001'><entity name='contact'/></fetch>", "5001")]
    [DataRow("<fetch count='many'><entity name='contact'/></fetch>", "many")]
    [DataRow("<fetch><entity name='contct'/></fetch>", "Did you mean 'contact'")]
    [DataRow("<fetch><entity name='contact'><attribute name='fulname'/></entity></fetch>", "Did you mean 'fullname'")]
    [DataRow("<fetch><entity name='contact'><attribute name='fullname' rowaggregate='CountChildren'/></entity></fetch>", "rowaggregate")]
    [DataRow("<fetch><entity name='contact'><attribute name='fullname' aggregate='count' alias='n'/></entity></fetch>", "aggregate")]
    [DataRow("<fetch><entity name='contact'><having/></entity></fetch>", "having")]
    [DataRow("<fetch><entity name='contact'><filter type='xor'/></entity></fetch>", "xor")]
    [DataRow("<fetch><entity name='contact'><filter><condition attribute='fullname' operator='resembles' value='x'/></filter></entity></fetch>", "resembles")]
    [DataRow("<fetch><entity name='contact'><filter><condition attribute='fullname' operator='Like' value='x'/></filter></entity></fetch>", "Write 'like'")]
    [DataRow("<fetch><entity name='contact'><filter><condition attribute='children' operator='like' value='1'/></filter></entity></fetch>", "contact.children")]
    [DataRow("<fetch><entity name='contact'><filter><condition attribute='fullname' operator='today'/></filter></entity></fetch>", "today")]
    [DataRow("<fetch><entity name='contact'><filter><condition attribute='fullname' operator='eq'/></filter></entity></fetch>", "takes one value; 0 given")]
    [DataRow("<fetch><entity name='contact'><filter><condition attribute='fullname' operator='in'/></filter></entity></fetch>", "at least one value")]
    [DataRow("<fetch><entity name='contact'><filter><condition attribute='fullname' operator='like' valueof='nickname'/></filter></entity></fetch>", "'like'")]
    [DataRow("<fetch><entity name='contact'><filter><condition attribute='fullname' operator='eq' valueof='children'/></filter></entity></fetch>",
        "not of one type")]
    [DataRow("<fetch><entity name='contact'><filter><condition entityname='x' attribute='fullname' operator='null'/></filter></entity></fetch>", "'x'")]
    [DataRow("<fetch><entity name='contact'><filter><condition attribute='ownerid' operator='under' value='11111111-0000-0000-0000-000000000001'/></filter></entity></fetch>", "hierarchical")]
    [DataRow("<fetch><entity name='contact'><link-entity name='account' from='accountid' to='parentcustomerid' link-type='left'/></entity></fetch>", "left")]
    [DataRow("<fetch><entity name='contact'><link-entity name='account' from='accountid' to='parentcustomerid' link-type='any'/></entity></fetch>",
        "filter only")]
    [DataRow("<fetch><entity name='contact'><link-entity name='account' from='accountid' to='fullname'/></entity></fetch>", "cannot be joined")]
    [DataRow("<fetch><entity name='contact'><link-entity name='account' from='accountid' to='parentcustomerid' link-type='exists'><attribute name='name'/></link-entity></entity></fetch>", "no columns")]
    [DataRow("<fetch><entity name='contact'><link-entity name='account' from='accountid' to='parentcustomerid' link-type='in'><link-entity name='contact' from='parentcustomerid' to='accountid'><attribute name='fullname'/></link-entity></link-entity></entity></fetch>", "no columns")]
    [DataRow("<fetch><entity name='contact'><filter><link-entity name='account' from='accountid' to='parentcustomerid' link-type='inner'/></filter></entity></fetch>", "inside a filter")]
    [DataRow("<fetch><entity name='contact'><order/></entity></fetch>", "order")]
    [DataRow("<fetch aggregate='true'><entity name='contact'><attribute name='fullname' groupby='true'/></entity></fetch>", "alias")]
    [DataRow("<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='a' aggregate='sum'/></entity></fetch>", "sum")]
    [DataRow("<fetch aggregate='true'><entity name='contact'><attribute name='fullname' alias='a' groupby='true' dategrouping='day'/></entity></fetch>",
        "no date")]
    [DataRow("<fetch paging-cookie='nonsense' page='2'><entity name='contact'/></fetch>", "paging-cookie")]
    public void Refuses_by_name(string xml, string named)
    {
        using var sample = new Sample();
        Assert.Contains(named, sample.Refusal(xml));
    }

    [TestMethod]
    public void Limits_carry_the_codes_of_the_platform()
    {
        using var sample = new Sample();
        var links = string.Concat(Enumerable.Repeat("<link-entity name='account' from='accountid' to='parentcustomerid'/>", 16));
        var conditions = string.Concat(Enumerable.Repeat("<condition attribute='fullname' operator='not-null'/>", 501));
        var values = string.Concat(Enumerable.Repeat("<value>x</value>", 2001));
        Assert.AreEqual(unchecked((int)0x8004430D), Code($"<fetch><entity name='contact'>{links}</entity></fetch>"));
        Assert.AreEqual(unchecked((int)0x8004430C), Code($"<fetch><entity name='contact'><filter>{conditions}</filter></entity></fetch>"));
        Assert.Contains("2000",
            sample.Refusal($"<fetch><entity name='contact'><filter><condition attribute='fullname' operator='in'>{values}</condition></filter></entity></fetch>"));
        Assert.Contains("deep", sample.Refusal($"<fetch><entity name='contact'>{Nested("<link-entity name='contact' from='contactid' to='contactid'>", "</link-entity>", 9000)}</entity></fetch>"));
        Assert.Contains("60 deep", sample.Refusal($"<fetch><entity name='contact'>{Nested("<filter>", "</filter>", 61)}</entity></fetch>"));

        static string Nested(string open, string close, int times) => string.Concat(Enumerable.Repeat(open, times).Concat(Enumerable.Repeat(close, times)));

        int Code(string xml) => Assert.ThrowsExactly<QueryException>(() => sample.Fetch(xml)).ErrorCode;
    }

    [TestMethod]
    public void Five_hundred_conditions_are_answered()
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", "Ada"));
        foreach (var type in new[] { "and", "or" })
            Assert.HasCount(1, sample
                .Names($"<filter type='{type}'>{string.Concat(Enumerable.Repeat("<condition attribute='fullname' operator='not-null'/>", 500))}</filter>"));
    }

    [TestMethod]
    public void Harmless_hints_are_ignored()
    {
        using var sample = new Sample();
        sample.Add("contact", ("fullname", "Ada"));
        var found = sample.Fetch("<fetch version='1.0' mapping='logical' output-format='xml-platform' no-lock='true' latematerialize='true' options='FORCE ORDER'><entity name='contact'>"
            + "<filter hint='union' isquickfindfields='1'><condition attribute='fullname' operator='not-null' uiname='x' value=''/></filter></entity></fetch>");
        Assert.HasCount(1, found.Entities);
    }

    [TestMethod]
    public void A_QueryExpression_is_refused_at_its_property()
    {
        using var sample = new Sample();
        var query = new QueryExpression("contact") { TopCount = 5, PageInfo = new PagingInfo { Count = 5, PageNumber = 1 } };
        Assert.Contains("TopCount", Assert.ThrowsExactly<QueryException>(() => sample.Run(query)).Message);
        query = new QueryExpression("contact");
        query.Criteria.AddFilter(LogicalOperator.Or).AddCondition("children", ConditionOperator.Equal, "many");
        Assert.Contains("Criteria.Filters[0].Conditions[0]", Assert.ThrowsExactly<QueryException>(() => sample.Run(query)).Message);
        query = new QueryExpression("contact");
        query.AddLink("account", "parentcustomerid", "accountid", JoinOperator.Any);
        Assert.Contains("LinkEntities[0]", Assert.ThrowsExactly<QueryException>(() => sample.Run(query)).Message);
        Assert.ThrowsExactly<UnknownNameException>(() => Queries.Retrieve("nothing", System.Guid.NewGuid(), new ColumnSet(), sample.Scope));
    }
}
