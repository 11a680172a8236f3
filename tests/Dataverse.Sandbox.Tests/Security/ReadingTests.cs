using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Security;

/// <summary>
/// Six contacts: that of the user with the depth Basic, a colleague's of the same business unit, one of the unit below, one of another
/// unit, that of a team of all readers, and another team's of their unit.
/// Every way of reading shows those that the depth of prvReadContact reaches, and no other.
/// </summary>
[TestClass]
public sealed class ReadingTests
{
    private static readonly TestOrganization Test = new(withPlugins: false);
    private static readonly Dictionary<string, Guid> Ids = [];
    private static readonly Dictionary<string, Guid> Users = Prepare();

    [ClassCleanup]
    public static void End() => Test.Dispose();

    [TestMethod]
    [DataRow("Basic", "mine team")]
    [DataRow("Local", "mine colleague team others")]
    [DataRow("Deep", "mine colleague below team others")]
    [DataRow("Global", "mine colleague below elsewhere team others")]
    public void Every_way_of_reading_shows_what_the_depth_reaches(string depth, string expected)
    {
        var service = Test.Organization.ServiceFor(Users[depth]);
        foreach (var (way, read) in Ways) Assert.AreEqual(Sorted(expected.Split(' ')), Sorted(read(service)), $"{depth}: {way}");
    }

    [TestMethod]
    public void Without_the_privilege_every_way_of_reading_names_it()
    {
        var service = Test.Organization.ServiceFor(Users["None"]);
        foreach (var (way, read) in Ways)
        {
            var fault = Faulted.By(() => read(service).ToList());
            Assert.AreEqual(Faults.MissingPrivilege, fault.ErrorCode, way);
            StringAssert.Contains(fault.Message, "is missing prvReadContact privilege", way);
            StringAssert.Contains(fault.Message, "on OTC=2 for entity 'contact'", way);
        }
    }

    [TestMethod]
    public void A_row_out_of_reach_is_refused_and_a_row_that_is_not_there_is_not_found()
    {
        var service = Test.Organization.ServiceFor(Users["Basic"]);
        var denied = Faulted.By(() => service.Retrieve("contact", Ids["elsewhere"], new ColumnSet("lastname")));
        Assert.AreEqual(Faults.AccessDenied, denied.ErrorCode);
        StringAssert.Contains(denied.Message, "does not have ReadAccess right(s)");
        Assert.AreEqual(Faults.ObjectDoesNotExist, Faulted.By(() => service.Retrieve("contact", Guid.NewGuid(), new ColumnSet(true))).ErrorCode);
    }

    [TestMethod]
    public void Outer_links_bring_empty_columns_for_rows_out_of_reach()
    {
        var rows = Fetched(Test.Organization.ServiceFor(Users["Basic"]), """
            <fetch><entity name='task'><attribute name='subject'/><order attribute='subject'/>
              <link-entity name='contact' from='contactid' to='regardingobjectid' link-type='outer' alias='c'><attribute name='lastname'/></link-entity>
            </entity></fetch>
            """);
        Assert.AreEqual("below:,colleague:,elsewhere:,mine:mine,others:,team:team", string.Join(',', rows.Select(row =>
            $"{row["subject"]}:{row.GetAttributeValue<AliasedValue>("c.lastname")?.Value}")));
    }

    [TestMethod]
    public void Parents_without_readable_children_are_those_without_children()
    {
        var rows = Fetched(Test.Organization.ServiceFor(Users["Basic"]), """
            <fetch><entity name='task'><attribute name='subject'/><filter>
              <link-entity name='contact' from='contactid' to='regardingobjectid' link-type='not any'/></filter></entity></fetch>
            """);
        Assert.AreEqual("below colleague elsewhere others", Sorted(rows.Select(row => (string)row["subject"])));
    }

    [TestMethod]
    public void Lookups_show_the_name_of_a_row_out_of_reach_as_the_platform_does()
    {
        var task = Fetched(Test.Organization.ServiceFor(Users["Basic"]),
            """
            <fetch><entity name='task'><attribute name='regardingobjectid'/>
              <filter><condition attribute='subject' operator='eq' value='elsewhere'/></filter></entity></fetch>
            """);
        Assert.AreEqual("elsewhere", task.Single().GetAttributeValue<EntityReference>("regardingobjectid").Name);
    }

    [TestMethod]
    public void The_rows_of_a_table_of_the_organisation_are_readable_all_or_not_at_all()
    {
        var staff = new Staff(Test);
        Test.Service.Create(new Entity("subject") { ["title"] = "One" });
        var all = staff.As(staff.User("subjects", null, staff.Role("subjects", "prvReadSubject Global")));
        Assert.HasCount(1, all.RetrieveMultiple(new QueryExpression("subject")).Entities);
        var some = staff.As(staff.User("fewsubjects", null, staff.Role("few subjects", "prvReadSubject Local")));
        Assert.AreEqual(Faults.MissingPrivilege, Faulted.By(() => some.RetrieveMultiple(new QueryExpression("subject"))).ErrorCode);
    }

    [TestMethod]
    public void Pairs_of_an_association_are_seen_by_who_sees_both_rows()
    {
        var pairs = new QueryExpression("teammembership");
        var fault = Faulted.By(() => Test.Organization.ServiceFor(Users["Basic"]).RetrieveMultiple(pairs));
        StringAssert.Contains(fault.Message, "prvReadTeam");
        var staff = new Staff(Test);
        var reader = staff.As(staff.User("teamreader", null, staff.Role("team reader", "prvReadTeam Global", "prvReadUser Basic")));
        Assert.HasCount(1, reader.RetrieveMultiple(pairs).Entities, "only the reader's own membership");
    }

    private static (string Way, Func<IOrganizationService, IEnumerable<string>> Read)[] Ways { get; } =
    [
        ("Retrieve", service => Ids.Keys.Where(name => Found(service, name))),
        ("QueryExpression", service => Names(service.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") }))),
        ("QueryByAttribute", service => Names(service.RetrieveMultiple(new QueryByAttribute("contact")
            { ColumnSet = new ColumnSet("lastname"), Attributes = { "statecode" }, Values = { 0 } }))),
        ("total count", Counted),
        ("groups", service => Fetched(service, """
            <fetch aggregate='true'><entity name='contact'><attribute name='lastname' alias='n' groupby='true'/>
              <attribute name='contactid' alias='c' aggregate='count'/></entity></fetch>
            """).Select(row => (string)row.GetAttributeValue<AliasedValue>("n").Value)),
        ("distinct", service => Fetched(service, "<fetch distinct='true'><entity name='contact'><attribute name='lastname'/></entity></fetch>").Select(Name)),
        ("inner link", service => Linked(service, "inner")),
        ("first link", service => Linked(service, "matchfirstrowusingcrossapply")),
        ("exists", service => Linked(service, "exists")),
        ("in", service => Linked(service, "in")),
        ("any", service => Fetched(service, """
            <fetch><entity name='task'><attribute name='subject'/><filter>
              <link-entity name='contact' from='contactid' to='regardingobjectid' link-type='any'/></filter></entity></fetch>
            """).Select(Subject)),
        ("condition on a link", service => Fetched(service, """
            <fetch><entity name='task'><attribute name='subject'/>
              <link-entity name='contact' from='contactid' to='regardingobjectid' link-type='outer' alias='c'/>
              <filter><condition entityname='c' attribute='lastname' operator='not-null'/></filter></entity></fetch>
            """).Select(Subject)),
        ("aggregate over a link", service => Fetched(service, """
            <fetch aggregate='true'><entity name='task'><attribute name='subject' alias='n' groupby='true'/>
              <link-entity name='contact' from='contactid' to='regardingobjectid'><attribute name='contactid' alias='c' aggregate='countcolumn'/></link-entity>
            </entity></fetch>
            """).Select(row => (string)row.GetAttributeValue<AliasedValue>("n").Value)),
        ("related rows", service => ((RetrieveResponse)service.Execute(new RetrieveRequest
        {
            Target = new EntityReference("account", Ids["account"]), ColumnSet = new ColumnSet(false),
            RelatedEntitiesQuery = new RelationshipQueryCollection { { new Relationship("contact_customer_accounts"),
                new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") } } },
        })).Entity.RelatedEntities.Values.Single().Entities.Select(Name)),
    ];

    // The total tells nothing of rows out of reach either: as many names as it counts.
    private static IEnumerable<string> Counted(IOrganizationService service)
    {
        var page = service.RetrieveMultiple(new FetchExpression("""
            <fetch returntotalrecordcount='true' count='5000' page='1'><entity name='contact'><attribute name='lastname'/></entity></fetch>
            """));
        Assert.AreEqual(page.Entities.Count, page.TotalRecordCount);
        return Names(page);
    }

    private static IEnumerable<string> Linked(IOrganizationService service, string kind) => Fetched(service, $"""
        <fetch><entity name='task'><attribute name='subject'/>
          <link-entity name='contact' from='contactid' to='regardingobjectid' link-type='{kind}'/></entity></fetch>
        """).Select(Subject);

    private static bool Found(IOrganizationService service, string name)
    {
        if (name == "account") return false;
        try
        {
            return Name(service.Retrieve("contact", Ids[name], new ColumnSet("lastname"))) == name;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == Faults.AccessDenied)
        {
            return false;
        }
    }

    private static DataCollection<Entity> Fetched(IOrganizationService service, string fetch) => service.RetrieveMultiple(new FetchExpression(fetch)).Entities;

    private static IEnumerable<string> Names(EntityCollection rows) => rows.Entities.Select(Name);

    private static string Name(Entity row) => row.GetAttributeValue<string>("lastname");

    private static string Subject(Entity row) => row.GetAttributeValue<string>("subject");

    private static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));

    private static Dictionary<string, Guid> Prepare()
    {
        var staff = new Staff(Test);
        var mine = staff.Unit("Mine");
        var below = staff.Unit("Below", mine);
        var elsewhere = staff.Unit("Elsewhere");
        var owner = staff.Role("owner", "prvReadContact Basic");
        var account = Ids["account"] = Test.Service.Create(new Entity("account") { ["name"] = "All" });
        var colleague = staff.User("colleague", mine, owner);
        var below1 = staff.User("below1", below, owner);
        var stranger = staff.User("stranger", elsewhere, owner);
        var others = staff.Team("others", mine, [owner]);

        var users = new Dictionary<string, Guid>();
        foreach (var depth in new[] { "None", "Basic", "Local", "Deep", "Global" })
        {
            string[] contact = depth == "None" ? [] : [$"prvReadContact {depth}"];
            users[depth] = staff.User(depth, mine, staff.Role($"reads {depth}", [.. contact, "prvReadActivity Global", "prvReadAccount Global"]));
        }

        var team = staff.Team("team", mine, [owner], [.. users.Values.Skip(1)]);
        Add("colleague", "systemuser", colleague);
        Add("below", "systemuser", below1);
        Add("elsewhere", "systemuser", stranger);
        Add("team", "team", team);
        Add("others", "team", others);
        Add("mine", "systemuser", users["Basic"]);
        return users;

        void Add(string name, string table, Guid holder)
        {
            Ids[name] = staff.Contact(name, table, holder);
            Test.Service.Update(new Entity("contact", Ids[name]) { ["parentcustomerid"] = new EntityReference("account", account) });
            Test.Service.Create(new Entity("task") { ["subject"] = name, ["regardingobjectid"] = new EntityReference("contact", Ids[name]) });
        }
    }
}
