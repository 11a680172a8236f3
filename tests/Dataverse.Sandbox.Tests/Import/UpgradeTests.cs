using System.Linq;
using static Dataverse.Sandbox.Tests.Import.SolutionBuilder;

namespace Dataverse.Sandbox.Tests.Import;

[TestClass]
public sealed class UpgradeTests
{
    private const string ViewId = "10000000-0000-0000-0000-000000000001";
    private static readonly string AllThings = Views(View(ViewId, """<fetch><entity name="smp_thing" /></fetch>"""));

    [TestMethod]
    public void New_columns_and_labels_arrive_and_rows_stay()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder().Table("smp_Thing", Column("smp_Code")));
        place.Run("INSERT INTO smp_thing (smp_thingid, smp_code) VALUES ('1', 'kept')");
        var report = place.Import(new SolutionBuilder { Version = "1.1.0.0" }.Table("smp_Thing", Column("smp_Code", elements: "<MaxLength>250</MaxLength>") + Column("smp_More")));

        Assert.AreEqual("1.0.0.0", report.Replaced);
        Assert.AreEqual("kept", place.Scalar("SELECT smp_code FROM smp_thing WHERE smp_more IS NULL"));
        Assert.AreEqual(250, place.Catalog["smp_thing"]["smp_code"].MaxLength);
        Assert.AreEqual("1.1.0.0", place.Scalar("SELECT version FROM solution WHERE uniquename = 'Sample'"));
        Assert.IsEmpty(report.Removed);
    }

    [TestMethod]
    public void A_managed_upgrade_removes_what_the_new_version_no_longer_has_and_says_what_data_went()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder().Table("smp_Thing", Column("smp_Code"), Key("smp_code", "smp_code"), AllThings).Table("smp_Other"));
        place.Run("INSERT INTO smp_thing (smp_thingid, smp_code) VALUES ('1', 'lost'), ('2', NULL)");
        place.Run("INSERT INTO smp_other (smp_otherid) VALUES ('1')");
        var report = place.Import(new SolutionBuilder { Version = "2.0.0.0" }.Table("smp_Thing"));

        Assert.AreEqual("column smp_thing.smp_code 1; key smp_thing.smp_code 0; table smp_other 1; view All 0", string.Join("; ", report.Removed
            .Where(removed => removed.Kind is "table" or "column" or "key" or "view" && !removed.Name.StartsWith("smp_other.", System.StringComparison.Ordinal))
            .OrderBy(removed => removed.Kind).Select(removed => $"{removed.Kind} {removed.Name} {removed.RowsLost}")));
        Assert.IsNull(place.Catalog.Find("smp_other"));
        Assert.IsNull(place.Scalar("SELECT 1 FROM savedquery WHERE savedqueryid = $0", ViewId));
        Assert.IsNull(place.Scalar("SELECT 1 FROM privilege WHERE name = 'prvReadsmp_Other'"));
        Assert.AreEqual(2L, place.Scalar("SELECT COUNT(*) FROM smp_thing"));
    }

    [TestMethod]
    public void An_unmanaged_import_removes_nothing()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder { IsManaged = false }.Table("smp_Thing", Column("smp_Code"), parts: AllThings));
        var report = place.Import(new SolutionBuilder { IsManaged = false, Version = "1.0.0.1" }.Table("smp_Thing"));

        Assert.IsEmpty(report.Removed);
        Assert.IsNotNull(place.Catalog["smp_thing"].Find("smp_code"));
        Assert.AreEqual(1L, place.Scalar("SELECT COUNT(*) FROM savedquery WHERE savedqueryid = $0", ViewId));
    }

    [TestMethod]
    public void The_same_version_again_changes_nothing()
    {
        using var place = new Place();
        var solution = new SolutionBuilder().Table("smp_Thing", Column("smp_Code"), Key("smp_code", "smp_code"), AllThings);
        place.Import(solution);
        place.Run("INSERT INTO smp_thing (smp_thingid, smp_code) VALUES ('1', 'kept')");
        Assert.IsEmpty(place.Import(solution).Removed);
        Assert.AreEqual(1L, place.Scalar("SELECT COUNT(*) FROM smp_thing"));
    }

    [TestMethod]
    public void A_lower_version_the_other_kind_of_package_and_another_type_of_column_are_refused()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder { Version = "2.0.0.0" }.Table("smp_Thing", Column("smp_Code")));
        Assert.Contains("Version 1.0.0.0 is lower than the installed 2.0.0.0", place.Refused(new SolutionBuilder().Table("smp_Thing", Column("smp_Code"))));
        Assert.Contains("installed managed and comes unmanaged", place.Refused(new SolutionBuilder { Version = "2.0.0.0", IsManaged = false }.Table("smp_Thing", Column("smp_Code"))));
        Assert.Contains("the type of a column never changes", place.Refused(new SolutionBuilder { Version = "2.0.0.0" }.Table("smp_Thing", Column("smp_Code", "int", ""))));
    }

    [TestMethod]
    public void A_new_key_over_rows_that_break_it_is_refused()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder().Table("smp_Thing", Column("smp_Code")));
        place.Run("INSERT INTO smp_thing (smp_thingid, smp_code) VALUES ('1', 'same'), ('2', 'same')");
        Assert.Contains("Correct those rows first", place.Refused(new SolutionBuilder { Version = "1.1.0.0" }.Table("smp_Thing", Column("smp_Code"), Key("smp_code", "smp_code"))));
    }

    [TestMethod]
    public void Decimals_keep_their_value_when_their_precision_changes()
    {
        using var place = new Place();
        string Share(int accuracy) => Column("smp_Share", "decimal", $"<Accuracy>{accuracy}</Accuracy>");
        place.Import(new SolutionBuilder().Table("smp_Thing", Share(2)));
        place.Run("INSERT INTO smp_thing (smp_thingid, smp_share) VALUES ('1', 125)");
        place.Import(new SolutionBuilder { Version = "1.1.0.0" }.Table("smp_Thing", Share(4)));
        Assert.AreEqual(12500L, place.Scalar("SELECT smp_share FROM smp_thing"), "1.25");
        place.Import(new SolutionBuilder { Version = "1.2.0.0" }.Table("smp_Thing", Share(1)));
        Assert.AreEqual(13L, place.Scalar("SELECT smp_share FROM smp_thing"), "1.3");
    }

    [TestMethod]
    public void What_another_solution_has_too_stays_and_what_it_needs_cannot_go()
    {
        using var place = new Place();
        place.Import(new SolutionBuilder().Table("smp_Thing", Column("smp_Code")).Extend("Contact", Column("smp_Shared")));
        place.Import(new SolutionBuilder { Name = "Second", Prefix = "sec" }.Extend("Contact", Column("smp_Shared"))
            .Table("sec_Note", Column("sec_ThingId", "lookup", "")).OneToMany("sec_note_thing", "sec_Note", "smp_Thing", "sec_ThingId"));

        Assert.Contains("relationship 'sec_note_thing' of the solution Second needs it", Assert.ThrowsExactly<Sandbox.Import.ImportException>(() => place.Uninstall("Sample")).Message);
        place.Uninstall("Second");
        Assert.IsNotNull(place.Catalog["contact"].Find("smp_shared"));
        place.Uninstall("Sample");
        Assert.IsNull(place.Catalog["contact"].Find("smp_shared"));
        Assert.IsNull(place.Catalog.Find("smp_thing"));
    }

    [TestMethod]
    public void Uninstalling_leaves_the_organisation_as_it_was()
    {
        using var place = new Place();
        var tables = place.Catalog.Tables.Select(table => table.LogicalName).ToArray();
        var rows = place.Scalar("SELECT COUNT(*) FROM sdkmessagefilter");
        place.Import(new SolutionBuilder().Table("smp_Thing", Column("smp_Code"), parts: AllThings).ManyToMany("smp_thing_contact", "smp_Thing", "Contact", "smp_thing_contacts"));
        place.Uninstall("Sample");

        Assert.AreSequenceEqual(tables, place.Catalog.Tables.Select(table => table.LogicalName));
        Assert.AreEqual(rows, place.Scalar("SELECT COUNT(*) FROM sdkmessagefilter"));
        Assert.AreEqual(0L, place.Scalar("SELECT COUNT(*) FROM solutioncomponent"));
        Assert.AreEqual(0L, place.Scalar("SELECT COUNT(*) FROM savedquery"));
    }
}
