using System;
using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Domain.Quotes;
using Personas.Crm.Domain.Tests.Pricing;

namespace Personas.Crm.Domain.Tests.Quotes;

[TestClass]
public sealed class ReplayTests
{
    private static readonly ProductVersion Version = (Shop.Loan with
    {
        Prices =
        [
            Shop.Price(1, "Travellers", 5m, """{"version":1,"all":[{"fact":"globetrotter","op":"eq","value":true},{"fact":"birthdate","op":"olderthan-x-years","value":30}]}"""),
            Shop.Price(2, "Buyers", 6m, """{"version":1,"all":[{"related":"payment","via":"customerid","exists":true,"where":{"column":"amount","op":"gt","value":10}},{"fact":"spend_90d","op":"ge","value":0}]}"""),
            Shop.Price(3, "Rest", 7m, """{"version":1,"any":[{"fact":"riskclass","op":"in","value":[1,2]},{"fact":"amount","op":"gt","value":100}]}"""),
        ],
        Commissions = [Shop.Fee(1, "Granting", Shop.Once(1.5m))],
    }).Saved();

    [TestMethod]
    [DataRow("""{"birthdate":"1980-01-01"}""", "Travellers")]
    [DataRow("""{"payments":[{"amount":12,"date":"2026-05-01T00:00:00Z"}]}""", "Buyers")]
    [DataRow("""{"riskclass":2}""", "Rest")]
    public void A_quote_is_made_again_from_what_was_kept_to_the_last_digit(string columns, string item)
    {
        var customer = A.Customer(columns).MemberOf("globetrotter");
        var quote = Version.Quote(1000, 24, customer).Offered();
        Assert.AreEqual(item, quote.Price!.Name);
        var kept = QuoteJson.Write(quote);
        var replay = Replay.Of(VersionJson.Write(Version), kept, TimeZoneInfo.FindSystemTimeZoneById).Required;
        Assert.IsTrue(replay.IsSame, string.Join(" ", replay.Differences));
        Assert.AreEqual(kept, QuoteJson.Write(replay.Quote));
        Assert.AreEqual(kept, QuoteJson.Write(QuoteJson.Read(kept).Required));
    }

    [TestMethod]
    public void What_was_changed_afterwards_is_named()
    {
        var kept = QuoteJson.Write(Version.Quote(1000, 24, A.Customer("""{"riskclass":2}""")).Offered());
        var changed = VersionJson.Write(Version with { Commissions = [Shop.Fee(1, "Granting", Shop.Once(2m))] });
        var replay = Replay.Of(changed, kept, TimeZoneInfo.FindSystemTimeZoneById).Required;
        Assert.IsFalse(replay.IsSame);
        var commissions = replay.Differences.Single(one => one.Place == "figures.totals.commissions");
        Assert.AreEqual("15", commissions.Before);
        Assert.AreEqual("20", commissions.After);
        Assert.Contains(one => one.Place == "version.hash", replay.Differences);
    }

    [TestMethod]
    public void Sentences_may_be_worded_better_later()
    {
        var quote = Version.Quote(1000, 24, A.Customer("""{"riskclass":2}""")).Offered();
        var kept = QuoteJson.Write(quote with { Reasons = ["Because."], Price = quote.Price! with { Reason = "Because." } });
        Assert.IsTrue(Replay.Of(VersionJson.Write(Version), kept, TimeZoneInfo.FindSystemTimeZoneById).Required.IsSame);
    }

    /// <summary>Quotes are kept for years: a change of code that gives another figure, or cannot read what was kept, fails here.</summary>
    [TestMethod]
    public void A_quote_that_was_kept_in_November_2026_is_still_replayed_to_the_last_digit()
    {
        var replay = Replay.Of(Kept("version.json"), Kept("quote.json"), TimeZoneInfo.FindSystemTimeZoneById).Required;
        Assert.IsTrue(replay.IsSame, string.Join("\n", replay.Differences.Take(10)));
    }

    private static string Kept(string file) => System.IO.File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Quotes", "Cases", file)).Trim();
}
