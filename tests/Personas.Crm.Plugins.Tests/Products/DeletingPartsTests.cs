using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Products;

/// <summary>What goes with a part of a version that is deleted: nothing that is left may apply to more customers or charges than before.</summary>
[TestClass]
public sealed class DeletingPartsTests
{
    [TestMethod]
    public void With_a_strategy_go_its_prices_their_tiers_and_their_commissions()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product());
        var strategy = bank.Part(PriceStrategy.LogicalName, version, (PriceStrategy.Priority, 1));
        var price = bank.Price(version, 5.3m, columns: (PriceItem.StrategyId, new EntityReference(PriceStrategy.LogicalName, strategy)));
        Tier(bank, price);
        Fee(bank, version, price);
        Fee(bank, version, null);

        bank.Service.Delete(PriceStrategy.LogicalName, strategy);

        Assert.AreEqual("1 pcrm_commission", Left(bank));
    }

    [TestMethod]
    public void With_a_commission_go_the_discounts_on_it_alone_and_those_that_need_them()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product());
        var fee = Fee(bank, version, null);
        var discount = Discount(bank, version, (Tables.Discount.CommissionId, new EntityReference(Commission.LogicalName, fee)));
        Discount(bank, version, (Tables.Discount.RequiresId, new EntityReference(Tables.Discount.LogicalName, discount)));
        Discount(bank, version);

        bank.Service.Delete(Commission.LogicalName, fee);

        Assert.AreEqual("1 pcrm_discount", Left(bank));
    }

    [TestMethod]
    public void With_a_draft_go_all_its_parts()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product());
        var strategy = bank.Part(PriceStrategy.LogicalName, version, (PriceStrategy.Priority, 1));
        var price = bank.Price(version, 5.3m, columns: (PriceItem.StrategyId, new EntityReference(PriceStrategy.LogicalName, strategy)));
        Tier(bank, price);
        var fee = Fee(bank, version, price);
        Discount(bank, version, (Tables.Discount.CommissionId, new EntityReference(Commission.LogicalName, fee)));
        Assert.AreEqual("1 pcrm_pricestrategy, 1 pcrm_priceitem, 1 pcrm_ratetier, 1 pcrm_commission, 1 pcrm_discount", Left(bank));

        bank.Service.Delete(ProductVersion.LogicalName, version);

        Assert.AreEqual("", Left(bank));
    }

    [TestMethod]
    public void A_base_rate_that_a_price_follows_stays()
    {
        using var bank = TestBank.Open();
        var index = bank.Service.Create(new Entity(BaseRate.LogicalName) { [BaseRate.Name] = "Index", [BaseRate.Code] = "INDEX" });
        bank.Part(PriceItem.LogicalName, bank.Version(bank.Product()), (PriceItem.Priority, 1),
            (PriceItem.RateType, new OptionSetValue((int)RateType.Variable)),
            (PriceItem.BaseRateId, new EntityReference(BaseRate.LogicalName, index)), (PriceItem.Margin, 2m));

        var refusal = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => bank.Service.Delete(BaseRate.LogicalName, index));

        StringAssert.Contains(refusal.Message, "associated with another object");
    }

    private static Guid Tier(TestBank bank, Guid price) => bank.Service.Create(new Entity(RateTier.LogicalName)
    {
        [RateTier.Name] = "Above 20,000",
        [RateTier.PriceItemId] = new EntityReference(PriceItem.LogicalName, price),
        [RateTier.Above] = new Money(20_000),
        [RateTier.Rate] = 4.9m,
    });

    private static Guid Fee(TestBank bank, Guid version, Guid? price) => bank.Part(Commission.LogicalName, version,
        (Commission.PriceItemId, price is { } item ? new EntityReference(PriceItem.LogicalName, item) : null),
        (Commission.Kind, new OptionSetValue((int)CommissionKind.Origination)), (Commission.Amount, new Money(50)),
        (Commission.Calculation, new OptionSetValue((int)ChargeCalculation.Flat)), (Commission.Frequency, new OptionSetValue((int)ChargeFrequency.Once)));

    private static Guid Discount(TestBank bank, Guid version, params (string Key, object? Value)[] columns) => bank.Part(Tables.Discount.LogicalName, version,
        [(Tables.Discount.Target, new OptionSetValue((int)DiscountTarget.Commission)),
            (Tables.Discount.Calculation, new OptionSetValue((int)DiscountCalculation.Percent)),
            (Tables.Discount.Value, 50m), (Tables.Discount.Stacking, new OptionSetValue((int)Stacking.AddsUp)), .. columns]);

    private static string Left(TestBank bank)
    {
        IEnumerable<string> tables =
            [PriceStrategy.LogicalName, PriceItem.LogicalName, RateTier.LogicalName, Commission.LogicalName, Tables.Discount.LogicalName];
        return string.Join(", ", tables.Select(table => (table, Count: bank.All(table).Count)).Where(left => left.Count > 0)
            .Select(left => $"{left.Count} {left.table}"));
    }
}
