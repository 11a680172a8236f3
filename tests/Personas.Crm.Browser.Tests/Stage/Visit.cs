using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace Personas.Crm.Browser.Tests.Stage;

/// <summary>A person in front of the browser: a fresh window, the URL that <c>demo</c> prints, and everything that goes wrong unseen.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _window;
    private readonly List<string> _unseen = [];

    private Visit(IBrowserContext window, IPage page, ServedDemo demo)
    {
        (_window, Page, Demo) = (window, page, demo);
        page.PageError += (_, fault) => _unseen.Add(fault);
        page.Console += (_, message) => { if (message.Type == "error" && !IsAnswer(message.Text)) _unseen.Add(message.Text); };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>The organisation that is visited.</summary>
    public ServedDemo Demo { get; }

    /// <summary>Errors that the browser's console has and the person does not see.</summary>
    public IReadOnlyList<string> Unseen => _unseen;

    /// <summary>Opens the demo's URL.</summary>
    public static async Task<Visit> BeginAsync(TestContext context, ServedDemo demo, ColorScheme colours = ColorScheme.Light)
    {
        var browser = await Chromium.BrowserAsync(context);
        var window = await browser.NewContextAsync(new BrowserNewContextOptions
            { ColorScheme = colours, ViewportSize = new ViewportSize { Width = 1440, Height = 900 }, Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce });
        window.SetDefaultTimeout(20_000);
        var visit = new Visit(window, await window.NewPageAsync(), demo);
        await visit.Page.GotoAsync(demo.Url);
        return visit;
    }

    /// <summary>Opens the demo's URL and chooses who one is.</summary>
    public static async Task<Visit> AsAsync(TestContext context, ServedDemo demo, string person, ColorScheme colours = ColorScheme.Light)
    {
        var visit = await BeginAsync(context, demo, colours);
        await visit.SignInAsync(person);
        return visit;
    }

    /// <summary>Chooses a person on the sign-in page.</summary>
    public async Task SignInAsync(string person)
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex(Regex.Escape(person)) }).ClickAsync();
        await Page.GetByRole(AriaRole.Navigation).First.WaitForAsync();
    }

    /// <summary>Goes somewhere by the site map.</summary>
    public async Task GoAsync(string area, string entry)
    {
        var map = Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Site map" });
        await map.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Change area" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitemradio, new PageGetByRoleOptions { Name = area, Exact = true }).ClickAsync();
        await map.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = entry, Exact = true }).ClickAsync();
    }

    /// <summary>A page of a form: the document in its frame.</summary>
    public IFrameLocator PageOf(string bundle) => Page.FrameLocator($"iframe[src*='{bundle}']");

    /// <summary>Waits until the app and its pages have what they show: no request is under way and nothing says that it loads.</summary>
    public async Task SettledAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        // A bar with a value tells a share; one without says that something is still being done.
        foreach (var frame in Page.Frames) await Assertions.Expect(frame.Locator("[role=progressbar]:not([aria-valuenow])")).ToHaveCountAsync(0);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _window.DisposeAsync();

    // The browser writes an error for every answer of 400 and above; the app shows those to the person.
    private static bool IsAnswer(string text) => text.StartsWith("Failed to load resource", StringComparison.Ordinal);
}
