using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Quotes;

/// <summary>The lines of a quote: all of its waterfalls, charges and refusals, in an order to be read.</summary>
[TestClass]
public sealed class QuoteLineTests
{
    [TestMethod]
    public void The_rate_comes_first_then_the_charges()
    {
        var quote = (Shop.Loan with { Commissions = [Shop.Fee(1, "Granting", Shop.Once(1.5m))] }).Quote(12000, 36).Offered();

        var lines = QuoteLine.Of(quote);

        Assert.AreEqual("BaseRate FinalRate Commission", string.Join(" ", lines.Select(line => line.Kind)));
        Assert.AreEqual(quote.Figures!.Rate!.Final, lines.Single(line => line.Kind == QuoteLineKind.FinalRate).Percent);
        Assert.AreEqual(180m, lines.Single(line => line.Kind == QuoteLineKind.Commission).Amount);
    }

    [TestMethod]
    public void A_refusal_has_its_reasons_and_what_could_be_had_instead()
    {
        var quote = (Shop.Loan with { Amounts = new AmountRange(1000, 50000) }).Quote(60000, 36);
        Assert.IsNotEmpty(quote.Alternatives);
        Assert.AreEqual(quote.Refusals.Count + quote.Alternatives.Count, QuoteLine.Of(quote).Count);
        Assert.AreEqual(QuoteLineKind.Refusal, QuoteLine.Of(quote)[0].Kind);
    }
}
