using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Tests.Pricing;

[TestClass]
public sealed class DiscountTests
{
    private static readonly Discount Half = Shop.Discount(1, "Half a point", DiscountTarget.Rate, DiscountCalculation.PercentagePoints, 0.5m);
    private static readonly Discount Tenth = Shop.Discount(2, "A tenth", DiscountTarget.Rate, DiscountCalculation.Percent, 10);
    private static readonly Discount Quarter = Shop.Discount(3, "A quarter point", DiscountTarget.Rate, DiscountCalculation.PercentagePoints, 0.25m);

    [TestMethod]
    public void Discounts_that_add_up_are_taken_off_in_their_order_each_of_what_is_left()
    {
        Assert.AreEqual("6 -0.5 -0.55 = 4.95", Rate([Half, Tenth]));
        Assert.AreEqual("6 -0.6 -0.5 = 4.9", Rate([Half with { Order = 9 }, Tenth]));
    }

    [TestMethod]
    public void Of_a_group_only_the_best_counts_and_of_equals_the_first()
    {
        var group = new[] { Half, Tenth, Quarter }.Select(discount => discount with { Stacking = Stacking.BestOfGroup, Group = "g" }).ToArray();
        Assert.AreEqual("6 -0.6 = 5.4", Rate(group));
        Assert.AreEqual("6 -0.5 = 5.5", Rate([group[0], group[2], group[0] with { Id = Shop.Id(9), Name = "Again", Order = 5 }]));
        Assert.AreEqual("6 -0.5 -0.55 = 4.95", Rate([group[0], group[1] with { Group = "another" }]));
    }

    [TestMethod]
    public void A_discount_that_stands_alone_takes_the_place_of_others_unless_they_are_better()
    {
        Assert.AreEqual("6 -0.6 = 5.4", Rate([Half, Tenth with { Stacking = Stacking.Alone }]));
        Assert.AreEqual("6 -0.5 -0.25 = 5.25", Rate([Half, Quarter, Tenth with { Stacking = Stacking.Alone }]));
    }

    [TestMethod]
    public void No_discount_takes_more_than_its_cap_nor_all_more_than_the_version_allows_nor_below_the_least_rate()
    {
        Assert.AreEqual("6 -0.3 = 5.7", Rate([Half with { Cap = 0.3m }]));
        Assert.AreEqual("6 -0.5 -0.1 = 5.4", Rate([Half, Tenth], version => version with { MaximumRateDiscount = 0.6m }));
        Assert.AreEqual("6 -0.2 = 5.8", Rate([Half], version => version with { MinimumRate = 5.8m }));
        Assert.AreEqual("6 = 6", Rate([Half], version => version with { MinimumRate = 7m }));
    }

    [TestMethod]
    public void A_discount_that_requires_another_is_given_only_together_with_it()
    {
        var needy = Tenth with { RequiresId = Half.Id };
        Assert.AreEqual("6 -0.5 -0.55 = 4.95", Rate([Half, needy]));
        Assert.AreEqual("6 = 6", Rate([Half with { Expression = """{"version":1,"fact":"income","op":"gt","value":1}""" }, needy]));
    }

    [TestMethod]
    public void A_discount_is_given_on_the_days_of_its_validity_both_ends_included()
    {
        var today = new DateTime(2026, 5, 4);
        foreach (var one in new[] { new DateRange(today, null), new DateRange(null, today), new DateRange(today, today) })
            Assert.AreEqual("6 -0.5 = 5.5", Rate([Half with { Validity = one }]));
        foreach (var one in new[] { new DateRange(today.AddDays(1), null), new DateRange(null, today.AddDays(-1)) })
            Assert.AreEqual("6 = 6", Rate([Half with { Validity = one }]));
    }

    [TestMethod]
    public void Discounts_on_charges_reduce_all_of_the_target_or_the_one_they_name()
    {
        var version = Shop.Loan with
        {
            Commissions = [Shop.Fee(1, "Granting", Shop.Once(2)), Shop.Fee(2, "Account", Shop.Flat(3, ChargeFrequency.Monthly))],
            Insurances = [Shop.Insurance(1, "Life", Shop.Flat(10, ChargeFrequency.EachInstalment)) with { IsMandatory = true }],
            Discounts =
            [
                Shop.Discount(1, "Half", DiscountTarget.Commission, DiscountCalculation.Percent, 50),
                Shop.Discount(2, "Five off", DiscountTarget.Commission, DiscountCalculation.Amount, 5) with { TargetId = Shop.Id(202) },
                Shop.Discount(3, "Cheaper", DiscountTarget.InsurancePremium, DiscountCalculation.Amount, 1),
            ],
        };
        var charges = version.Quote(1000, 12).Offered().Figures!.Charges.ToDictionary(charge => charge.Name);
        Assert.AreEqual("20 -10 = 10", Text(charges["Granting"].Price));
        Assert.AreEqual("3 -1.5 -1.5 = 0", Text(charges["Account"].Price));
        Assert.AreEqual("10 -1 = 9", Text(charges["Life"].Price));
        Assert.AreEqual(108m, charges["Life"].Total);
        Assert.AreEqual(0m, charges["Account"].Total);
    }

    private static string Rate(IReadOnlyList<Discount> discounts, Func<ProductVersion, ProductVersion>? change = null)
    {
        var version = Shop.Loan with { Discounts = discounts };
        return Text((change?.Invoke(version) ?? version).Quote(1000, 12).Offered().Figures!.Rate!);
    }

    internal static string Text(Waterfall waterfall) => FormattableString.Invariant(
        $"{string.Join(" ", waterfall.Steps.Select(step => step.Change.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture)))} = {waterfall.Final:0.######}");
}
