using System;
using System.Collections.Generic;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Security;

[TestClass]
public sealed class WritingTests
{
    private static readonly string[] All =
    [
        "prvCreateContact Global", "prvReadContact Global", "prvWriteContact Global", "prvDeleteContact Global", "prvAppendContact Global",
        "prvAppendToContact Global", "prvAssignContact Global", "prvReadAccount Global", "prvAppendToAccount Global",
    ];

    private static readonly Dictionary<string, Action<World>> Acts = new()
    {
        ["create"] = world => world.Mine.Create(new Entity("contact") { ["lastname"] = "new" }),
        ["create many"] = world => world.Mine.Execute(new CreateMultipleRequest
            { Targets = new EntityCollection([new Entity("contact") { ["lastname"] = "new" }]) { EntityName = "contact" } }),
        ["create for another"] = world => world.Mine.Create(new Entity("contact") { ["lastname"] = "new", ["ownerid"] = world.Colleague }),
        ["create with a lookup"] = world => world.Mine.Create(new Entity("contact") { ["lastname"] = "new", ["parentcustomerid"] = world.Account }),
        ["create within a parent"] = world => world.Mine.Create(new Entity("account")
        {
            ["name"] = "deep",
            RelatedEntities = { [new Relationship("contact_customer_accounts")] = new EntityCollection([new Entity("contact") { ["lastname"] = "new" }]) },
        }),
        ["update"] = world => world.Mine.Update(new Entity("contact", world.Theirs) { ["lastname"] = "changed" }),
        ["update many"] = world => world.Mine.Execute(new UpdateMultipleRequest
            { Targets = new EntityCollection([new Entity("contact", world.Theirs) { ["lastname"] = "changed" }]) { EntityName = "contact" } }),
        ["upsert"] = world => world.Mine.Execute(new UpsertRequest { Target = new Entity("contact", world.Theirs) { ["lastname"] = "changed" } }),
        ["set state"] = world => world.Mine.Execute(new OrganizationRequest("SetState")
            { ["EntityMoniker"] = new EntityReference("contact", world.Theirs), ["State"] = new OptionSetValue(1), ["Status"] = new OptionSetValue(2) }),
        ["set a lookup"] = world => world.Mine.Update(new Entity("contact", world.Theirs) { ["parentcustomerid"] = world.Account }),
        ["associate"] = world => world.Mine.Associate("account", world.Account.Id, new Relationship("contact_customer_accounts"),
            [new EntityReference("contact", world.Theirs)]),
        ["assign"] = world => world.Mine.Execute(new OrganizationRequest("Assign")
            { ["Target"] = new EntityReference("contact", world.Theirs), ["Assignee"] = world.Me }),
        ["delete"] = world => world.Mine.Delete("contact", world.Theirs),
        ["in a batch"] = world => world.Mine.Execute(new ExecuteTransactionRequest
            { Requests = [new DeleteRequest { Target = new EntityReference("contact", world.Theirs) }] }),
    };

    public static IEnumerable<object[]> Cases { get; } =
    [
        ["create", "prvCreateContact"],
        ["create many", "prvCreateContact"],
        ["create for another", "prvAssignContact"],
        ["create with a lookup", "prvAppendContact"],
        ["create with a lookup", "prvAppendToAccount"],
        ["create within a parent", "prvCreateAccount"],
        ["update", "prvWriteContact"],
        ["update many", "prvWriteContact"],
        ["upsert", "prvWriteContact"],
        ["set state", "prvWriteContact"],
        ["set a lookup", "prvAppendContact"],
        ["set a lookup", "prvAppendToAccount"],
        ["set a lookup", "prvWriteContact"],
        ["associate", "prvAppendToAccount"],
        ["assign", "prvAssignContact"],
        ["delete", "prvDeleteContact"],
        ["in a batch", "prvDeleteContact"],
    ];

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Without_the_privilege_an_act_is_refused_by_its_name_and_with_it_done(string act, string privilege)
    {
        var all = privilege == "prvCreateAccount" ? [.. All, "prvCreateAccount Global", "prvAppendAccount Global"] : All;
        using (var without = new World(Array.FindAll(all, one => !one.StartsWith(privilege + " ", StringComparison.Ordinal))))
        {
            var before = without.State();
            var fault = Faulted.By(() => Acts[act](without));
            Assert.AreEqual(Faults.MissingPrivilege, fault.ErrorCode, fault.Message);
            StringAssert.Contains(fault.Message, $"is missing {privilege} privilege");
            Assert.AreEqual(before, without.State(), "nothing was written");
        }

        using var with = new World(all);
        Acts[act](with);
    }

    [TestMethod]
    [DataRow("update", "prvWriteContact", "Write")]
    [DataRow("assign", "prvAssignContact", "Assign")]
    [DataRow("delete", "prvDeleteContact", "Delete")]
    [DataRow("set a lookup", "prvAppendContact", "Append")]
    [DataRow("create for another", "prvCreateContact", "Create")]
    [DataRow("create for another", "prvAssignContact", "Assign")]
    public void A_privilege_that_does_not_reach_the_row_is_not_enough(string act, string privilege, string access)
    {
        using var world = new World([.. Array.FindAll(All, one => !one.StartsWith(privilege + " ", StringComparison.Ordinal)), privilege + " Basic"]);
        var fault = Faulted.By(() => Acts[act](world));
        Assert.AreEqual(Faults.AccessDenied, fault.ErrorCode, fault.Message);
        StringAssert.Contains(fault.Message, $"does not have {access}Access right(s)");
    }

    [TestMethod]
    public void Rows_of_a_colleague_are_changed_with_depth_Local_and_those_of_another_unit_are_not()
    {
        using var world = new World(["prvReadContact Global", "prvWriteContact Local"]);
        Acts["update"](world);
        var elsewhere = world.Staff.User("elsewhere", world.Staff.Unit("Elsewhere"), world.Staff.Role("owner elsewhere", "prvReadContact Basic"));
        var row = world.Staff.Contact("far", "systemuser", elsewhere);
        Assert.AreEqual(Faults.AccessDenied, Faulted.By(() => world.Mine.Update(new Entity("contact", row) { ["lastname"] = "x" })).ErrorCode);
    }

    [TestMethod]
    public void An_owner_who_may_not_read_the_table_is_refused_even_to_the_administrator()
    {
        using var world = new World(All);
        var nobody = world.Staff.User("nobody");
        var fault = Faulted.By(() => world.Test.Service.Update(
            new Entity("contact", world.Theirs) { ["ownerid"] = new EntityReference("systemuser", nobody) }));
        StringAssert.Contains(fault.Message, "is missing prvReadContact privilege");
    }

    [TestMethod]
    public void A_change_of_roles_counts_from_the_next_request_on()
    {
        using var world = new World(["prvReadContact Global"]);
        Assert.AreEqual(Faults.MissingPrivilege, Faulted.By(() => Acts["update"](world)).ErrorCode);
        world.Staff.Give("systemuser", world.Me.Id, WellKnown.BusinessUnit, world.Staff.Role("writer", "prvWriteContact Global"));
        Acts["update"](world);
    }

    [TestMethod]
    public void Nobody_gives_themselves_a_role()
    {
        using var world = new World([.. All, "prvReadRole Global", "prvReadUser Global", "prvAppendToRole Global", "prvAppendUser Global"]);
        var fault = Faulted.By(() => world.Mine.Associate("systemuser", world.Me.Id, new Relationship("systemuserroles_association"),
            [new EntityReference("role", WellKnown.SystemAdministrator)]));
        StringAssert.Contains(fault.Message, "prvAssignRole");
    }

    /// <summary>A user with some privileges, a colleague who owns a contact, and an account.</summary>
    private sealed class World : IDisposable
    {
        public World(string[] privileges)
        {
            Test = new TestOrganization(withPlugins: false);
            Staff = new Staff(Test);
            var reader = Staff.Role("reader", "prvReadContact Basic");
            Colleague = new EntityReference("systemuser", Staff.User("colleague", null, reader));
            Me = new EntityReference("systemuser", Staff.User("me", null, Staff.Role("mine", privileges)));
            Mine = Staff.As(Me.Id);
            Theirs = Staff.Contact("theirs", "systemuser", Colleague.Id);
            Account = new EntityReference("account", Test.Service.Create(new Entity("account") { ["name"] = "a" }));
        }

        public TestOrganization Test { get; }

        public Staff Staff { get; }

        public EntityReference Me { get; }

        public EntityReference Colleague { get; }

        public IOrganizationService Mine { get; }

        public Guid Theirs { get; }

        public EntityReference Account { get; }

        public string State()
        {
            var rows = Test.Service.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("versionnumber") });
            return string.Join(' ', System.Linq.Enumerable.Select(rows.Entities, row => $"{row.Id}:{row.RowVersion}"));
        }

        public void Dispose() => Test.Dispose();
    }
}
