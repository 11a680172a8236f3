using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Personas.Crm.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Personas.Crm.Browser.Tests.Journeys;

/// <summary>
/// Who has never seen the product opens the URL that the README's command prints, builds a segment, publishes it, finds it at a customer
/// with the reason, and makes a quote. Nothing is looked up by technical names: only by what the screen says.
/// </summary>
[TestClass]
public sealed class NewcomerTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task A_newcomer_builds_a_segment_and_makes_a_quote_without_reading_anything_else()
    {
        await using var demo = await ServedDemo.StartAsync();
        await using var visit = await Visit.AsAsync(TestContext, demo, "System Administrator");
        await BuildsAsync(visit);
        await PublishesAsync(visit);
        await SeesTheCustomerAsync(visit);
        await MakesAQuoteAsync(visit);
        Assert.IsEmpty(visit.Unseen, string.Join('\n', visit.Unseen));
    }

    private async Task BuildsAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.GoAsync("Personas", "Segments");
        await page.GetByRole(AriaRole.Button, new() { Name = "New", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("People who travel the world");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Key" })).ToHaveValueAsync("people-who-travel-the-world");

        var designer = visit.PageOf("segment-designer");
        await designer.GetByRole(AriaRole.Button, new() { Name = "Add condition" }).ClickAsync();
        await designer.GetByRole(AriaRole.Combobox, new() { Name = "Search by name or meaning" }).FillAsync("globetrotter");
        await designer.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("Is a globetrotter") }).ClickAsync();
        await designer.GetByRole(AriaRole.Combobox, new() { Name = "Value of Is a globetrotter" }).SelectOptionAsync("Yes");
        await Expect(designer.GetByText("Counted exactly")).ToBeVisibleAsync();
        await Expect(designer.GetByText("6", new() { Exact = true }).First).ToBeVisibleAsync();
        await page.KeepAsync(TestContext, "newcomer-1-segment");
    }

    private async Task PublishesAsync(Visit visit)
    {
        var designer = visit.PageOf("segment-designer");
        await designer.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        var dialog = designer.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("6 customers will enter");
        await visit.Page.KeepAsync(TestContext, "newcomer-2-publish");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("6 entered", new() { Timeout = 30_000 });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(designer.GetByText("Published, version 1")).ToBeVisibleAsync();
    }

    private async Task SeesTheCustomerAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.GoAsync("Customers", "Contacts");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("Mia");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mia Lindholm" }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Segments and decisions" }).ClickAsync();
        var panel = visit.PageOf("customer-panel");
        await Expect(panel.GetByText("People who travel the world").First).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Why is the customer in People who travel the world?" }).ClickAsync();
        await page.KeepAsync(TestContext, "newcomer-3-customer");
        await Expect(panel.GetByText(new Regex("is a globetrotter", RegexOptions.IgnoreCase)).First).ToBeVisibleAsync();
    }

    private async Task MakesAQuoteAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Offers" }).ClickAsync();
        var offers = visit.PageOf("quote");
        await offers.GetByRole(AriaRole.Button, new() { Name = "Make quote" }).First.ClickAsync();
        await Expect(offers.GetByText("is kept as a quote")).ToBeVisibleAsync();
        await visit.Page.KeepAsync(TestContext, "newcomer-4-offers");
        await offers.GetByRole(AriaRole.Button, new() { Name = "Open quote" }).ClickAsync();
        await Expect(visit.PageOf("quote").GetByRole(AriaRole.Heading, new() { Name = "Why this price" })).ToBeVisibleAsync();
        await visit.SettledAsync();
        await visit.Page.KeepAsync(TestContext, "newcomer-5-quote");
    }
}
