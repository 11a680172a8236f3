using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Import;

/// <summary>What the shipped roles allow, beside Basic User.</summary>
[TestClass]
public sealed class ShippedRoleTests
{
    private const string Steward = "Personas Steward";
    private const string Reader = "Personas Reader";
    private const string FrontLine = "Personas Front Line";

    private static readonly string[] WrittenByTheSolution =
        [SegmentMembership.LogicalName, MembershipEvent.LogicalName, SegmentVersion.LogicalName, EvaluationDue.LogicalName, RuleSet.LogicalName];

    [TestMethod]
    [DataRow(Steward)]
    [DataRow(Reader)]
    [DataRow(FrontLine)]
    public void Nobody_may_write_what_the_solution_writes(string role)
    {
        using var bank = TestBank.Open();
        var writing = Privileges(bank, role).Where(name => !name.StartsWith("prvread", StringComparison.Ordinal) && WrittenByTheSolution.Any(name.EndsWith));
        Assert.AreEqual("", string.Join(" ", writing));
    }

    [TestMethod]
    public void A_reader_may_read_and_nothing_else_and_no_customer_data_beside_the_customers()
    {
        using var bank = TestBank.Open();
        var privileges = Privileges(bank, Reader);
        Assert.AreEqual("", string.Join(" ", privileges.Where(name => !name.StartsWith("prvread", StringComparison.Ordinal))));
        foreach (var table in new[] { Holding.LogicalName, Tables.Transaction.LogicalName, Interaction.LogicalName, CustomerProfile.LogicalName })
            Assert.DoesNotContain("prvread" + table, privileges);
        foreach (var table in WrittenByTheSolution) Assert.Contains("prvread" + table, privileges);
    }

    [TestMethod]
    public void The_front_line_may_define_nothing()
    {
        using var bank = TestBank.Open();
        var writing = Privileges(bank, FrontLine).Where(name => !name.StartsWith("prvread", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.AreEqual("prvappendpcrm_interaction prvappendtoaccount prvappendtocontact prvcreatepcrm_interaction prvwritepcrm_interaction",
            string.Join(" ", writing));
    }

    [TestMethod]
    public void A_steward_may_call_every_api_and_the_others_none_that_starts_work_on_many_customers()
    {
        using var bank = TestBank.Open();
        var needed = bank.All("customapi", "uniquename", "executeprivilegename")
            .ToDictionary(api => (string)api["uniquename"], api => api.GetAttributeValue<string>("executeprivilegename")?.ToLowerInvariant());

        var refused = needed.Where(api => api.Value is null || !Privileges(bank, Steward).Contains(api.Value)).Select(api => api.Key);
        Assert.AreEqual("", string.Join(" ", refused));
        foreach (var role in new[] { Reader, FrontLine })
            foreach (var api in new[] { "pcrm_RefreshSegments", "pcrm_ImportMemberships" })
                Assert.DoesNotContain(needed[api]!, Privileges(bank, role), $"{role}, {api}");
    }

    private static HashSet<string> Privileges(TestBank bank, string role)
    {
        var query = new QueryExpression("privilege") { ColumnSet = new ColumnSet("name") };
        var given = query.AddLink("roleprivileges", "privilegeid", "privilegeid");
        var named = new LinkEntity("roleprivileges", "role", "roleid", "roleid", JoinOperator.Inner);
        named.LinkCriteria.AddCondition("name", ConditionOperator.Equal, role);
        given.LinkEntities.Add(named);
        var names = bank.All(query).Select(row => ((string)row["name"]).ToLowerInvariant()).ToHashSet();
        Assert.IsNotEmpty(names, role);
        return names;
    }
}
