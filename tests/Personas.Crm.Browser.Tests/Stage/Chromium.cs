using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Shared;

namespace Personas.Crm.Browser.Tests.Stage;

/// <summary>One real Chromium for all tests: the one that CHROMIUM names, or the system's. .ci/run installs Debian's.</summary>
[TestClass]
public static class Chromium
{
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    // Without these, Chromium asks for Google's hosts at every start; --no-sandbox because a build machine's user is often root.
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    /// <summary>The browser; the test is skipped where none is installed.</summary>
    public static async Task<IBrowser> BrowserAsync(TestContext context)
    {
        if (_browser is not null) return _browser;
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        if (named is not null && !File.Exists(named))
            Assert.Fail($"CHROMIUM names {named}, which is not there. Name a Chromium, or unset it.");
        var found = named ?? Usual.FirstOrDefault(File.Exists);
        if (found is null) context.Skip("install Chromium (Debian: apt-get install chromium), or set CHROMIUM to one.");

        _playwright = await Playwright.CreateAsync();
        return _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = found, Args = Arguments });
    }

    [AssemblyCleanup]
    public static async Task Close()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }
}
