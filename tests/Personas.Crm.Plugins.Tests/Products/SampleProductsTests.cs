using System.IO;
using System.Linq;
using Dataverse.Sandbox.Demo;
using Microsoft.Xrm.Sdk;
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
}
