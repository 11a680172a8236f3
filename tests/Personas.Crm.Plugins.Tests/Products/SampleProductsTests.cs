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
                (draft, finding) => (Version: draft[ProductVersion.Name], Kind: (string)finding["kind"]!, Severity: (string)finding["severity"]!, Words: finding["words"]))
            .ToList();

        Assert.AreEqual("", string.Join("\n", found.Where(finding => finding.Severity == "error")));
        Assert.AreEqual("GLOBETROTTER-LOAN v1: No price item applies when monthly income is exactly 5,000.",
            string.Join("\n", found.Where(finding => finding.Kind is "gap" or "overlap" or "unreachable").Select(finding => $"{finding.Version}: {finding.Words}")));
    }

    private static Guid Globetrotters(TestBank bank)
    {
        var query = new QueryExpression(Segment.LogicalName);
        query.Criteria.AddCondition(Segment.Key, ConditionOperator.Equal, "globetrotter");
        return bank.All(query).Single().Id;
    }
}
