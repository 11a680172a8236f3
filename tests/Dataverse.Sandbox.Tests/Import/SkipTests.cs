using System.Linq;
using static Dataverse.Sandbox.Tests.Import.SolutionBuilder;

namespace Dataverse.Sandbox.Tests.Import;

/// <summary>Solutions of others need what is not here: with SkipUnresolvable each such component is left out whole and listed.</summary>
[TestClass]
public sealed class SkipTests
{
    private const string Good = "10000000-0000-0000-0000-000000000001";
    private const string Bad = "10000000-0000-0000-0000-000000000002";

    [TestMethod]
    public void A_lookup_without_target_is_left_out_with_the_view_that_shows_it()
    {
        using var place = new Place();
        var report = place.Import(new SolutionBuilder().Table("smp_Thing", Column("smp_Code") + Column("smp_GoneId", "lookup", ""), parts: Views(
            View(Good, """<fetch><entity name="smp_thing"><attribute name="smp_code" /></entity></fetch>"""),
            View(Bad, """<fetch><entity name="smp_thing"><attribute name="smp_goneid" /></entity></fetch>""")))
            .OneToMany("smp_gone", "smp_Thing", "their_Gone", "smp_GoneId"), skip: true);

        Assert.IsNotNull(place.Catalog["smp_thing"].Find("smp_code"));
        Assert.IsNull(place.Catalog["smp_thing"].Find("smp_goneid"));
        Assert.AreEqual(Good, place.Scalar("SELECT savedqueryid FROM savedquery"));
        Assert.HasCount(3, report.Skipped, string.Join("\n", report.Skipped));
    }

    [TestMethod]
    public void What_needs_a_component_that_is_left_out_is_left_out_too()
    {
        using var place = new Place();
        var report = place.Import(new SolutionBuilder().Table("smp_Thing")
            .Add("Roles", $$"""<Role id="{{{Bad}}}" name="Clerk"><RolePrivileges><RolePrivilege name="prvReadtheir_Gone" level="Basic" /></RolePrivileges></Role>""")
            .Add("AppModules", $$"""<AppModule><UniqueName>smp_App</UniqueName><AppModuleComponents><AppModuleComponent type="1" schemaName="smp_thing" /></AppModuleComponents><AppModuleRoleMaps><Role id="{{{Bad}}}" /></AppModuleRoleMaps></AppModule>"""), skip: true);

        Assert.AreEqual(0L, place.Scalar("SELECT COUNT(*) FROM appmodule"));
        Assert.Contains("It needs the security role 'Clerk', which is left out.", string.Join("\n", report.Skipped));
        Assert.AreEqual(1, report.Counts["table"]);
    }

    [TestMethod]
    public void A_table_that_is_not_whole_is_left_out_with_its_columns()
    {
        using var place = new Place();
        var report = place.Import(new SolutionBuilder().Table("smp_Thing").Extend("their_Gone", Column("smp_Extra")), skip: true);

        Assert.IsNull(place.Catalog.Find("their_gone"));
        Assert.IsNotNull(place.Catalog.Find("smp_thing"));
        Assert.IsTrue(report.Skipped.Any(fault => fault.Place.Contains("their_Gone", System.StringComparison.Ordinal)));
    }
}
