using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>What is kept of a quote.</summary>
[TestClass]
public sealed class KeptQuoteTests
{
    [TestMethod]
    public void An_offer_is_kept_with_its_version_inputs_figures_reasons_lines_and_expiry()
    {
        using var bank = TestBank.Open().WithPricing();
        var version = bank.TravelLoan(bank.User("Approver"));
        var customer = bank.Globetrotter(6000m);

        var id = bank.Quoted(customer, "TRAVEL", 12_000m, 36, ("Request", """{"purpose":"journey round the world","channel":"call centre"}"""));

        var row = bank.QuoteRow(id);
        Assert.AreEqual(QuoteStatus.Offered, bank.StatusOf(id));
        Assert.AreEqual("TRAVEL v1 12,000 EUR, 36 months", row[Tables.Quote.Name]);
        Assert.AreEqual(version, row.GetAttributeValue<EntityReference>(Tables.Quote.VersionId).Id);
        Assert.AreEqual(customer, row.GetAttributeValue<EntityReference>(Tables.Quote.CustomerId).Id);
        Assert.AreEqual(bank.Euro().Id, row.GetAttributeValue<EntityReference>(Tables.Quote.TransactionCurrencyId).Id);
        Assert.AreEqual(5.3m, row[Tables.Quote.Rate]);
        Assert.AreEqual((int)QuoteSource.CallCentre, row.GetAttributeValue<OptionSetValue>(Tables.Quote.Source).Value);
        Assert.AreEqual("journey round the world", row[Tables.Quote.Purpose]);
        Assert.AreEqual(bank.Clock.Now, row[Tables.Quote.QuotedOn]);
        Assert.AreEqual(bank.Clock.Now.Date.AddDays(31), row[Tables.Quote.ExpiresOn]);
        var result = JObject.Parse((string)row[Tables.Quote.Result]);
        Assert.AreEqual((decimal)result["figures"]!["totals"]!["payable"]!, row.GetAttributeValue<Money>(Tables.Quote.TotalPayable).Value);
        Assert.AreEqual((int)Math.Floor((decimal)row[Tables.Quote.APR]), row[Tables.Quote.APRBand]);
        StringAssert.Contains((string)row[Tables.Quote.Facts], "\"income\"");
        StringAssert.Contains((string)row[Tables.Quote.Reasons], "Globetrotter, large");
        CollectionAssert.AreEqual(
            new[] { "BaseRate Globetrotter, large 5.3", "FinalRate Nominal rate 5.3", "Insurance Life " },
            bank.QuoteLines(id).Select(line => $"{Kind(line)} {line[QuoteLine.Name]} {line.GetAttributeValue<decimal?>(QuoteLine.Percent):0.##}").ToArray());
    }

    [TestMethod]
    public void A_refusal_is_kept_with_its_sentence_and_the_nearest_amount_that_could_be_had()
    {
        using var bank = TestBank.Open().WithPricing();
        bank.TravelLoan(bank.User("Approver"));

        var id = bank.Quoted(bank.Globetrotter(4000m), "TRAVEL", 12_000m, 24);

        Assert.AreEqual(QuoteStatus.Refused, bank.StatusOf(id));
        var row = bank.QuoteRow(id);
        Assert.IsFalse(row.Contains(Tables.Quote.APR));
        Assert.AreEqual("There is no price for this amount and term.", row[Tables.Quote.Reasons]);
        CollectionAssert.AreEqual(new[] { "Refusal price", "Alternative Globetrotter, small" },
            bank.QuoteLines(id).Select(line => $"{Kind(line)} {line[QuoteLine.Name]}").ToArray());
    }

    private static QuoteLineKind Kind(Entity line) => (QuoteLineKind)line.GetAttributeValue<OptionSetValue>(QuoteLine.Kind).Value;
}
