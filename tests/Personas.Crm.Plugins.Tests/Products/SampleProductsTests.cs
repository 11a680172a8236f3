using System;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Demo;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Mono;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Products;

/// <summary>The products of the sample data: all that a version can have, and nothing that saving refuses.</summary>
[TestClass]
public sealed class SampleProductsTests
{
    private static readonly string Sample =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Built.SolutionZip)!, "..", "data", "sample", "data.xml"));

    private static readonly string[] Parts =
        [AvailabilityRule.LogicalName, PriceStrategy.LogicalName, PriceItem.LogicalName, RateTier.LogicalName, Commission.LogicalName,
            InsuranceItem.LogicalName, Discount.LogicalName, RatingFactor.LogicalName, RatingBand.LogicalName, BenefitPackage.LogicalName, Benefit.LogicalName];

    [TestMethod]
    public void Every_family_has_a_product_with_a_draft_and_every_kind_of_part_is_shown()
    {
        using var bank = TestBank.Open();
        MigrationData.Load(bank.Organization, Sample);

        var products = bank.All(Product.LogicalName, Product.Family);
        var drafts = bank.All(ProductVersion.LogicalName, ProductVersion.ProductId, ProductVersion.StatusCode);

        Assert.HasCount(6, products.Select(product => product.GetAttributeValue<OptionSetValue>(Product.Family).Value).Distinct());
        CollectionAssert.AreEquivalent(products.Select(product => product.Id).ToList(),
            drafts.Select(draft => draft.GetAttributeValue<EntityReference>(ProductVersion.ProductId).Id).ToList());
        Assert.IsTrue(drafts.All(draft => draft.GetAttributeValue<OptionSetValue>(ProductVersion.StatusCode).Value == (int)ProductVersionStatus.Draft));
        Assert.AreEqual("", string.Join(" ", Parts.Where(part => bank.All(part).Count == 0)));
    }

    [TestMethod]
    public void The_check_before_approval_finds_the_gap_that_is_there_on_purpose_and_no_other()
    {
        using var bank = TestBank.Open();
        MigrationData.Load(bank.Organization, Sample);
        bank.Update(Segment.LogicalName, Globetrotters(bank), Segment.StatusCode, new OptionSetValue((int)SegmentStatus.Published));
        bank.RunQueue();

        var found = bank.All(ProductVersion.LogicalName, ProductVersion.Name)
            .SelectMany(draft => JArray.Parse((string)bank.Call("pcrm_CheckProductVersion", ("VersionId", draft.Id))["Problems"]),
                (draft, finding) => (Version: draft[ProductVersion.Name], Kind: (string)finding["kind"]!, Severity: (string)finding["severity"]!,
                    Words: finding["words"]))
            .ToList();

        Assert.AreEqual("", string.Join("\n", found.Where(finding => finding.Severity == "error")));
        Assert.AreEqual("GLOBETROTTER-LOAN v1: No price item applies when monthly income is exactly 5,000.",
            string.Join("\n", found.Where(finding => finding.Kind is "gap" or "overlap" or "unreachable")
                .Select(finding => $"{finding.Version}: {finding.Words}")));
    }

    [TestMethod]
    public void A_draft_can_be_tried_on_a_customer_of_the_sample()
    {
        using var bank = TestBank.Open();
        MigrationData.Load(bank.Organization, Sample);
        bank.Update(Segment.LogicalName, Globetrotters(bank), Segment.StatusCode, new OptionSetValue((int)SegmentStatus.Published));
        bank.RunQueue();

        var mia = Try(bank, "GLOBETROTTER-LOAN", "C-1007", 12_000m, 24);
        Assert.AreEqual("5.3 0", $"{mia["rate"]!["final"]} {mia["totals"]!["commissions"]}");
        var priya = Try(bank, "GLOBETROTTER-LOAN", "C-1003", 8000m, 24);
        Assert.AreEqual("4.5 80", $"{priya["rate"]!["final"]} {(decimal)priya["totals"]!["commissions"]!:0.##}");
        Assert.IsGreaterThan(4.5m, (decimal)priya["apr"]!);
        foreach (var (product, customer, amount, term) in new[]
        {
            ("SOLID-LOAN", "C-1004", 20_000m, 60), ("HOME-MORTGAGE", "C-1009", 200_000m, 240), ("EVERYDAY-OVERDRAFT", "C-1004", 2000m, 12),
            ("TRAVEL-CARD", "C-1007", 3000m, 12), ("FLEX-DEPOSIT", "C-1004", 20_000m, 24),
        })
            Assert.IsGreaterThan(0m, (decimal)Try(bank, product, customer, amount, term)["apr"]!, product);
    }

    private static JToken Try(TestBank bank, string product, string customer, decimal amount, int term)
    {
        var outcome = bank.Call("pcrm_Quote", ("CustomerId", Named(bank, Contact.LogicalName, Contact.CustomerNumber, customer)),
            ("VersionId", Named(bank, ProductVersion.LogicalName, ProductVersion.Name, product + " v1")), ("Amount", amount), ("Term", term));
        var quote = JObject.Parse((string)outcome["Quote"]);
        return quote["figures"] ?? throw new AssertFailedException($"{product} is refused to {customer}: {quote["refusals"]}");
    }

    private static Guid Globetrotters(TestBank bank) => Named(bank, Segment.LogicalName, Segment.Key, "globetrotter");

    private static Guid Named(TestBank bank, string table, string column, string value)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return bank.All(query).Single().Id;
    }
}
