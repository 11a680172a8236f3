using System;
using System.Linq;
using Dataverse.Sandbox.Tests.Import;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Messages;

/// <summary>Rows of a table that a solution brought, related to contacts by two N:N relationships of that solution.</summary>
[TestClass]
public sealed class ManyToManyTests
{
    private static readonly Relationship In = new("smp_thing_in");
    private static readonly Relationship Out = new("smp_thing_out");

    [TestMethod]
    [DataRow(true, DisplayName = "from the first side")]
    [DataRow(false, DisplayName = "from the second side")]
    public void Imported_relationships_keep_their_pairs_apart(bool fromThing)
    {
        using var test = Imported();
        var thing = Thing(test);
        var ada = test.Contact();
        var bob = test.Contact();

        Relate(thing, In, ada);
        Relate(thing, Out, bob);

        Assert.AreEqual(ada, Related(test, "smp_thing_in", thing).Single());
        Assert.AreEqual(bob, Related(test, "smp_thing_out", thing).Single());

        void Relate(Guid one, Relationship relationship, Guid other)
        {
            var (table, id, reference) = fromThing
                ? ("smp_thing", one, new EntityReference("contact", other))
                : ("contact", other, new EntityReference("smp_thing", one));
            test.Service.Associate(table, id, relationship, [reference]);
        }
    }

    [TestMethod]
    [DataRow("smp_thing")]
    [DataRow("contact")]
    public void Deleting_either_side_ends_the_relation(string deleted)
    {
        using var test = Imported();
        var thing = Thing(test);
        var contact = test.Contact();
        test.Service.Associate("smp_thing", thing, In, [new EntityReference("contact", contact)]);

        test.Service.Delete(deleted, deleted == "contact" ? contact : thing);

        Assert.IsEmpty(test.Service.RetrieveMultiple(new QueryExpression("smp_thing_in")).Entities);
    }

    [TestMethod]
    public void The_pairs_are_rows_that_a_query_can_ask_for()
    {
        using var test = Imported();
        var thing = Thing(test);
        var contact = test.Contact();
        test.Service.Associate("smp_thing", thing, In, [new EntityReference("contact", contact)]);

        var query = new QueryExpression("smp_thing_in") { ColumnSet = new ColumnSet("smp_thingid", "contactid") };
        var pair = test.Service.RetrieveMultiple(query).Entities.Single();

        Assert.AreEqual(thing, pair["smp_thingid"]);
        Assert.AreEqual(contact, pair["contactid"]);
    }

    private static TestOrganization Imported()
    {
        var test = new TestOrganization(withPlugins: false);
        test.Organization.Import(new SolutionBuilder().Table("smp_Thing").ManyToMany("smp_thing_in", "smp_Thing", "Contact", "smp_thing_in")
            .ManyToMany("smp_thing_out", "smp_Thing", "Contact", "smp_thing_out").Zip());
        return test;
    }

    private static Guid Thing(TestOrganization test) => test.Service.Create(new Entity("smp_thing") { ["smp_name"] = "thing" });

    private static Guid[] Related(TestOrganization test, string intersect, Guid thing)
    {
        var query = new QueryExpression("contact");
        query.AddLink(intersect, "contactid", "contactid").LinkCriteria.AddCondition("smp_thingid", ConditionOperator.Equal, thing);
        return test.Service.RetrieveMultiple(query).Entities.Select(row => row.Id).ToArray();
    }
}
