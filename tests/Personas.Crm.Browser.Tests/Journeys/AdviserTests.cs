using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Personas.Crm.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Personas.Crm.Browser.Tests.Journeys;

/// <summary>The adviser of a branch: only the branch's customers, their offers, and an answer.</summary>
[TestClass]
public sealed class AdviserTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task An_adviser_makes_an_offer_to_a_customer_of_the_branch_who_accepts_it()
    {
        await using var demo = await ServedDemo.StartAsync();
        await using var visit = await Visit.AsAsync(TestContext, demo, "Nora Vik");
        await visit.GoAsync("Customers", "Contacts");
        var rows = visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link);
        await Expect(rows.First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mia Lindholm" })).ToHaveCountAsync(0);
        await visit.Page.KeepAsync(TestContext, "adviser-customers");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Clara Jimenez", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Offers" }).ClickAsync();
        var page = visit.PageOf("quote");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make quote" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open quote" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("EUR") }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "What the customer says" }).FillAsync("Wants the money on Friday.");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^The customer accepts") }).ClickAsync();
        await visit.SettledAsync();
        await visit.Page.KeepAsync(TestContext, "adviser-accepted");
        await Expect(page.GetByText(new Regex("Accepted")).First).ToBeVisibleAsync();
        Assert.IsEmpty(visit.Unseen, string.Join('\n', visit.Unseen));
    }
}
