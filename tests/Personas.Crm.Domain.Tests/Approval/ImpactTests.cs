using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Approval.Impact;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Approval;

/// <summary>What a new version does to customers is what its quotes say, compared with those of the current one.</summary>
[TestClass]
public sealed class ImpactTests
{
    private static readonly ProductVersion Current = Shop.Loan with
    {
        Amounts = new AmountRange(1000, 9000),
        Terms = new AmountRange(12, 60),
        Prices = [Shop.Price(1, "Globetrotter", 5, Offer.All(Offer.Globetrotter)), Shop.Price(2, "Standard", 6, Offer.All(Offer.Income("ge", 1000)))],
        Commissions = [Shop.Fee(1, "Entry", Shop.Once(1), Offer.All(Offer.Income("lt", 2000)))],
    };

    [TestMethod]
    public void Customers_pay_what_their_quotes_say()
    {
        var requests = TypicalRequests.Of(Current);
        CollectionAssert.AreEqual(new[] { 3000m, 5000m, 7000m }, requests.Select(request => request.Amount!.Value).ToArray());
        Assert.AreEqual(36, requests[0].Term);

        var book = Current.Book();
        var pricing = new VersionPricing(book.At(A.Customer().Moment), requests, Market.Plain);
        foreach (var customer in new[] { Earning(500), Earning(1500), Earning(5000), Earning(500).MemberOf("globetrotter"), Earning(1600), Earning(1500) })
        {
            var prices = pricing.Of(customer.Priced(book));
            for (var i = 0; i < requests.Count; i++)
            {
                var quote = Quoting.Of(pricing.Prices, customer.Priced(book), requests[i], Market.Plain);
                Assert.AreEqual(quote.IsOffered, prices[i].IsOffered);
                if (!quote.IsOffered) continue;
                Assert.AreEqual(quote.Figures!.Totals.Cost, prices[i].Cost);
                Assert.AreEqual(quote.Figures.Apr, prices[i].Apr);
                Assert.AreEqual(quote.Figures.Rate!.Final, prices[i].Rate);
            }
        }
    }

    [TestMethod]
    public void Who_gains_and_who_loses_is_counted_by_segment_too()
    {
        var next = Current with
        {
            Prices =
            [
                Shop.Price(1, "Globetrotter", 5.5m, Offer.All(Offer.Globetrotter)), Shop.Price(2, "Standard", 5.8m, Offer.All(Offer.Income("ge", 800))),
                Shop.Price(3, "Top", 7, Offer.All(Offer.Income("ge", 9000))) with { Priority = 1 },
            ],
        };
        var count = new ImpactCount();
        var customers = Enumerable.Repeat(Earning(900), 3).Concat(Enumerable.Repeat(Earning(3000), 4)).Concat(Enumerable.Repeat(Earning(100), 2))
            .Concat(Enumerable.Repeat(Earning(3000).MemberOf("globetrotter"), 5)).Append(Earning(9000).MemberOf("audience:vip"));
        foreach (var customer in customers) count.Add(Change(next, customer), customer.Segments);

        var json = count.ToJson(new Extrapolation(15, 15));
        Assert.AreEqual("customers 15, total 15, isExact True, gain 7, lose 6, mixed 0, same 2, newlyOffered 3, noLonger 0", Words(json, "meanCost"));
        var segment = (JObject)Assert.ContainsSingle(json["bySegment"]!);
        Assert.AreEqual("segment globetrotter, customers 5, gain 0, lose 5, mixed 0, same 0, newlyOffered 0, noLonger 0, meanCost 40.49, meanRate 0.5",
            Words(segment, "-"));
        Assert.AreEqual(30, (int)count.ToJson(new Extrapolation(15, 64))["gain"]!);
    }

    [TestMethod]
    public void A_change_is_told_in_words()
    {
        CustomerPrice[] one = [new(true, 5, 5, 100), CustomerPrice.None], other = [new(true, 6, 6, 120), new(true, 5, 5, 10)];
        var change = new PriceChange(one, other);
        Assert.IsTrue(change.IsMixed);
        Assert.AreEqual("is offered what was not offered before, and pays 20.00 more over the 1 typical requests together", change.Words);
        Assert.AreEqual("nothing changes", new PriceChange(one, one).Words);
        Assert.IsTrue(new PriceChange(other, [other[0], CustomerPrice.None]).IsLoss);
    }

    private static PriceChange Change(ProductVersion next, TestCustomer customer)
    {
        var requests = TypicalRequests.Of(next);
        IReadOnlyList<CustomerPrice> Of(ProductVersion version)
        {
            var book = version.Book();
            return new VersionPricing(book.At(customer.Moment), requests, Market.Plain).Of(customer.Priced(book));
        }

        return new PriceChange(Of(Current), Of(next));
    }

    private static string Words(JObject json, string until) =>
        string.Join(", ", json.Properties().TakeWhile(property => property.Name != until).Where(property => property.Value is JValue).Select(property =>
            $"{property.Name} {property.Value}"));

    private static TestCustomer Earning(int income) => A.Customer($$"""{"income":{{income}}}""");
}
