using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Personas.Crm.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Personas.Crm.Browser.Tests.Journeys;

/// <summary>The product manager makes a version and submits it; only somebody else can approve it.</summary>
[TestClass]
public sealed class ProductTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task A_product_manager_submits_a_version_and_the_approver_approves_it()
    {
        await using var demo = await ServedDemo.StartAsync();
        await using (var maja = await Visit.AsAsync(TestContext, demo, "Maja Lind"))
        {
            await OpenAsync(maja, "GLOBETROTTER-LOAN v1");
            await PressAsync(maja, "New version from this");
            await Expect(maja.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("GLOBETROTTER-LOAN v2") })).ToBeVisibleAsync();
            await PressAsync(maja, "Check");
            await Expect(maja.Page.GetByText(new Regex("Nothing was found|kept with the version")).First).ToBeVisibleAsync();
            await maja.Page.KeepAsync(TestContext, "manager-checked");
            await CloseDialogAsync(maja);
            await PressAsync(maja, "Submit");
            await Expect(maja.Page.GetByText("Nothing changes any more until somebody else approves it").First).ToBeVisibleAsync();
            Assert.IsEmpty(maja.Unseen, string.Join('\n', maja.Unseen));
        }

        await using var otto = await Visit.AsAsync(TestContext, demo, "Otto Berg");
        await OpenAsync(otto, "GLOBETROTTER-LOAN v2");
        await PressAsync(otto, "Approve");
        await otto.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(otto.Page.GetByText(new Regex("v2 is approved")).First).ToBeVisibleAsync();
        await otto.Page.KeepAsync(TestContext, "approver-approved");
        Assert.IsEmpty(otto.Unseen, string.Join('\n', otto.Unseen));
    }

    private static async Task OpenAsync(Visit visit, string version)
    {
        await visit.GoAsync("Products", "Product versions");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = version, Exact = true }).ClickAsync();
    }

    private static async Task PressAsync(Visit visit, string command)
    {
        var bar = visit.Page.GetByRole(AriaRole.Toolbar).First;
        await bar.GetByRole(AriaRole.Button, new() { Name = command, Exact = true }).ClickAsync();
    }

    private static async Task CloseDialogAsync(Visit visit)
    {
        var dialog = visit.Page.GetByRole(AriaRole.Dialog).Or(visit.Page.GetByRole(AriaRole.Alertdialog));
        if (await dialog.CountAsync() > 0) await dialog.GetByRole(AriaRole.Button).Last.ClickAsync();
    }
}
