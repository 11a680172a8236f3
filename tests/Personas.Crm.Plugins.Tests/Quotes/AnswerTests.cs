using System;
using System.Linq;
using System.ServiceModel;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Tests.Bank;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Quotes;

/// <summary>The life of a quote: answered once and in time, and otherwise kept as it was made.</summary>
[TestClass]
public sealed class AnswerTests
{
    [TestMethod]
    public void An_offer_is_accepted_or_declined_once()
    {
        using var bank = Lending(out var customer);
        var taken = bank.Quoted(customer, "LOAN", 5000m, 24);
        var left = bank.Quoted(customer, "LOAN", 6000m, 24);

        Assert.AreEqual("accepted", bank.Call("pcrm_AnswerQuote", ("QuoteId", taken), ("Answer", "accept"), ("Note", "By phone"))["Status"]);
        Assert.AreEqual("declined", bank.Call("pcrm_AnswerQuote", ("QuoteId", left), ("Answer", "decline"))["Status"]);

        var row = bank.QuoteRow(taken);
        Assert.AreEqual("Accepted, Declined", $"{bank.StatusOf(taken)}, {bank.StatusOf(left)}");
        Assert.AreEqual("By phone", row[Tables.Quote.AnswerNote]);
        Assert.AreEqual(bank.Clock.Now, row[Tables.Quote.AnsweredOn]);
        StringAssert.Contains(Refusal(() => Answer(bank, taken, "decline")), "It is accepted already");
        StringAssert.Contains(Refusal(() => Answer(bank, left, "accept")), "It is declined already");
        StringAssert.Contains(Refusal(() => Answer(bank, Guid.NewGuid(), "accept")), "Does Not Exist");
        StringAssert.Contains(Refusal(() => Answer(bank, taken, "maybe")), "Write accept or decline.");
    }

    [TestMethod]
    public void Answered_on_the_form_the_same_rules_hold()
    {
        using var bank = Lending(out var customer);
        var quote = bank.Quoted(customer, "LOAN", 5000m, 24);

        Move(bank, quote, QuoteStatus.Accepted);

        Assert.AreEqual(bank.Clock.Now, bank.QuoteRow(quote)[Tables.Quote.AnsweredOn]);
        StringAssert.Contains(Refusal(() => Move(bank, quote, QuoteStatus.Offered)), "stays so");
    }

    [TestMethod]
    public void Of_two_answers_at_once_one_counts()
    {
        using var bank = Lending(out var customer);
        for (var run = 0; run < 5; run++)
        {
            var quote = bank.Quoted(customer, "LOAN", 5000m + run, 24);
            var answers = new[] { "accept", "decline" };

            var outcomes = Task.WhenAll(answers.Select(answer => Task.Run(() => Outcome(() => Answer(bank, quote, answer))))).GetAwaiter().GetResult();

            Assert.AreEqual(1, outcomes.Count(outcome => outcome is null), string.Join(" | ", outcomes));
            var expected = answers[Array.IndexOf(outcomes, null)] == "accept" ? QuoteStatus.Accepted : QuoteStatus.Declined;
            Assert.AreEqual(expected, bank.StatusOf(quote));
        }
    }

    [TestMethod]
    public void An_offer_whose_time_is_over_is_not_accepted_and_expires()
    {
        using var bank = Lending(out var customer);
        var old = bank.Quoted(customer, "LOAN", 5000m, 24);
        var answered = bank.Quoted(customer, "LOAN", 5000m, 24);
        Answer(bank, answered, "accept");
        bank.Clock.MoveTo(bank.Clock.Now.Date.AddDays(31).AddMinutes(-1));
        var young = bank.Quoted(customer, "LOAN", 5000m, 24);
        Assert.AreEqual(0, bank.Call("pcrm_ExpireQuotes")["Expired"]);

        bank.Clock.Advance(TimeSpan.FromMinutes(1));

        StringAssert.Contains(Refusal(() => Answer(bank, old, "accept")), "cannot be accepted");
        var call = bank.Call("pcrm_ExpireQuotes");
        Assert.AreEqual("1, ", $"{call["Expired"]}, {call["Continuation"]}");
        Assert.AreEqual("Expired, Accepted, Offered", $"{bank.StatusOf(old)}, {bank.StatusOf(answered)}, {bank.StatusOf(young)}");
        Assert.AreEqual(0, bank.Call("pcrm_ExpireQuotes")["Expired"]);
        StringAssert.Contains(Refusal(() => Move(bank, young, QuoteStatus.Expired)), "It stands until");
    }

    [TestMethod]
    public void Nobody_writes_a_quote_or_a_line_by_hand()
    {
        using var bank = Lending(out var customer);
        var quote = bank.Quoted(customer, "LOAN", 5000m, 24);
        var line = bank.QuoteLines(quote)[0];

        foreach (var change in new Action[]
        {
            () => bank.Service.Create(new Entity(Tables.Quote.LogicalName) { [Tables.Quote.CustomerId] = new EntityReference("contact", customer) }),
            () => bank.Update(Tables.Quote.LogicalName, quote, Tables.Quote.Rate, 1m),
            () => bank.Update(Tables.Quote.LogicalName, quote, Tables.Quote.Result, "{}"),
            () => bank.Update(Tables.Quote.LogicalName, quote, Tables.Quote.ExpiresOn, bank.Clock.Now.AddYears(1)),
            () => bank.Update(QuoteLine.LogicalName, line.Id, QuoteLine.Percent, 1m),
            () => bank.Service.Delete(QuoteLine.LogicalName, line.Id),
            () => bank.Service.Create(new Entity(QuoteLine.LogicalName) { [QuoteLine.QuoteId] = new EntityReference(Tables.Quote.LogicalName, quote) }),
        })
            StringAssert.Contains(Refusal(change), "by the solution only");

        Answer(bank, quote, "accept");
        bank.Update(Tables.Quote.LogicalName, quote, Tables.Quote.AnswerNote, "Called back");
        bank.Update(Tables.Quote.LogicalName, quote, "ownerid", new EntityReference("systemuser", bank.User("Colleague")));
        StringAssert.Contains(Refusal(() => bank.Service.Delete(Tables.Quote.LogicalName, quote)), "the record of what was agreed");
    }

    [TestMethod]
    public void What_was_not_accepted_may_go_with_its_lines_and_a_customer_takes_all_along()
    {
        using var bank = Lending(out var customer);
        bank.Service.Delete(Tables.Quote.LogicalName, bank.Quoted(customer, "LOAN", 5000m, 24));
        Assert.IsEmpty(bank.All(QuoteLine.LogicalName));
        Answer(bank, bank.Quoted(customer, "LOAN", 5000m, 24), "accept");

        bank.Service.Delete(Contact.LogicalName, customer);

        Assert.IsEmpty(bank.All(Tables.Quote.LogicalName));
        Assert.IsEmpty(bank.All(QuoteLine.LogicalName));
    }

    private static TestBank Lending(out Guid customer)
    {
        var bank = TestBank.Open();
        bank.Approved(bank.Product());
        customer = bank.Customer();
        return bank;
    }

    private static void Answer(TestBank bank, Guid quote, string answer) => bank.Call("pcrm_AnswerQuote", ("QuoteId", quote), ("Answer", answer));

    private static void Move(TestBank bank, Guid quote, QuoteStatus status) =>
        bank.Update(Tables.Quote.LogicalName, quote, Tables.Quote.StatusCode, new OptionSetValue((int)status));

    private static string Refusal(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message;

    private static string? Outcome(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Message;
        }
    }
}
