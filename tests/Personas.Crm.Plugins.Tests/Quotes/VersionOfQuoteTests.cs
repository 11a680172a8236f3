using System;
using System.Linq;
using System.ServiceModel;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>Which version a quote is made with: the one in force on the day, whatever its state says; and drafts, as simulations.</summary>
[TestClass]
public sealed class VersionOfQuoteTests
{
    [TestMethod]
    public void The_days_of_the_versions_decide_and_not_their_states()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        bank.Approved(product);
        var begins = bank.Clock.Now.Date.AddDays(10);
        bank.Approved(product, begins);
        var customer = bank.Customer();

        Assert.AreEqual(1, Number(bank, customer));
        Assert.AreEqual(2, Number(bank, customer, begins.AddHours(1)));
        bank.Clock.MoveTo(begins.AddHours(1));
        Assert.AreEqual(2, Number(bank, customer), "Nobody has switched the versions yet.");
        bank.Call("pcrm_SwitchProductVersions");
        Assert.AreEqual(2, Number(bank, customer));
        Assert.AreEqual(1, Number(bank, customer, begins.AddDays(-1)), "The version of that day.");
        StringAssert.Contains(Refusal(() => Number(bank, customer, begins.AddDays(-30))), "is in force on");
        StringAssert.Contains(Refusal(() => bank.Quoted(customer, "LOAN", 5000m, 24, ("AsOf", begins))), "Save: only a quote of now can be kept.");
    }

    [TestMethod]
    public void A_draft_is_simulated_as_it_is_now_and_not_kept()
    {
        using var bank = TestBank.Open();
        var version = bank.Version(bank.Product());
        var price = bank.Price(version, 6m);
        var customer = bank.Customer();

        Assert.AreEqual(6m, Rate(bank, customer, version));
        bank.Update(PriceItem.LogicalName, price, PriceItem.Rate, 5m);
        Assert.AreEqual(5m, Rate(bank, customer, version));
        bank.Submit(version);
        Assert.AreEqual(5m, Rate(bank, customer, version));

        StringAssert.Contains(Refusal(() => bank.Call("pcrm_Quote",
            ("CustomerId", customer), ("VersionId", version), ("Amount", 5000m), ("Term", 24), ("Save", true))), "is a simulation and is not kept");
        Assert.IsEmpty(bank.All(Tables.Quote.LogicalName));
    }

    [TestMethod]
    public void A_quote_made_while_a_version_is_superseded_is_of_one_of_the_two_and_comes_out_again()
    {
        using var bank = TestBank.Open();
        var product = bank.Product();
        bank.Approved(product);
        var customer = bank.Customer();
        var second = bank.Version(product, (ProductVersion.EffectiveFrom, null));
        bank.Price(second, 4m);
        bank.Submit(second);
        var approver = bank.User("Second approver");

        var quotes = Task.Run(() => Enumerable.Range(0, 10).Select(run => bank.Quoted(customer, "LOAN", 5000m + run, 24)).ToList());
        bank.Approve(second, approver);
        var made = quotes.GetAwaiter().GetResult();

        foreach (var quote in made)
        {
            var row = bank.QuoteRow(quote);
            Assert.AreEqual(row.GetAttributeValue<EntityReference>(Tables.Quote.VersionId).Id == second ? 4m : 6m, row[Tables.Quote.Rate]);
            Assert.IsTrue((bool)bank.Call("pcrm_ReplayQuote", ("QuoteId", quote))["IsSame"]);
        }
        Assert.AreEqual(4m, bank.QuoteRow(bank.Quoted(customer, "LOAN", 5000m, 24))[Tables.Quote.Rate]);
    }

    private static int Number(TestBank bank, Guid customer, DateTime? asOf = null) =>
        (int)bank.Quote(customer, "LOAN", 5000m, 24, asOf is { } day ? [("AsOf", DateTime.SpecifyKind(day, DateTimeKind.Utc))] : [])["version"]!["number"]!;

    private static decimal Rate(TestBank bank, Guid customer, Guid version) =>
        (decimal)JObject.Parse((string)bank.Call("pcrm_Quote", ("CustomerId", customer), ("VersionId", version), ("Amount", 5000m), ("Term", 24))["Quote"])
            ["figures"]!["rate"]!["final"]!;

    private static string Refusal(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message;
}
