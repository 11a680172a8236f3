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
    private const string Manager = "Personas Product Manager";
    private const string Approver = "Personas Product Approver";

    private static readonly string[] WrittenByTheSolution =
        [SegmentMembership.LogicalName, MembershipEvent.LogicalName, SegmentVersion.LogicalName, EvaluationDue.LogicalName, RuleSet.LogicalName];

    private static readonly string[] PartsOfAVersion =
        [AvailabilityRule.LogicalName, PriceStrategy.LogicalName, PriceItem.LogicalName, RateTier.LogicalName, Commission.LogicalName,
            InsuranceItem.LogicalName, Discount.LogicalName, RatingFactor.LogicalName, RatingBand.LogicalName, BenefitPackage.LogicalName, Benefit.LogicalName];

    [TestMethod]
    [DataRow(Steward)]
    [DataRow(Reader)]
    [DataRow(FrontLine)]
    [DataRow(Manager)]
    [DataRow(Approver)]
    public void Nobody_may_write_what_the_solution_writes(string role)
    {
        using var bank = TestBank.Open();
        var writing = Privileges(bank, role).Where(name => !name.StartsWith("prvread", StringComparison.Ordinal)
            && WrittenByTheSolution.Where(table => role != FrontLine || table != QuoteLine.LogicalName).Any(name.EndsWith));
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

    // Quotes are kept as whoever asks for them, their lines with them; what is written by hand is refused.
    [TestMethod]
    public void The_front_line_may_define_nothing()
    {
        using var bank = TestBank.Open();
        Assert.AreEqual("prvappendpcrm_interaction prvappendpcrm_quote prvappendpcrm_quoteline prvappendtoaccount prvappendtocontact prvappendtopcrm_priceitem "
            + "prvappendtopcrm_product prvappendtopcrm_productversion prvappendtopcrm_quote prvcreatepcrm_interaction prvcreatepcrm_quote "
            + "prvcreatepcrm_quoteline prvwritepcrm_interaction prvwritepcrm_quote",
            string.Join(" ", BeyondReading(bank, FrontLine)));
    }

    [TestMethod]
    public void An_approver_may_write_versions_and_nothing_else()
    {
        using var bank = TestBank.Open();
        Assert.AreEqual("prvappendpcrm_productversion prvwritepcrm_productversion", string.Join(" ", BeyondReading(bank, Approver)));
    }

    [TestMethod]
    public void A_product_manager_may_write_everything_that_makes_a_price_and_no_quote_and_no_rule_about_customers()
    {
        using var bank = TestBank.Open();
        string[] written = [Product.LogicalName, ProductVersion.LogicalName, BaseRate.LogicalName, BaseRateValue.LogicalName, .. PartsOfAVersion];
        var privileges = Privileges(bank, Manager);

        foreach (var table in written)
            foreach (var may in new[] { "create", "read", "write", "delete", "append", "appendto" }) Assert.Contains($"prv{may}{table}", privileges);
        Assert.AreEqual("", string.Join(" ", BeyondReading(bank, Manager).Where(name => !written.Any(name.EndsWith))));
    }

    [TestMethod]
    [DataRow(Steward)]
    [DataRow(Reader)]
    [DataRow(FrontLine)]
    [DataRow(Manager)]
    [DataRow(Approver)]
    public void Whoever_works_with_prices_reads_them_whole(string role)
    {
        using var bank = TestBank.Open();
        var privileges = Privileges(bank, role);
        string[] read = [Product.LogicalName, ProductVersion.LogicalName, BaseRate.LogicalName, BaseRateValue.LogicalName, Quote.LogicalName,
            QuoteLine.LogicalName, .. PartsOfAVersion];
        Assert.AreEqual("", string.Join(" ", read.Where(table => !privileges.Contains("prvread" + table))));
    }

    [TestMethod]
    public void Every_table_can_be_read_by_somebody()
    {
        using var bank = TestBank.Open();
        var read = new[] { Steward, Reader, FrontLine, Manager, Approver }.SelectMany(role => Privileges(bank, role)).ToHashSet();
        var closed = bank.Organization.Catalog.Tables.Where(table => table.LogicalName.StartsWith("pcrm_", StringComparison.Ordinal) && !table.IsIntersect)
            .Select(table => "prvread" + table.LogicalName).Where(privilege => !read.Contains(privilege));
        Assert.AreEqual("", string.Join(" ", closed));
    }

    [TestMethod]
    public void A_steward_may_call_every_api_but_those_of_products_and_the_others_none_that_starts_work_on_many_customers()
    {
        using var bank = TestBank.Open();
        var needed = bank.All("customapi", "uniquename", "executeprivilegename")
            .ToDictionary(api => (string)api["uniquename"], api => api.GetAttributeValue<string>("executeprivilegename")?.ToLowerInvariant());

        var refused = needed.Where(api => !IsAboutProducts(api.Value) && (api.Value is null || !Privileges(bank, Steward).Contains(api.Value)))
            .Select(api => api.Key);
        Assert.AreEqual("", string.Join(" ", refused));
        foreach (var role in new[] { Reader, FrontLine })
            foreach (var api in new[] { "pcrm_RefreshSegments", "pcrm_ImportMemberships" })
                Assert.DoesNotContain(needed[api]!, Privileges(bank, role), $"{role}, {api}");
    }

    [TestMethod]
    public void Every_api_of_products_can_be_called_by_a_product_manager_or_by_the_front_line()
    {
        using var bank = TestBank.Open();
        var may = Privileges(bank, Manager).Concat(Privileges(bank, FrontLine)).ToHashSet();
        var refused = bank.All("customapi", "uniquename", "executeprivilegename")
            .Where(api => api.GetAttributeValue<string>("executeprivilegename")?.ToLowerInvariant() is { } needed
                && IsAboutProducts(needed) && !may.Contains(needed));
        Assert.AreEqual("", string.Join(" ", refused.Select(api => api["uniquename"])));
    }

    private static bool IsAboutProducts(string? privilege) => privilege is not null
        && new[] { Product.LogicalName, ProductVersion.LogicalName, Quote.LogicalName, BaseRate.LogicalName }.Any(privilege.EndsWith);

    private static IEnumerable<string> BeyondReading(TestBank bank, string role) =>
        Privileges(bank, role).Where(name => !name.StartsWith("prvread", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

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
