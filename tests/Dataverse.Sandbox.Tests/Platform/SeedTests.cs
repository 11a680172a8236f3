using System;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Records;

namespace Dataverse.Sandbox.Tests.Platform;

[TestClass]
public sealed class SeedTests
{
    private static readonly DateTime Now = new(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    public void A_fresh_organisation_has_its_first_rows()
    {
        using var database = Database.Open(null);
        using var session = database.BeginWrite();
        Seed.Create(session, Now);

        Assert.AreEqual("Sandbox", session.Scalar("SELECT name FROM organization"));
        Assert.AreEqual("Create", session.Scalar("SELECT name FROM sdkmessage WHERE sdkmessageid = '9ebdbb1b-ea3e-db11-86a7-000a3a5473e8'"));
        Assert.AreEqual(4L, session.Scalar("SELECT COUNT(*) FROM owner"), "three users and the default team");
        Assert.AreEqual(1L, session.Scalar(
            """
            SELECT COUNT(*) FROM systemuserroles ur JOIN roleprivileges rp ON rp.roleid = ur.roleid JOIN privilege p ON p.privilegeid = rp.privilegeid
            WHERE ur.systemuserid = $0 AND p.name = 'prvWriteContact' AND rp.privilegedepthmask = 8
            """, Stored.Of(WellKnown.Administrator)));
    }

    [TestMethod]
    public void The_catalogue_is_the_same_after_it_was_saved_and_loaded()
    {
        using var database = Database.Open(null);
        using var session = database.BeginWrite();
        var made = Seed.Create(session, Now);
        var loaded = CatalogStore.Load(session);

        Assert.AreSequenceEqual(made.Tables.Select(table => table.LogicalName), loaded.Tables.Select(table => table.LogicalName));
        Assert.AreSequenceEqual(made.OneToMany, loaded.OneToMany);
        foreach (var table in made.Tables)
            Assert.AreSequenceEqual(table.Columns.Select(Essence), loaded[table.LogicalName].Columns.Select(Essence), table.LogicalName);
    }

    [TestMethod]
    public void Every_lookup_of_the_platform_points_at_a_table_of_the_platform()
    {
        var catalog = PlatformTables.Catalog;
        var dangling = catalog.OneToMany.Where(relationship => catalog.Find(relationship.ReferencedTable) is null).Select(relationship => relationship.Name);
        Assert.AreEqual("", string.Join(", ", dangling));
    }

    [TestMethod]
    [DataRow("contact", "birthdate", ColumnType.DateTime, DateTimeBehavior.DateOnly)]
    [DataRow("contact", "createdon", ColumnType.DateTime, DateTimeBehavior.UserLocal)]
    [DataRow("contact", "parentcustomerid", ColumnType.Customer, DateTimeBehavior.UserLocal)]
    [DataRow("account", "numberofemployees", ColumnType.Integer, DateTimeBehavior.UserLocal)]
    [DataRow("account", "revenue", ColumnType.Money, DateTimeBehavior.UserLocal)]
    public void Customers_have_their_genuine_columns(string table, string column, ColumnType type, DateTimeBehavior behavior)
    {
        var found = PlatformTables.Catalog[table][column];
        Assert.AreEqual(type, found.Type);
        Assert.AreEqual(behavior, found.Behavior);
    }

    [TestMethod]
    public void Labels_and_relationships_of_customers_are_the_genuine_ones()
    {
        var catalog = PlatformTables.Catalog;
        Assert.AreEqual("Female", catalog["contact"]["gendercode"].Choice!.LabelOf(2));
        Assert.AreEqual("Do Not Allow", catalog["contact"]["donotbulkemail"].Choice!.LabelOf(1));
        Assert.AreEqual("parentcustomerid", catalog.FindOneToMany("contact_customer_accounts")!.ReferencingColumn);
        Assert.AreEqual("primarycontactid", catalog.FindOneToMany("account_primary_contact")!.ReferencingColumn);
    }

    private static string Essence(Column column) =>
        $"{column with { Targets = [], Choice = null }}|{string.Join(",", column.Targets)}|{string.Join(",", column.Choice?.Options ?? [])}";
}
