using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace Personas.Crm.Browser.Tests.Stage;

/// <summary>Screenshots, kept as output of the tests: somebody looks at them, and the README shows two.</summary>
internal static class Screens
{
    /// <summary>Keeps what the person sees now.</summary>
    public static async Task KeepAsync(this IPage page, TestContext context, string name)
    {
        var file = Path.Combine(Built.Screens, name + ".png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        context.AddResultFile(file);
    }
}
