using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Products;

/// <summary>pcrm_NewProductVersion and pcrm_CompareProductVersions.</summary>
[TestClass]
public sealed class NewVersionTests
{
    [TestMethod]
    public void A_new_version_is_a_full_copy_whose_parts_refer_to_each_other()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        var first = Full(bank, product);
        bank.Submit(first);

        var made = bank.Call("pcrm_NewProductVersion", ("ProductCode", "LOAN"), ("ChangeSummary", "Cheaper"));

        var copy = (Guid)made["VersionId"];
        Assert.AreEqual(2, made["Number"]);
        Assert.AreEqual("Version: first day is no longer set; it was 2026-01-01.",
            bank.Call("pcrm_CompareProductVersions", ("VersionId", copy), ("OtherVersionId", first))["Summary"]);
        var own = new[] { PriceStrategy.LogicalName, PriceItem.LogicalName, RateTier.LogicalName, Commission.LogicalName, Tables.Discount.LogicalName }
            .SelectMany(table => Of(bank, table, copy)).ToList();
        Assert.HasCount(6, own);
        var ids = own.Select(row => row.Id).ToHashSet();
        foreach (var (column, row) in own.SelectMany(row => row.Attributes.Where(pair => pair.Value is EntityReference && IsPartReference(pair.Key)).Select(pair => (pair.Key, row))))
            Assert.Contains(row.GetAttributeValue<EntityReference>(column).Id, ids, $"{row.LogicalName}.{column} leads out of the copy.");
        Assert.AreEqual((int)ProductVersionStatus.Draft, bank.Service.Retrieve(ProductVersion.LogicalName, copy, new ColumnSet(ProductVersion.StatusCode))
            .GetAttributeValue<OptionSetValue>(ProductVersion.StatusCode).Value);
    }

    [TestMethod]
    public void What_a_draft_changes_against_the_current_version_is_said_in_words()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        bank.Approved(product);
        var copy = (Guid)bank.Call("pcrm_NewProductVersion", ("ProductId", product))["VersionId"];
        var price = Of(bank, PriceItem.LogicalName, copy).Single();
        bank.Update(PriceItem.LogicalName, price.Id, PriceItem.Rate, 5.25m);
        bank.Update(ProductVersion.LogicalName, copy, ProductVersion.TermMax, 96);

        var answer = bank.Call("pcrm_CompareProductVersions", ("VersionId", copy));

        StringAssert.Contains((string)answer["Summary"], "Version: terms in months changes from 6 to 84 to 6 to 96.");
        StringAssert.Contains((string)answer["Summary"], $"Price item '{PriceItem.LogicalName}': rate changes from 6 % to 5.25 %.");
        Assert.HasCount(3, JArray.Parse((string)answer["Differences"]), (string)answer["Summary"]);
    }

    [TestMethod]
    public void A_product_that_is_not_there_or_has_nothing_to_copy_is_refused_by_name()
    {
        using var bank = TestBank.Open();
        bank.Product("EMPTY");
        Refused(bank, "ProductCode: there is no product 'NONE'.", ("ProductCode", "NONE"));
        Refused(bank, "product 'EMPTY' has no version to copy", ("ProductCode", "EMPTY"));
        Refused(bank, "give exactly one of them");
        Refused(bank, "FromVersionId: there is no version", ("FromVersionId", Guid.NewGuid()));
    }

    private static void Refused(TestBank bank, string message, params (string Key, object? Value)[] parameters) =>
        StringAssert.Contains(
            Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => bank.Call("pcrm_NewProductVersion", parameters)).Message, message);

    private static bool IsPartReference(string column) => column is "pcrm_strategyid" or "pcrm_priceitemid" or "pcrm_commissionid" or "pcrm_requiresid";

    private static List<Entity> Of(TestBank bank, string table, Guid version)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(PriceItem.VersionId, ConditionOperator.Equal, version);
        return bank.All(query);
    }

    private static Guid Full(TestBank bank, Guid product)
    {
        var version = bank.Version(product);
        var strategy = bank.Part(PriceStrategy.LogicalName, version, (PriceStrategy.Priority, 1));
        var price = bank.Price(version, 5.3m, columns:
        [
            (PriceItem.StrategyId, new EntityReference(PriceStrategy.LogicalName, strategy)),
            (PriceItem.Tiering, new OptionSetValue((int)Tiering.WholeAmount)),
        ]);
        bank.Service.Create(new Entity(RateTier.LogicalName)
        {
            [RateTier.Name] = "Above",
            [RateTier.PriceItemId] = new EntityReference(PriceItem.LogicalName, price),
            [RateTier.Above] = new Money(10_000),
            [RateTier.Rate] = 4.9m,
        });
        var fee = bank.Part(Commission.LogicalName, version,
            (Commission.PriceItemId, new EntityReference(PriceItem.LogicalName, price)),
            (Commission.Kind, new OptionSetValue((int)CommissionKind.Origination)),
            (Commission.Calculation, new OptionSetValue((int)ChargeCalculation.Flat)),
            (Commission.Frequency, new OptionSetValue((int)ChargeFrequency.Once)),
            (Commission.Amount, new Money(100)));
        var discount = Discount(bank, version, "first", (Tables.Discount.CommissionId, new EntityReference(Commission.LogicalName, fee)));
        Discount(bank, version, "second", (Tables.Discount.RequiresId, new EntityReference(Tables.Discount.LogicalName, discount)));
        return version;
    }

    private static Guid Discount(TestBank bank, Guid version, string name, (string Key, object? Value) column) => bank.Part(Tables.Discount.LogicalName, version,
        (Tables.Discount.Name, name),
        (Tables.Discount.Target, new OptionSetValue((int)DiscountTarget.Commission)),
        (Tables.Discount.Calculation, new OptionSetValue((int)DiscountCalculation.Percent)),
        (Tables.Discount.Stacking, new OptionSetValue((int)Stacking.AddsUp)),
        (Tables.Discount.Value, 10m), column);
}
