using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>What no quote can be made of is refused with its place and remedy, and nothing of it is kept.</summary>
[TestClass]
public sealed class RefusedQuoteTests
{
    private const string Table = Tables.Discount.LogicalName;

    [TestMethod]
    public void Requests_that_cannot_be_meant_are_refused_and_nothing_is_kept()
    {
        using var bank = TestBank.Open();
        bank.Approved(bank.Product());
        var customer = bank.Customer();

        Refused(bank, customer, "amount: -5 is not more than nothing.", ("Amount", -5m), ("Term", 24));
        Refused(bank, customer, "amount: It is missing.", ("Amount", 0m), ("Term", 24));
        Refused(bank, customer, "term: It is missing.", ("Amount", 5000m), ("Term", 0));
        Refused(bank, customer, "term: -1 is no term in months.", ("Amount", 5000m), ("Term", -1));
        Refused(bank, customer, "Request cannot be read", ("Amount", 5000m), ("Term", 24), ("Request", "[]"));
        Refused(bank, customer, "no product 'NONE'", ("ProductCode", "NONE"));
        Refused(bank, customer, "ProductCode, VersionId: give exactly one of them.", ("ProductCode", null));
        Refused(bank, customer, "for customers in 'contact'", ("CustomerTable", "account"), ("Amount", 5000m), ("Term", 24));
        Refused(bank, Guid.NewGuid(), "Does Not Exist", ("Amount", 5000m), ("Term", 24));
        Refused(bank, Guid.Empty, "CustomerId: it is missing.", ("Amount", 5000m), ("Term", 24));
    }

    [TestMethod]
    public void A_product_without_a_version_in_force_and_one_that_is_retired_are_refused()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        var customer = bank.Customer();
        bank.Version(product);
        Refused(bank, customer, "no version of product 'LOAN' is in force on 2026-03-10", ("Amount", 5000m), ("Term", 24));

        bank.Approved(product, bank.Clock.Now.Date.AddDays(5));
        Refused(bank, customer, "no version of product 'LOAN' is in force on 2026-03-10", ("Amount", 5000m), ("Term", 24));

        bank.Clock.MoveTo(bank.Clock.Now.AddDays(5));
        bank.Service.Update(new Entity(Tables.Product.LogicalName, product)
        {
            [Tables.Product.StateCode] = new OptionSetValue(1), [Tables.Product.StatusCode] = new OptionSetValue(2),
        });
        Refused(bank, customer, "'LOAN' is retired", ("Amount", 5000m), ("Term", 24));
    }

    [TestMethod]
    public void A_base_rate_without_a_value_is_refused()
    {
        using var bank = TestBank.Open();
        var index = bank.Service.Create(new Entity(BaseRate.LogicalName) { [BaseRate.Name] = "Index", [BaseRate.Code] = "INDEX" });
        Guid Value(DateTime day) => bank.Service.Create(new Entity(BaseRateValue.LogicalName)
        {
            [BaseRateValue.BaseRateId] = new EntityReference(BaseRate.LogicalName, index), [BaseRateValue.On] = day, [BaseRateValue.Value] = 2m,
        });
        Value(bank.Clock.Now.Date.AddDays(1));
        var only = Value(bank.Clock.Now.Date);
        var version = bank.Version(bank.Product(), (ProductVersion.EffectiveFrom, null));
        bank.Part(PriceItem.LogicalName, version, (PriceItem.Priority, 1), (PriceItem.RateType, new OptionSetValue((int)RateType.Variable)),
            (PriceItem.BaseRateId, new EntityReference(BaseRate.LogicalName, index)), (PriceItem.Margin, 2m));
        bank.Submit(version);
        bank.Approve(version, bank.User("Approver"));
        bank.Service.Delete(BaseRateValue.LogicalName, only);

        Refused(bank, bank.Customer(), "The base rate 'INDEX' has no value on 2026-03-10.", ("Amount", 5000m), ("Term", 24));
    }

    [TestMethod]
    public void A_draft_whose_discounts_need_each_other_is_refused()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product());
        bank.Price(version, 6m);
        var first = Discount(bank, version, null);
        var second = Discount(bank, version, first);
        bank.Update(Table, first, Tables.Discount.RequiresId, new EntityReference(Table, second));

        Refused(bank, bank.Customer(), "circle", ("ProductCode", null), ("VersionId", version), ("Amount", 5000m), ("Term", 24));
    }

    [TestMethod]
    public void Charges_that_leave_nothing_of_the_credit_have_no_annual_rate_and_are_refused()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product());
        bank.Price(version, 6m);
        bank.Part(Commission.LogicalName, version,
            (Commission.Kind, new OptionSetValue((int)CommissionKind.Origination)),
            (Commission.Calculation, new OptionSetValue((int)ChargeCalculation.Flat)),
            (Commission.Frequency, new OptionSetValue((int)ChargeFrequency.Once)),
            (Commission.Amount, new Money(5000m)), (Commission.InAPR, true));

        Refused(bank, bank.Customer(), "apr: ", ("ProductCode", null), ("VersionId", version), ("Amount", 5000m), ("Term", 24));
    }

    private static Guid Discount(TestBank bank, Guid version, Guid? needs) => bank.Part(Table, version,
        (Tables.Discount.Target, new OptionSetValue((int)DiscountTarget.Rate)),
        (Tables.Discount.Calculation, new OptionSetValue((int)DiscountCalculation.PercentagePoints)),
        (Tables.Discount.Value, 0.5m), (Tables.Discount.Stacking, new OptionSetValue((int)Stacking.AddsUp)),
        (Tables.Discount.RequiresId, needs is { } id ? new EntityReference(Table, id) : null));

    private static void Refused(TestBank bank, Guid customer, string message, params (string Key, object? Value)[] parameters)
    {
        var save = Array.Exists(parameters, parameter => parameter.Key == "VersionId") ? [] : new (string, object?)[] { ("Save", true) };
        var refusal = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() =>
            bank.Call("pcrm_Quote", [("CustomerId", customer), ("ProductCode", "LOAN"), .. parameters, .. save]));
        StringAssert.Contains(refusal.Message, message);
        Assert.IsEmpty(bank.All(Tables.Quote.LogicalName));
        Assert.IsEmpty(bank.All(QuoteLine.LogicalName));
    }
}
