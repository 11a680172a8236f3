using System.Linq;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>pcrm_ReplayQuote: years later the same figures, from what was kept alone.</summary>
[TestClass]
public sealed class ReplayTests
{
    [TestMethod]
    public void Whatever_happens_to_customer_facts_and_version_the_quote_comes_out_as_it_was()
    {
        using var bank = TestBank.Open().WithPricing();
        var version = bank.TravelLoan(bank.User("Approver"));
        var customer = bank.Globetrotter(6000m);
        var offered = bank.Quoted(customer, "TRAVEL", 12_000m, 36, ("Request", """{"firstPayment":"2026-05-05"}"""));
        var refused = bank.Quoted(customer, "TRAVEL", 8000m, 36);
        var kept = (string)bank.QuoteRow(offered)[Tables.Quote.Result];

        bank.Update("contact", customer, Contact.MonthlyIncome, new Money(1000m));
        bank.Service.Delete(Tables.Transaction.LogicalName, bank.All(Tables.Transaction.LogicalName).Single().Id);
        bank.Move(version, ProductVersionStatus.Retired);
        bank.Clock.MoveTo(bank.Clock.Now.AddYears(3));
        bank.RunQueue();
        Assert.AreEqual("", bank.Memberships(customer));

        foreach (var quote in new[] { offered, refused })
        {
            var replay = bank.Call("pcrm_ReplayQuote", ("QuoteId", quote));
            Assert.AreEqual("[]", replay["Differences"]);
            Assert.IsTrue((bool)replay["IsSame"]);
            var row = bank.QuoteRow(quote);
            Assert.AreEqual(bank.Clock.Now, row[Tables.Quote.ReplayedOn]);
            Assert.AreEqual((int)Verdict.Passed, row.GetAttributeValue<OptionSetValue>(Tables.Quote.ReplayVerdict).Value);
        }
        Assert.AreEqual(kept, bank.Call("pcrm_ReplayQuote", ("QuoteId", offered))["Quote"]);
    }

    [TestMethod]
    public void What_somebody_changed_past_the_solution_is_named()
    {
        using var bank = TestBank.Open().WithPricing();
        bank.TravelLoan(bank.User("Approver"));
        var quote = bank.Quoted(bank.Globetrotter(6000m), "TRAVEL", 12_000m, 36);
        var result = JObject.Parse((string)bank.QuoteRow(quote)[Tables.Quote.Result]);
        result["figures"]!["totals"]!["payable"] = 1m;
        Tamper(bank, Tables.Quote.Result, result.ToString(Newtonsoft.Json.Formatting.None));

        var replay = bank.Call("pcrm_ReplayQuote", ("QuoteId", quote));

        Assert.IsFalse((bool)replay["IsSame"]);
        var places = JArray.Parse((string)replay["Differences"]).Select(difference => (string)difference["place"]!).ToArray();
        CollectionAssert.AreEqual(new[] { "figures.totals.payable", Tables.Quote.ResultHash }, places);
        Assert.AreEqual((int)Verdict.Failed, bank.QuoteRow(quote).GetAttributeValue<OptionSetValue>(Tables.Quote.ReplayVerdict).Value);

        Tamper(bank, Tables.Quote.Request, """{"amount":1}""");
        StringAssert.Contains((string)bank.Call("pcrm_ReplayQuote", ("QuoteId", quote))["Differences"], Tables.Quote.Request);
    }

    private static void Tamper(TestBank bank, string column, string value)
    {
        using var database = Database.Open(bank.DatabaseFile);
        using var session = database.BeginWrite();
        session.Run($"UPDATE \"{Tables.Quote.LogicalName}\" SET \"{column}\" = $0", value);
        session.Commit();
    }
}
