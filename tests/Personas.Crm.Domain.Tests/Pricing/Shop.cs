using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Pricing;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;

namespace Personas.Crm.Domain.Tests.Pricing;

/// <summary>A product of tests: a loan in EUR of any amount and term, at 6 %, unless told otherwise.</summary>
internal static class Shop
{
    /// <summary>Facts of the request beside those of the small bank.</summary>
    public static readonly IReadOnlyList<FactText> Facts =
    [
        .. Bank.Facts,
        new("term", "Term", FactKind.Request, FactType.Integer, """{"name":"term"}"""),
        new("channel", "Channel", FactKind.Request, FactType.Text, """{"name":"channel"}"""),
        new("sum_insured", "Sum insured", FactKind.Request, FactType.Money, """{"name":"sumInsured"}"""),
        new("package", "Package", FactKind.Request, FactType.Text, """{"name":"package"}"""),
        new("vip", "VIP", FactKind.Membership, FactType.Boolean, """{"segment":"audience:vip"}"""),
    ];

    public static readonly IReadOnlyList<string> Memberships = ["globetrotter", "audience:vip"];

    public static ProductVersion Loan { get; } = new(Id(1), Id(2), "LOAN", "Loan", ProductFamily.PersonalLoan, "EUR", "contact", 1)
    {
        Prices = [Price(1, "Standard", 6m)],
    };

    public static PriceItem Price(int id, string name, decimal rate, string? expression = null) =>
        new(Id(100 + id), name, id) { Rate = rate, Expression = expression };

    public static Commission Fee(int id, string name, Charge charge, string? expression = null) =>
        new(Id(200 + id), name, CommissionKind.Origination, charge) { Expression = expression };

    public static InsuranceItem Insurance(int id, string name, Charge charge, string? expression = null) =>
        new(Id(300 + id), name, InsuranceCover.Life, charge) { Expression = expression };

    public static Discount Discount(int id, string name, DiscountTarget target, DiscountCalculation calculation, decimal value, string? expression = null) =>
        new(Id(400 + id), name, id, target, calculation, value) { Expression = expression };

    public static Charge Once(decimal percent) => new(ChargeCalculation.PercentOfAmount, ChargeFrequency.Once) { Percent = percent };

    public static Charge Flat(decimal amount, ChargeFrequency frequency = ChargeFrequency.Once) => new(ChargeCalculation.Flat, frequency) { Amount = amount };

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>The version with what its conditions depend on, as saving its rows writes it.</summary>
    public static ProductVersion Saved(this ProductVersion version)
    {
        var catalogue = FactCatalogue.Read(Facts, Bank.Schema);
        var vocabulary = new Vocabulary(catalogue, Bank.Schema, version.CustomerTable, Audiences: true) { Purpose = Purpose.Pricing };
        return version with
        {
            Dependencies = Filter.Of(version).Select(filter =>
                Dependencies.Of(ExpressionReader.Read(filter.Expression, vocabulary).Required, catalogue, Bank.Schema).ToJson()).ToList(),
        };
    }

    public static PriceBook Book(this ProductVersion version)
    {
        var reading = PriceBook.Compile(version, Facts, Bank.Schema, Memberships);
        Assert.IsTrue(reading.IsValid, string.Join(" ", reading.Problems));
        return reading.Required;
    }

    public static Quote Quote(this ProductVersion version, decimal? amount, int? term, TestCustomer? customer = null, Market? market = null) =>
        version.Quote(new QuoteRequest { Amount = amount, Term = term }, customer, market);

    public static Quote Quote(this ProductVersion version, QuoteRequest request, TestCustomer? customer = null, Market? market = null)
    {
        var book = version.Book();
        var asking = customer ?? A.Customer();
        var quote = Quoting.Of(book.At(asking.Moment), asking.Priced(book), request, market ?? Market.Plain);
        return quote;
    }

    public static PricedCustomer Priced(this TestCustomer customer, PriceBook book) => new(customer.Data(book.Rules.Needs), customer.Segments.ToList());

    /// <summary>The quote, which must be an offer.</summary>
    public static Quote Offered(this Quote quote)
    {
        Assert.IsTrue(quote.IsOffered, string.Join(" ", quote.Refusals));
        return quote;
    }
}
