using System;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>An insurance with two packages and three factors, and quotes of it.</summary>
internal static class BankInsurance
{
    private const int Management = 497100004;

    /// <summary>Facts that premiums go by: age, the kind of work, and whether the customer smokes, which the caller says.</summary>
    public static TestBank WithRating(this TestBank bank)
    {
        bank.WithFacts();
        bank.Fact("employment", FactType.Choice, """{"column":"pcrm_employment"}""");
        bank.Fact("smoker", FactType.Boolean, """{"name":"smoker"}""", FactKind.Request);
        return bank;
    }

    /// <summary>A manager of 40, unless a column says otherwise.</summary>
    public static Guid Manager(this TestBank bank, params (string Key, object? Value)[] columns) =>
        bank.Customer([("pcrm_employment", new OptionSetValue(Management)), .. columns]);

    /// <summary>
    /// The draft of a travel insurance paid monthly: Basic, 24 and 0.4 for each 1,000, and Comfort, 42 and 0.6; 1.25 from 30 to 59 and 2 from 60 to 79;
    /// 0.8 for managers; 1.5 for smokers.
    /// </summary>
    public static Guid TravelInsurance(this TestBank bank, string code = "TRAVEL-COVER")
    {
        var version = bank.Version(bank.Product(code, ProductFamily.Insurance), (ProductVersion.EffectiveFrom, null), (ProductVersion.AmountMin, null),
            (ProductVersion.AmountMax, null), (ProductVersion.TermMin, null), (ProductVersion.TermMax, null),
            (ProductVersion.PremiumFrequency, new OptionSetValue((int)ChargeFrequency.Monthly)), (ProductVersion.MinimumPremium, new Money(20)));
        var age = bank.Factor(version, "Age", "age", (RatingFactor.Order, 1));
        bank.Band(age, "18 to 29", 0.9m, (RatingBand.From, 18m), (RatingBand.To, 30m));
        bank.Band(age, "30 to 59", 1.25m, (RatingBand.From, 30m), (RatingBand.To, 60m));
        bank.Band(age, "60 to 79", 2m, (RatingBand.From, 60m), (RatingBand.To, 80m));
        var work = bank.Factor(version, "Work", "employment", (RatingFactor.Order, 2), (RatingFactor.Otherwise, 1m));
        bank.Band(work, "Managers", 0.8m, (RatingBand.Value, "Management"));
        var smoking = bank.Factor(version, "Smoking", "smoker", (RatingFactor.Order, 3), (RatingFactor.Otherwise, 1m));
        bank.Band(smoking, "Smokers", 1.5m, (RatingBand.Value, "yes"));
        bank.Benefit(bank.Package(version, "Basic", 1, 24, 0.4m, 10_000, 50_000), "Medical costs", InsuranceCover.Health,
            (Tables.Benefit.SumPercent, 100m), (Tables.Benefit.Deductible, new Money(150)));
        var comfort = bank.Package(version, "Comfort", 2, 42, 0.6m, 10_000, 100_000);
        bank.Benefit(comfort, "Medical costs", InsuranceCover.Health, (Tables.Benefit.SumPercent, 100m));
        bank.Benefit(comfort, "Luggage", InsuranceCover.Travel, (Tables.Benefit.SumAmount, new Money(2000)), (Tables.Benefit.Optional, true), (Tables.Benefit.Premium, new Money(12)));
        return version;
    }

    /// <summary>A rating factor of a version.</summary>
    public static Guid Factor(this TestBank bank, Guid version, string name, string fact, params (string Key, object? Value)[] columns) =>
        bank.Part(RatingFactor.LogicalName, version, [(RatingFactor.Name, name), (RatingFactor.Fact, fact), .. columns]);

    /// <summary>A band of a factor.</summary>
    public static Guid Band(this TestBank bank, Guid factor, string name, decimal times, params (string Key, object? Value)[] columns) =>
        bank.Of(RatingBand.LogicalName, RatingBand.RatingFactorId, new EntityReference(RatingFactor.LogicalName, factor),
            [(RatingBand.Name, name), (RatingBand.Factor, times), .. columns]);

    /// <summary>Asks for a quote of an insurance.</summary>
    public static JObject Insured(this TestBank bank, Guid customer, string request, string code = "TRAVEL-COVER") =>
        JObject.Parse((string)bank.Call("pcrm_Quote", ("CustomerId", customer), ("ProductCode", code), ("Request", request))["Quote"]);

    private static Guid Package(this TestBank bank, Guid version, string name, int order, decimal premium, decimal permille, decimal least, decimal most) =>
        bank.Part(BenefitPackage.LogicalName, version, (BenefitPackage.Name, name), (BenefitPackage.Order, order), (BenefitPackage.Premium, new Money(premium)),
            (BenefitPackage.Permille, permille), (BenefitPackage.SumMin, new Money(least)), (BenefitPackage.SumMax, new Money(most)));

    private static Guid Benefit(this TestBank bank, Guid package, string name, InsuranceCover cover, params (string Key, object? Value)[] columns) =>
        bank.Of(Tables.Benefit.LogicalName, Tables.Benefit.PackageId, new EntityReference(BenefitPackage.LogicalName, package),
            [(Tables.Benefit.Name, name), (Tables.Benefit.Cover, new OptionSetValue((int)cover)), .. columns]);

    private static Guid Of(this TestBank bank, string table, string lookup, EntityReference whole, (string Key, object? Value)[] columns)
    {
        var row = new Entity(table) { [lookup] = whole };
        foreach (var column in columns) row[column.Key] = column.Value;
        return bank.Service.Create(row);
    }
}
