using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace Personas.Crm.Browser.Tests.Stage;

/// <summary>axe-core on the page and in each of its frames: what people with assistive technology would stumble over.</summary>
internal static class Axe
{
    // Tabster, which moves the focus for Fluent UI, has hidden elements that catch the focus and hand it on at once: axe cannot know that.
    private const string Run = """
        async () => (await axe.run({ exclude: ["[data-tabster-dummy]"] }, { iframes: false, resultTypes: ["violations"] })).violations
            .filter(each => each.impact === "serious" || each.impact === "critical")
            .map(each => `${each.impact} ${each.id}: ${each.help} (${each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | ")})`)
        """;

    /// <summary>Serious and critical violations, each with its first elements.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var script = await File.ReadAllTextAsync(Built.Axe);
        var faults = new List<string>();
        foreach (var frame in page.Frames.Where(frame => frame.Url.StartsWith("http", System.StringComparison.Ordinal)))
        {
            await frame.EvaluateAsync(script);
            faults.AddRange((await frame.EvaluateAsync<string[]>(Run)).Select(fault => $"{frame.Url.Split('?')[0]}: {fault}"));
        }

        return faults;
    }
}
