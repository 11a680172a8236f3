using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using static Dataverse.Sandbox.Tests.Import.SolutionBuilder;

namespace Dataverse.Sandbox.Tests.Import;

[TestClass]
public sealed class RefusalTests
{
    private const string Id = "10000000-0000-0000-0000-000000000001";
    private const string Other = "10000000-0000-0000-0000-000000000002";

    [TestMethod]
    public void Bytes_that_are_no_zip_are_one_clear_fault()
    {
        using var place = new Place();
        Assert.StartsWith("zip: This is not a whole zip file", place.Refused(new MemoryStream(Encoding.UTF8.GetBytes("nothing"))));
        var whole = new SolutionBuilder().Table("smp_Thing").Zip().ToArray();
        Assert.StartsWith("zip: This is not a whole zip file", place.Refused(new MemoryStream(whole[..(whole.Length / 2)])));
    }

    [TestMethod]
    public void An_entry_that_differs_from_its_checksum_is_refused()
    {
        using var place = new Place();
        var whole = new SolutionBuilder().Table("smp_Thing").Zip();
        byte[] sum;
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true)) sum = BitConverter.GetBytes(archive.GetEntry("solution.xml")!.Crc32);
        var bytes = whole.ToArray();
        for (var at = bytes.AsSpan().IndexOf(sum); at >= 0; at = bytes.AsSpan().IndexOf(sum)) bytes[at] ^= 1;
        Assert.Contains("its entry solution.xml is damaged (the checksum differs)", place.Refused(new MemoryStream(bytes)));
    }

    [TestMethod]
    public void An_entry_that_is_there_twice_is_refused()
    {
        using var place = new Place();
        var zip = new SolutionBuilder().Table("smp_Thing").Zip();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true)) archive.CreateEntry("Solution.xml").Open().Dispose();
        zip.Position = 0;
        Assert.Contains("the entry Solution.xml is there twice", place.Refused(zip));
    }

    [TestMethod]
    public void A_zip_that_is_no_solution_says_which_file_is_missing()
    {
        using var place = new Place();
        var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry("readme.txt").Open().Dispose();
        stream.Position = 0;
        var faults = place.Refused(stream);
        Assert.Contains("solution.xml: The zip does not hold this file.", faults);
        Assert.Contains("customizations.xml: The zip does not hold this file.", faults);
    }

    [TestMethod]
    public void All_faults_are_listed_at_once()
    {
        using var place = new Place();
        var faults = place.Refused(new SolutionBuilder { Roots = """<RootComponent type="1" schemaName="smp_gone" behavior="0" />""" }
            .Table("smp_Thing", Column("smp_Lost", "lookup", "") + Column("smp_Odd", "rainbow", ""), Key("smp_key", "smp_nothing"),
                Views(View(Id, """<fetch><entity name="smp_thing"><attribute name="smp_nothing" /></entity></fetch>""", """<cell name="x.smp_name" />"""))));
        foreach (var expected in new[]
        {
            "root component 1 'smp_gone': The zip holds no such table", "column smp_Thing.smp_lost: No relationship leads from this lookup", "'rainbow' is not a type of column",
            "key smp_Thing.smp_key, EntityKeyAttributes: 'smp_thing' has no column 'smp_nothing'", "view 'All' of smp_Thing, fetchxml: 'smp_thing' has no column 'smp_nothing'", "names a join that the query does not have",
        })
            Assert.Contains(expected, faults);
    }

    [TestMethod]
    [DataRow("""<fetch><entity name="smp_thing"><attribute name="smp_wrong" /></entity></fetch>""", "has no column 'smp_wrong'")]
    [DataRow("""<fetch><entity name="smp_thing"><order attribute="smp_wrong" /></entity></fetch>""", "has no column 'smp_wrong'")]
    [DataRow("""<fetch><entity name="smp_thing"><filter><condition attribute="smp_wrong" operator="null" /></filter></entity></fetch>""", "has no column 'smp_wrong'")]
    [DataRow("""<fetch><entity name="smp_thing"><link-entity name="smp_gone" from="a" to="b" /></entity></fetch>""", "no table 'smp_gone'")]
    [DataRow("""<fetch><entity name="smp_thing"><link-entity name="contact" from="contactid" to="smp_wrong" /></entity></fetch>""", "has no column 'smp_wrong'")]
    [DataRow("""<fetch><entity name="smp_thing"><link-entity name="contact" from="smp_wrong" to="ownerid" /></entity></fetch>""", "'contact' has no column 'smp_wrong'")]
    [DataRow("""<fetch><entity name="contact" /></fetch>""", "The query reads 'contact'")]
    public void A_view_that_names_what_is_not_there_is_refused(string fetch, string expected)
    {
        using var place = new Place();
        Assert.Contains(expected, place.Refused(new SolutionBuilder().Table("smp_Thing", parts: Views(View(Id, fetch)))));
    }

    [TestMethod]
    [DataRow("""<control id="c" datafieldname="smp_wrong" />""", "control c: 'smp_thing' has no column 'smp_wrong'")]
    [DataRow("""<control id="c"><parameters><TargetEntityType>smp_gone</TargetEntityType></parameters></control>""", "control c: There is no table 'smp_gone'")]
    [DataRow("""<control id="c"><parameters><TargetEntityType>contact</TargetEntityType><RelationshipName>smp_gone</RelationshipName></parameters></control>""", "no relationship 'smp_gone'")]
    [DataRow("""<control id="c"><parameters><TargetEntityType>smp_thing</TargetEntityType><ViewId>{10000000-0000-0000-0000-00000000000f}</ViewId></parameters></control>""", "There is no view")]
    [DataRow("""<control id="c"><parameters><TargetEntityType>smp_thing</TargetEntityType><VisualizationId>{10000000-0000-0000-0000-00000000000f}</VisualizationId></parameters></control>""", "There is no chart")]
    [DataRow("""<Library name="smp_/gone.js" />""", "There is no web resource 'smp_/gone.js'")]
    public void A_form_that_names_what_is_not_there_is_refused(string control, string expected)
    {
        using var place = new Place();
        Assert.Contains(expected, place.Refused(new SolutionBuilder().Table("smp_Thing", parts: Form(Id, control))));
    }

    [TestMethod]
    [DataRow("smp_Gone", "Contact", "smp_Who", "no table 'smp_gone'")]
    [DataRow("smp_Thing", "smp_Gone", "smp_Who", "no table 'smp_gone'")]
    [DataRow("smp_Thing", "Contact", "smp_Wrong", "has no lookup column 'smp_wrong'")]
    public void A_relationship_between_what_is_not_there_is_refused(string referencing, string referenced, string column, string expected)
    {
        using var place = new Place();
        Assert.Contains(expected, place.Refused(new SolutionBuilder().Table("smp_Thing", Column("smp_Who", "lookup", "")).OneToMany("smp_who", "smp_Thing", "Contact", "smp_Who").OneToMany("smp_other", referencing, referenced, column)));
    }

    [TestMethod]
    [DataRow("smp_Th&quot;ing", "smp_Code", "table smp_Th\"ing, Name: 'smp_th\"ing' is not a logical name")]
    [DataRow("smp_Thing", "smp_Co de", "LogicalName: 'smp_co de' is not a logical name")]
    [DataRow("smp_Thing", "1smp_Code", "LogicalName: '1smp_code' is not a logical name")]
    public void A_name_that_Dataverse_never_gives_is_refused(string table, string column, string expected)
    {
        using var place = new Place();
        Assert.Contains(expected, place.Refused(new SolutionBuilder().Table(table, Column(column))));
    }

    [TestMethod]
    public void Names_and_ids_that_are_there_twice_are_refused()
    {
        using var place = new Place();
        var view = View(Id, """<fetch><entity name="smp_thing" /></fetch>""");
        var faults = place.Refused(new SolutionBuilder().Table("smp_Thing", Column("smp_Twice") + Column("smp_Twice"), parts: Views(view, view)).Table("smp_Thing"));
        Assert.Contains("column smp_Thing.smp_twice: There are two components of kind column", faults);
        Assert.Contains("two components of kind view with this id", faults);
        Assert.Contains("The table is there twice.", faults);
    }

    [TestMethod]
    public void Malformed_files_are_refused_with_their_line()
    {
        using var place = new Place();
        Assert.Contains("customapis/smp_Do/customapi.xml, line 1: This is not well-formed XML", place.Refused(new SolutionBuilder().Table("smp_Thing").File("customapis/smp_Do/customapi.xml", "<customapi>")));
    }

    [TestMethod]
    public void Content_that_is_named_and_not_there_is_refused()
    {
        using var place = new Place();
        var faults = place.Refused(new SolutionBuilder()
            .Add("WebResources", $$"""<WebResource><WebResourceId>{{{Id}}}</WebResourceId><Name>smp_/a.js</Name><WebResourceType>3</WebResourceType><FileName>/WebResources/gone</FileName></WebResource>""")
            .Add("Workflows", $$"""<Workflow WorkflowId="{{{Id}}}" Name="Flow"><JsonFileName>/Workflows/gone.json</JsonFileName><Category>5</Category></Workflow>""")
            .File("pluginpackages/smp_P/pluginpackage.xml", """<pluginpackage uniquename="smp_P"><name>smp_P</name><package>smp_P.nupkg</package></pluginpackage>"""));
        Assert.Contains("The zip holds no entry '/WebResources/gone'", faults);
        Assert.Contains("The zip holds no entry '/Workflows/gone.json'", faults);
        Assert.Contains("The zip holds no entry 'pluginpackages/smp_P/package/smp_P.nupkg'", faults);
    }

    [TestMethod]
    public void A_step_must_name_message_table_class_and_columns_that_are_there()
    {
        using var place = new Place();
        var faults = place.Refused(new SolutionBuilder().Table("smp_Thing").Add("SdkMessageProcessingSteps", $$"""
            <SdkMessageProcessingStep Name="S" SdkMessageProcessingStepId="{{{Id}}}"><SdkMessageId>{{Other}}</SdkMessageId><PluginTypeExportKey>ABC</PluginTypeExportKey><PrimaryEntity>smp_thing</PrimaryEntity>
            <FilteringAttributes>smp_name,smp_wrong</FilteringAttributes><Stage>20</Stage><Mode>1</Mode><SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="I">
            <SdkMessageProcessingStepImageId>{{{Other}}}</SdkMessageProcessingStepImageId><Attributes>smp_bad</Attributes><ImageType>7</ImageType></SdkMessageProcessingStepImage></SdkMessageProcessingStepImages></SdkMessageProcessingStep>
            """));
        foreach (var expected in new[] { "FilteringAttributes: 'smp_thing' has no column 'smp_wrong'", "image I: 'smp_thing' has no column 'smp_bad'", "'7' is not a type of image", "Only post-operation steps" })
            Assert.Contains(expected, faults);

        Assert.Contains("There is no message", place.Refused(new SolutionBuilder().Table("smp_Thing").Add("SdkMessageProcessingSteps",
            $$"""<SdkMessageProcessingStep Name="S" SdkMessageProcessingStepId="{{{Id}}}"><SdkMessageName>smp_Gone</SdkMessageName><PluginTypeExportKey>ABC</PluginTypeExportKey><Stage>40</Stage></SdkMessageProcessingStep>""")));
        Assert.Contains("There is no plug-in type 'abc'", place.Refused(new SolutionBuilder().Table("smp_Thing").Add("SdkMessageProcessingSteps",
            $$"""<SdkMessageProcessingStep Name="S" SdkMessageProcessingStepId="{{{Id}}}"><SdkMessageId>9ebdbb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId><PluginTypeExportKey>ABC</PluginTypeExportKey><PrimaryEntity>smp_thing</PrimaryEntity><Stage>40</Stage></SdkMessageProcessingStep>""")));
    }

    [TestMethod]
    [DataRow("prvReadsmp_Gone", "Basic", "No table that is here has this privilege")]
    [DataRow("prvReadContact", "Sideways", "'Sideways' is not a level")]
    public void A_role_of_what_is_not_there_is_refused(string privilege, string level, string expected)
    {
        using var place = new Place();
        Assert.Contains(expected, place.Refused(new SolutionBuilder().Add("Roles",
            $$"""<Role id="{{{Id}}}" name="Clerk"><RolePrivileges><RolePrivilege name="{{privilege}}" level="{{level}}" /></RolePrivileges></Role>""")));
    }

    [TestMethod]
    public void An_app_and_a_site_map_must_show_what_is_there()
    {
        using var place = new Place();
        var faults = place.Refused(new SolutionBuilder()
            .Add("AppModuleSiteMaps", """<AppModuleSiteMap><SiteMapUniqueName>smp_App</SiteMapUniqueName><SiteMap><Area Id="a"><Group Id="g"><SubArea Id="s" Entity="smp_gone" /></Group></Area></SiteMap></AppModuleSiteMap>""")
            .Add("AppModules", $$"""<AppModule><UniqueName>smp_App</UniqueName><AppModuleComponents><AppModuleComponent type="1" schemaName="smp_lost" /></AppModuleComponents><AppModuleRoleMaps><Role id="{{{Id}}}" /></AppModuleRoleMaps></AppModule>"""));
        Assert.Contains("site map smp_App, SubArea s: There is no table 'smp_gone'", faults);
        Assert.Contains("app smp_App, AppModuleComponents: There is no table 'smp_lost'", faults);
    }

    [TestMethod]
    public void A_missing_dependency_is_named_with_the_solution_that_has_it()
    {
        using var place = new Place();
        var faults = place.Refused(new SolutionBuilder
        {
            Missing = """<MissingDependency><Required type="1" schemaName="msdyn_thing" displayName="Thing" solution="TheirCore (1.2.3.4)" /><Dependent type="26" displayName="My view" /></MissingDependency>""",
        }.Table("smp_Thing"));
        Assert.AreEqual("solution.xml, missing dependency: The table 'msdyn_thing' (Thing) is not here; needed by My view. Import the solution TheirCore (1.2.3.4) first.", faults);
    }
}
