using System.Linq;
using Dataverse.Sandbox.Metadata;
using static Dataverse.Sandbox.Tests.Import.SolutionBuilder;

namespace Dataverse.Sandbox.Tests.Import;

[TestClass]
public sealed class ImportTests
{
    private const string Grades = """
        <optionset Name="smp_grade"><options><option value="1"><labels><label description="Gut" languagecode="1031" /><label description="Good" languagecode="1033" /></labels></option>
        <option value="2"><labels><label description="Bad" languagecode="1033" /></labels></option></options></optionset>
        """;

    [TestMethod]
    public void A_table_arrives_with_columns_of_every_type()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder().Add("optionsets", Grades).Table("smp_Thing",
            Column("smp_Count", "int", "<MinValue>0</MinValue><MaxValue>10</MaxValue>")
            + Column("smp_Share", "decimal", "<MinValue>0</MinValue><MaxValue>1</MaxValue><Accuracy>4</Accuracy>")
            + Column("smp_Price", "money", "<MinValue>0</MinValue><MaxValue>1000</MaxValue><Accuracy>2</Accuracy>")
            + Column("smp_Day", "datetime", "<Format>date</Format><Behavior>2</Behavior>")
            + Column("smp_Grade", "picklist", "<AppDefaultValue>2</AppDefaultValue><OptionSetName>smp_grade</OptionSetName>")
            + Column("smp_Grades", "multiselectpicklist", "<OptionSetName>smp_grade</OptionSetName>")
            + Column("smp_Who", "customer", "<LookupStyle>single</LookupStyle>"))
            .OneToMany("smp_thing_account", "smp_Thing", "Account", "smp_Who")
            .OneToMany("smp_thing_contact", "smp_Thing", "Contact", "smp_Who", "Cascade"));

        var table = place.Catalog["smp_thing"];
        Assert.AreEqual("smp_name", table.PrimaryName);
        Assert.AreEqual(4, table["smp_share"].Precision);
        Assert.AreEqual(DateTimeBehavior.DateOnly, table["smp_day"].Behavior);
        Assert.AreEqual("Good", table["smp_grade"].Choice!.LabelOf(1), "the label of the solution's language");
        Assert.AreEqual(2, table["smp_grade"].DefaultOption);
        Assert.AreSequenceEqual(new[] { "account", "contact" }, table["smp_who"].Targets);
        Assert.AreEqual(Cascade.Cascade, place.Catalog.FindOneToMany("smp_thing_contact")!.Delete);
        Assert.IsNotNull(table.Find("ownerid"), "columns that exports leave out are the platform's");
        Assert.IsNotNull(table.Find("versionnumber"));
    }

    [TestMethod]
    public void Two_tables_are_joined_by_an_intersect_table()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder().Table("smp_Thing").ManyToMany("smp_thing_contact", "smp_Thing", "Contact", "smp_thing_contacts"));

        Assert.IsTrue(place.Catalog["smp_thing_contacts"].IsIntersect);
        Assert.AreEqual("contactid", place.Catalog.FindManyToMany("smp_thing_contact")!.SecondColumn);
        Assert.AreEqual(0L, place.Scalar("SELECT COUNT(smp_thingid) + COUNT(contactid) FROM smp_thing_contacts"));
    }

    [TestMethod]
    public void A_column_is_added_to_a_table_of_the_platform_and_its_own_columns_stay()
    {
        using var place = new Place();
        var before = place.Catalog["contact"].Columns.Count;
        place.Import(new SolutionBuilder().Extend("Contact", Column("smp_Nickname")));

        Assert.AreEqual(before + 1, place.Catalog["contact"].Columns.Count);
        Assert.AreEqual("Sample", place.Catalog["contact"]["smp_nickname"].Solution);
        Assert.AreEqual("", place.Catalog["contact"]["firstname"].Solution);
    }

    [TestMethod]
    public void An_alternate_key_makes_a_second_equal_row_impossible()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder().Table("smp_Thing", Column("smp_Code"), Key("smp_code", "smp_code")));
        place.Run("INSERT INTO smp_thing (smp_thingid, smp_code) VALUES ('1', 'A')");
        Assert.ThrowsExactly<Microsoft.Data.Sqlite.SqliteException>(() => place.Run("INSERT INTO smp_thing (smp_thingid, smp_code) VALUES ('2', 'a')"));
        place.Run("INSERT INTO smp_thing (smp_thingid) VALUES ('3')");
        place.Run("INSERT INTO smp_thing (smp_thingid) VALUES ('4')");
    }

    [TestMethod]
    public void Views_forms_web_resources_and_variables_become_rows()
    {
        using var place = new Place();
        var report = place.Import(new SolutionBuilder()
            .Table("smp_Thing", parts: Views(View("10000000-0000-0000-0000-000000000001", """<fetch><entity name="smp_thing"><attribute name="smp_name" /></entity></fetch>""", """<cell name="smp_name" />"""))
                + Form("10000000-0000-0000-0000-000000000002", """<control id="smp_name" datafieldname="smp_name" />"""))
            .Add("WebResources", """<WebResource><WebResourceId>{10000000-0000-0000-0000-000000000003}</WebResourceId><Name>smp_/a.js</Name><WebResourceType>3</WebResourceType><FileName>/WebResources/smp_ajs</FileName></WebResource>""")
            .File("WebResources/smp_ajs", "let a;")
            .File("environmentvariabledefinitions/smp_Limit/environmentvariabledefinition.xml", """<environmentvariabledefinition schemaname="smp_Limit"><defaultvalue>7</defaultvalue><type>100000001</type></environmentvariabledefinition>"""));

        Assert.AreEqual("smp_thing", place.Scalar("SELECT returnedtypecode FROM savedquery WHERE savedqueryid = '10000000-0000-0000-0000-000000000001'"));
        Assert.AreEqual(2L, place.Scalar("SELECT type FROM systemform WHERE formid = '10000000-0000-0000-0000-000000000002'"));
        Assert.AreEqual("bGV0IGE7", place.Scalar("SELECT content FROM webresource WHERE name = 'smp_/a.js'"));
        Assert.AreEqual("7", place.Scalar("SELECT defaultvalue FROM environmentvariabledefinition WHERE schemaname = 'smp_Limit'"));
        Assert.AreEqual(1, report.Counts["view"]);
    }

    [TestMethod]
    public void A_new_table_brings_its_privileges_and_the_filters_of_its_messages()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder().Table("smp_Thing").Add("Roles",
            """<Role id="{10000000-0000-0000-0000-000000000001}" name="Clerk"><RolePrivileges><RolePrivilege name="prvReadsmp_Thing" level="Deep" /><RolePrivilege name="prvReadNote" level="Basic" /></RolePrivileges></Role>"""));

        Assert.AreEqual(4L, place.Scalar("SELECT rp.privilegedepthmask FROM roleprivileges rp JOIN privilege p ON p.privilegeid = rp.privilegeid WHERE p.name = 'prvReadsmp_Thing' AND rp.roleid = '10000000-0000-0000-0000-000000000001'"));
        Assert.AreEqual("Update", place.Scalar("SELECT m.name FROM sdkmessagefilter f JOIN sdkmessage m ON m.sdkmessageid = f.sdkmessageid WHERE f.primaryobjecttypecode = 'smp_thing' AND m.name = 'Update'"));
    }

    [TestMethod]
    public void What_the_sandbox_does_not_have_is_listed_by_name_and_the_rest_is_imported()
    {
        using var place = new Place();
        var report = place.Import(new SolutionBuilder().Table("smp_Thing").Add("CanvasApps", "<CanvasApp><Name>smp_page</Name></CanvasApp>")
            .Add("CustomControls", "<CustomControl><Name>smp_Smp.Slider</Name></CustomControl>").File("msdyn_plans/smp_plan/msdyn_plan.xml", "<msdyn_plan />"));

        Assert.AreEqual("canvas app or custom page smp_page; PCF control smp_Smp.Slider; msdyn_plans smp_plan", string.Join("; ", report.Unsupported.Select(part => $"{part.Kind} {part.Name}")));
        Assert.IsNotNull(place.Catalog.Find("smp_thing"));
    }

    [TestMethod]
    public void A_custom_activity_is_seen_among_the_activities()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder().Table("smp_Visit", flags: "<IsActivity>1</IsActivity>"));
        place.Run("INSERT INTO smp_visit (smp_visitid, smp_name, subject) VALUES ('1', 'First', 'Hello')");
        Assert.AreEqual("smp_visit", place.Scalar("SELECT activitytypecode FROM activitypointer WHERE activityid = '1'"));
    }
}
