using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Products.Checks;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Insurance;

/// <summary>What is wrong with an insurance's version before anybody is quoted.</summary>
[TestClass]
public sealed class InsuranceFaultTests
{
    private static readonly Dictionary<string, ProductVersion> Cases = new()
    {
        ["rating factor 'F', fact: There is no usable fact 'nothing'"] = With("nothing", Insurer.Band(1, "B", 1, 2, 1)),
        ["rating factor 'F', fact: The fact 'gender' may not set a price"] = With("gender", Insurer.Band(1, "B", "1", 1)),
        ["rating factor 'F', segment 'globetrotter': It depends on the fact 'gender', which may not set a price"] =
            With("globetrotter", Insurer.Band(1, "B", "yes", 1)),
        ["rating factor 'F', condition: There is no published segment or audience 'audience:vip'"] = With("vip", Insurer.Band(1, "B", "yes", 1)),
        ["rating factor 'F', fact: 'birthdate' is a day"] = With("birthdate", Insurer.Band(1, "B", 1, 2, 1)),
        ["rating factor 'F', fact: 'interests' is a set of choices"] = With("interests", Insurer.Band(1, "B", "1", 1)),
        ["rating factor 'F', band 'B': 'x' is a value, and 'age' a number"] = With("age", Insurer.Band(1, "B", "x", 1)),
        ["rating factor 'F', band 'B': It has no value, and 'riskclass' is a choice"] = With("riskclass", Insurer.Band(1, "B", 1, 2, 1)),
        ["rating factor 'F', band 'B': 'riskclass' is never 'Mediun'. Did you mean 'Medium'?"] = With("riskclass", Insurer.Band(1, "B", "Mediun", 1)),
        ["rating factor 'F', band 'B': 'consent' is never 'maybe'"] = With("consent", Insurer.Band(1, "B", "maybe", 1)),
        ["rating factor 'F', bands: 'B' and 'C' are for the same value"] = With("riskclass", Insurer.Band(1, "B", "High", 1), Insurer.Band(2, "C", "3", 1)),
        ["rating factor 'F', bands: 'B' and 'C' are for the same value."] = With("consent", Insurer.Band(1, "B", "Yes", 1), Insurer.Band(2, "C", "true", 1)),
        ["rating factor 'F', bands 'B' and 'C': Nobody has a factor from 2 to below 3"] =
            With("age", Insurer.Band(2, "C", 3, 4, 1), Insurer.Band(1, "B", 1, 2, 1)),
        ["rating factor 'F', bands 'B' and 'C': They share values"] = With("age", Insurer.Band(1, "B", 1, 3, 1), Insurer.Band(2, "C", 2, 4, 1)),
        ["rating factor 'F', band 'B': 2 have this name"] = With("age", Insurer.Band(1, "B", 1, 2, 1), Insurer.Band(2, "b", 2, 4, 1)),
        ["rating factor 'F', band 'B': 0 is not more than 0"] = With("age", Insurer.Band(1, "B", 1, 2, 0)),
        ["rating factor 'Age', name: 2 rows have this name"] =
            Insurer.Travel with { Factors = [Insurer.Age, Insurer.Age with { Id = Shop.Id(9), Name = "age" }] },
        ["package 'Basic', premium: It is missing"] = With(Insurer.Small with { Premium = null, Permille = null }),
        ["package 'Basic', benefit 'Luggage': 2 have this name"] =
            With(Insurer.Small with { Benefits = [Insurer.Small.Benefits[1], Insurer.Small.Benefits[1] with { Id = Shop.Id(9) }] }),
        ["package 'Basic', sums insured: No sum lies within its limits"] = With(Insurer.Small) with { Amounts = new AmountRange(60000, 90000) },
        ["package 'Basic', sums insured: No sum lies"] = With(Insurer.Small with { Sums = new AmountRange(10500, 10600) }) with { AmountStep = 1000 },
        ["commission 'F', version: An insurance product has no commissions"] = Insurer.Travel with { Commissions = [Shop.Fee(1, "F", Shop.Flat(1))] },
        ["insurance 'I', version: Insurance items go with credits"] = Insurer.Travel with { Insurances = [Shop.Insurance(1, "I", Shop.Flat(1))] },
        ["discount 'D', target: An insurance product has no rate"] =
            Insurer.Travel with { Discounts = [Shop.Discount(1, "D", DiscountTarget.Rate, DiscountCalculation.PercentagePoints, 1)] },
        ["version, frequency of premiums: A premium is not paid each instalment"] = Insurer.Travel with { PremiumFrequency = ChargeFrequency.EachInstalment },
    };

    public static IEnumerable<string> Names => Cases.Keys;

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_fault_is_named_with_its_place(string expected)
    {
        var problems = Check(Cases[expected]);
        Assert.IsTrue(problems.Any(problem => problem.StartsWith(expected, StringComparison.Ordinal)), string.Join("\n", problems));
    }

    [TestMethod]
    public void The_insurance_of_these_tests_has_no_fault() => Assert.IsEmpty(Check(Insurer.Travel));

    private static ProductVersion With(string fact, params RatingBand[] bands) => Insurer.Travel with { Factors = [Insurer.Factor(9, "F", fact, bands)] };

    private static ProductVersion With(BenefitPackage package) => Insurer.Travel with { Packages = [package] };

    private static List<string> Check(ProductVersion version)
    {
        var memberships = new Dictionary<string, Dependencies> { ["globetrotter"] = Dependencies.None with { Facts = ["gender"] } };
        return VersionCheck.Of(version, FactCatalogue.Read(Shop.Facts, Bank.Schema), Bank.Schema, memberships)
            .Problems.Select(problem => problem.ToString()).ToList();
    }
}
