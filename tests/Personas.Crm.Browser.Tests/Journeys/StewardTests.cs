using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Personas.Crm.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Personas.Crm.Browser.Tests.Journeys;

/// <summary>The steward changes a rule that is in force; the reader sees it and may not.</summary>
[TestClass]
public sealed class StewardTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task A_steward_narrows_a_published_segment_and_publishes_it_again()
    {
        await using var demo = await ServedDemo.StartAsync();
        await using var visit = await Visit.AsAsync(TestContext, demo, "Ines Prado");
        await visit.GoAsync("Personas", "Segments");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Minimum eligibility" }).ClickAsync();
        var designer = visit.PageOf("segment-designer");
        await designer.GetByRole(AriaRole.Button, new() { Name = "Add condition" }).Last.ClickAsync();
        await designer.GetByRole(AriaRole.Combobox, new() { Name = "Search by name or meaning" }).FillAsync("globetrotter");
        await designer.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("Is a globetrotter") }).ClickAsync();
        await designer.GetByRole(AriaRole.Combobox, new() { Name = "Value of Is a globetrotter" }).SelectOptionAsync("Yes");
        await designer.GetByRole(AriaRole.Tab, new() { Name = "Changes" }).ClickAsync();
        await Expect(designer.GetByText("leave", new() { Exact = true })).ToBeVisibleAsync();
        await visit.Page.KeepAsync(TestContext, "steward-changes");

        await designer.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        var dialog = designer.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Version 2 is in force", new() { Timeout = 30_000 });
        await visit.Page.KeepAsync(TestContext, "steward-published");
        Assert.IsEmpty(visit.Unseen, string.Join('\n', visit.Unseen));
    }

    [TestMethod]
    public async Task A_reader_sees_the_rule_and_its_size_and_cannot_change_it()
    {
        await using var demo = await ServedDemo.StartAsync();
        await using var visit = await Visit.AsAsync(TestContext, demo, "Rafael Reyes");
        await visit.GoAsync("Personas", "Segments");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Minimum eligibility" }).ClickAsync();
        var designer = visit.PageOf("segment-designer");
        await Expect(designer.GetByText("Read-only")).ToBeVisibleAsync();
        await Expect(designer.GetByText("Counted exactly")).ToBeVisibleAsync();
        await Expect(designer.GetByRole(AriaRole.Button, new() { Name = "Add condition" })).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true })).Not.ToBeEditableAsync();
        await visit.Page.KeepAsync(TestContext, "reader-segment");
        Assert.IsEmpty(visit.Unseen, string.Join('\n', visit.Unseen));
    }
}
