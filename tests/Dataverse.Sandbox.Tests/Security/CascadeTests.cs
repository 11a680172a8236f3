using System;
using System.Linq;
using Dataverse.Sandbox.Security;
using Dataverse.Sandbox.Tests.Import;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Security;

/// <summary>A small solution of folders and papers: what is done with a folder is done with its papers, as the relationship says.</summary>
[TestClass]
public sealed class CascadeTests
{
    [TestMethod]
    [DataRow("Cascade", "active inactive other's")]
    [DataRow("Active", "active other's")]
    [DataRow("UserOwned", "active inactive")]
    [DataRow("NoCascade", "")]
    public void Sharing_a_folder_shares_the_papers_that_the_relationship_says_and_unsharing_ends_it(string cascade, string expected)
    {
        using var world = new World(cascade);
        world.Share();
        Assert.AreEqual(expected, world.Seen());
        world.Test.Service.Execute(new OrganizationRequest("RevokeAccess") { ["Target"] = world.Folder, ["Revokee"] = world.Reader });
        Assert.AreEqual("", world.Seen());
    }

    [TestMethod]
    [DataRow("Cascade", "active inactive other's")]
    [DataRow("Active", "active other's")]
    [DataRow("UserOwned", "active inactive")]
    [DataRow("NoCascade", "")]
    public void Assigning_a_folder_assigns_the_papers_that_the_relationship_says(string cascade, string expected)
    {
        using var world = new World(cascade);
        world.Test.Service.Update(new Entity("smp_folder", world.Folder.Id) { ["ownerid"] = world.Reader });
        Assert.AreEqual(expected, world.Owned());
    }

    [TestMethod]
    public void A_paper_put_into_a_shared_folder_is_seen_and_taken_out_of_it_is_not()
    {
        using var world = new World("Cascade");
        world.Share();
        var paper = world.Paper("new", world.Test.Organization.AdminUserId, folder: false);
        Assert.AreEqual("active inactive other's", world.Seen());
        world.Test.Service.Update(new Entity("smp_paper", paper) { ["smp_folderid"] = world.Folder });
        Assert.AreEqual("active inactive new other's", world.Seen());
        world.Test.Service.Update(new Entity("smp_paper", paper) { ["smp_folderid"] = null });
        Assert.AreEqual("active inactive other's", world.Seen());
    }

    [TestMethod]
    public void Who_owns_a_folder_sees_the_papers_that_others_put_into_it()
    {
        using var world = new World("Cascade");
        world.Test.Service.Update(new Entity("smp_folder", world.Folder.Id) { ["ownerid"] = world.Reader });
        world.Paper("late", world.Test.Organization.AdminUserId, folder: true);
        Assert.AreEqual("active inactive late other's", world.Seen());
    }

    private sealed class World : IDisposable
    {
        public World(string cascade)
        {
            Test = new TestOrganization(withPlugins: false);
            using var zip = new SolutionBuilder().Table("smp_Folder")
                .Table("smp_Paper", SolutionBuilder.Column("smp_FolderId", "lookup", ""))
                .OneToMany("smp_folder_paper", "smp_Paper", "smp_Folder", "smp_FolderId", cascades: cascade).Zip();
            Test.Organization.Import(zip);
            var staff = new Staff(Test);
            var role = staff.Role("papers", "prvReadsmp_Paper Basic", "prvReadsmp_Folder Basic");
            Reader = new EntityReference("systemuser", staff.User("reader", null, role));
            var other = staff.User("other", null, role);
            Folder = new EntityReference("smp_folder", Test.Service.Create(new Entity("smp_folder") { ["smp_name"] = "folder" }));
            Paper("active", Test.Organization.AdminUserId, folder: true);
            var inactive = Paper("inactive", Test.Organization.AdminUserId, folder: true);
            Test.Service.Update(new Entity("smp_paper", inactive) { ["statecode"] = new OptionSetValue(1) });
            Paper("other's", other, folder: true);
        }

        public TestOrganization Test { get; }

        public EntityReference Reader { get; }

        public EntityReference Folder { get; }

        public Guid Paper(string name, Guid owner, bool folder) => Test.Service.Create(new Entity("smp_paper")
            { ["smp_name"] = name, ["ownerid"] = new EntityReference("systemuser", owner), ["smp_folderid"] = folder ? Folder : null });

        public void Share() => Test.Service.Execute(new OrganizationRequest("GrantAccess")
            { ["Target"] = Folder, ["PrincipalAccess"] = new PrincipalAccess(Reader, 1) });

        public string Seen() => Names(Test.Organization.ServiceFor(Reader.Id), new QueryExpression("smp_paper"));

        public string Owned()
        {
            var query = new QueryExpression("smp_paper");
            query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, Reader.Id);
            return Names(Test.Service, query);
        }

        public void Dispose() => Test.Dispose();

        private static string Names(IOrganizationService service, QueryExpression query)
        {
            query.ColumnSet = new ColumnSet("smp_name");
            return string.Join(' ', service.RetrieveMultiple(query).Entities.Select(row => (string)row["smp_name"]).Order(StringComparer.Ordinal));
        }
    }
}
