using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Dataverse.Sandbox.Query.Sql;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>Pages by cookie: every row once, whatever happens between them.</summary>
[TestClass]
public sealed class PagingTests
{
    private const int Rows = 12_345;

    [TestMethod]
    [DataRow("")]
    [DataRow("<order attribute='children'/>")]
    [DataRow("<order attribute='children' descending='true'/><order attribute='fullname'/>")]
    [DataRow("<order attribute='nickname' descending='true'/>")]
    [DataRow("<order attribute='risk'/>")]
    public void Pages_give_each_row_once(string order)
    {
        using var sample = Filled();
        var pages = Pages(sample, order, _ => { }).ToList();
        CollectionAssert.AreEqual(new[] { 5000, 5000, 2345 }, pages.Select(page => page.Count).ToArray());
        Assert.HasCount(Rows, pages.SelectMany(page => page).Distinct());
    }

    [TestMethod]
    public void Identifiers_are_compared_in_the_order_in_which_they_are_sorted()
    {
        using var sample = Filled();
        var sorted = Pages(sample, "<order attribute='contactid'/>", _ => { }).SelectMany(page => page).ToList();
        var query = new QueryExpression("contact");
        query.Criteria.AddCondition("contactid", ConditionOperator.GreaterEqual, sorted[100]);
        query.Criteria.AddCondition("contactid", ConditionOperator.LessThan, sorted[300]);
        CollectionAssert.AreEquivalent(sorted.Skip(100).Take(200).ToList(), sample.Run(query).Entities.Select(row => row.Id).ToList());
    }

    [TestMethod]
    public void Rows_deleted_between_pages_move_no_others()
    {
        using var sample = Filled();
        var deleted = new HashSet<Guid>();
        var read = Pages(sample, "<order attribute='children'/>", page =>
        {
            foreach (var id in page.Take(100)) deleted.Add(id);
            sample.Session.Run($"DELETE FROM contact WHERE contactid IN ({string.Join(",", page.Take(100).Select(id => $"'{id}'"))})");
        }).SelectMany(page => page).ToList();
        Assert.HasCount(Rows, read);
        Assert.HasCount(Rows, read.Distinct());
    }

    [TestMethod]
    public void A_QueryExpression_is_paged_by_the_cookie_too()
    {
        using var sample = Filled();
        var query = new QueryExpression("contact") { PageInfo = new PagingInfo { Count = 2000, PageNumber = 1, ReturnTotalRecordCount = true } };
        query.AddOrder("fullname", OrderType.Descending);
        var ids = new HashSet<Guid>();
        EntityCollection page;
        do
        {
            page = sample.Run(query);
            foreach (var row in page.Entities) Assert.IsTrue(ids.Add(row.Id));
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
        Assert.HasCount(Rows, ids);
        Assert.AreEqual(5000, page.TotalRecordCount);
        Assert.IsTrue(page.TotalRecordCountLimitExceeded);
    }

    [TestMethod]
    public void A_page_can_be_asked_for_without_cookie_or_skipped()
    {
        using var sample = Filled();
        var third = sample.Fetch("<fetch count='1000' page='3'><entity name='contact'/></fetch>");
        var first = sample.Fetch("<fetch count='1000' page='1'><entity name='contact'/></fetch>");
        var skipped = sample.Fetch($"<fetch count='1000' page='3' paging-cookie='{SecurityElement.Escape(first.PagingCookie)}'><entity name='contact'/></fetch>");
        CollectionAssert.AreEqual(third.Entities.Select(row => row.Id).ToArray(), skipped.Entities.Select(row => row.Id).ToArray());
    }

    [TestMethod]
    public void A_cookie_is_of_use_to_its_own_query_only()
    {
        using var sample = Filled();
        var cookie = SecurityElement.Escape(sample.Fetch("<fetch count='10'><entity name='contact'/></fetch>").PagingCookie);
        Assert.Contains("another query",
            sample.Refusal($"<fetch count='10' page='2' paging-cookie='{cookie}'><entity name='contact'><order attribute='children'/></entity></fetch>"));
    }

    [TestMethod]
    public void Joined_rows_are_paged_one_by_one()
    {
        using var sample = new Sample();
        foreach (var person in Enumerable.Range(0, 7))
        {
            var id = sample.Add("contact", ("fullname", "p" + person));
            foreach (var payment in Enumerable.Range(0, person))
                sample.Add("payment", ("category", payment), ("customerid", new EntityReference("contact", id)));
        }

        var (number, cookie, seen) = (1, "", new List<string>());
        EntityCollection page;
        do
        {
            page = sample.Fetch($"""
                <fetch count='4' page='{number++}' paging-cookie='{SecurityElement.Escape(cookie)}'><entity name='contact'><attribute name='fullname'/>
                <link-entity name='payment' from='customerid' to='contactid' link-type='outer' alias='p'><attribute name='category'/></link-entity></entity></fetch>
                """);
            seen.AddRange(page.Entities.Select(row => $"{row["fullname"]} {row.GetAttributeValue<AliasedValue>("p.category")?.Value}"));
            cookie = page.PagingCookie;
        }
        while (page.MoreRecords);
        Assert.HasCount(22, seen);
        Assert.HasCount(22, seen.Distinct());
    }

    [TestMethod]
    public void Distinct_rows_and_top()
    {
        using var sample = Filled();
        var distinct = sample.Fetch("""
            <fetch distinct='true' returntotalrecordcount='true'><entity name='contact'><attribute name='children'/><order attribute='children' descending='true'/>
            </entity></fetch>
            """);
        CollectionAssert.AreEqual(Enumerable.Range(0, 10).Reverse().ToArray(),
            distinct.Entities.Select(row => row.GetAttributeValue<int>("children")).ToArray());
        Assert.AreEqual(10, distinct.TotalRecordCount);
        Assert.IsFalse(distinct.TotalRecordCountLimitExceeded);

        var top = sample.Fetch("<fetch top='3'><entity name='contact'/></fetch>");
        Assert.HasCount(3, top.Entities);
        Assert.IsFalse(top.MoreRecords);
        Assert.AreEqual(-1, top.TotalRecordCount);
    }

    [TestMethod]
    public void A_page_by_cookie_does_not_read_the_pages_before_it()
    {
        using var sample = Filled();
        var (byKey, byName) = (new Sort("contactid", "t0.\"contactid\"", false), new Sort("fullname", "t0.\"fullname\"", false));
        sample.Session.Run("CREATE INDEX names ON contact (fullname, contactid)");
        Assert.Contains("SEARCH t0 USING INDEX sqlite_autoindex_contact_1 (contactid>?)", Plan([byKey], ["5"]));
        Assert.Contains("SEARCH t0 USING INDEX names (fullname>?)", Plan([byName, byKey], ["n5", "5"]));

        string Plan(Sort[] sorts, object[] last)
        {
            var text = new SqlText();
            var after = Keyset.After(sorts, last, text);
            var order = string.Join(", ", sorts.Select(sort => sort.Term));
            using var command = text.Command(sample.Session, $"EXPLAIN QUERY PLAN SELECT t0.notes FROM contact AS t0 WHERE 1 AND {after} ORDER BY {order} LIMIT 5001");
            using var rows = command.ExecuteReader();
            rows.Read();
            return rows.GetString(3);
        }
    }

    private static IEnumerable<List<Guid>> Pages(Sample sample, string order, Action<List<Guid>> between)
    {
        var (number, cookie) = (1, "");
        EntityCollection page;
        do
        {
            var paging = $"page='{number++}' paging-cookie='{SecurityElement.Escape(cookie)}'";
            page = sample.Fetch($"<fetch {paging}><entity name='contact'><attribute name='fullname'/>{order}</entity></fetch>");
            var ids = page.Entities.Select(row => row.Id).ToList();
            yield return ids;
            between(ids);
            cookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }

    private static Sample Filled()
    {
        var sample = new Sample();
        sample.Session.Run("""
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $0 - 1)
            INSERT INTO contact (contactid, fullname, nickname, children, risk)
            SELECT printf('%08x-0000-0000-0000-%012d', (i * 7919) % 12345, i), 'n' || (i % 100), CASE WHEN i % 3 = 0 THEN 'k' || (i % 50) END, i % 10, CASE WHEN i % 4 > 0 THEN i % 4 END FROM n
            """, Rows);
        return sample;
    }
}
