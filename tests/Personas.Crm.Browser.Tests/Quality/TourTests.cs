using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Personas.Crm.Browser.Tests.Stage;

namespace Personas.Crm.Browser.Tests.Quality;

/// <summary>Every kind of page in light and dark: nothing serious for axe, nothing in the console, and a screenshot to look at.</summary>
[TestClass]
public sealed class TourTests
{
    public static IEnumerable<object[]> Places =>
    [
        ["contacts", "pagetype=entitylist&etn=contact", "Contacts"],
        ["segments", "pagetype=entitylist&etn=pcrm_segment", "Segments"],
        ["products-dashboard", "pagetype=dashboard&id=0099db7f-dcbe-5f0f-b32a-aa92eda757b5", "Overview"],
        ["contact", "pagetype=entityrecord&etn=contact&id={contact}", "Mia"],
        ["segment", "pagetype=entityrecord&etn=pcrm_segment&id={segment}", "Minimum"],
        ["new-segment", "pagetype=entityrecord&etn=pcrm_segment", "New Segment"],
        ["quote", "pagetype=entityrecord&etn=pcrm_quote&id={quote}", ""],
        ["version", "pagetype=entityrecord&etn=pcrm_productversion&id={version}", ""],
    ];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(ColorScheme.Light)]
    [DataRow(ColorScheme.Dark)]
    public async Task Every_kind_of_page_is_usable_by_everybody(ColorScheme colours)
    {
        await using var demo = await ServedDemo.StartAsync();
        await using var visit = await Visit.AsAsync(TestContext, demo, "Administrator", colours);
        var faults = new List<string>();
        foreach (var place in Places)
        {
            var (name, query) = ((string)place[0], Rows.Filled(demo, (string)place[1]));
            await visit.Page.GotoAsync($"{demo.Address}/main.aspx?appname=pcrm_Personas&{query}");
            await visit.SettledAsync();
            await visit.Page.KeepAsync(TestContext, $"{name}-{colours.ToString().ToLowerInvariant()}");
            faults.AddRange(await Axe.FaultsAsync(visit.Page));
        }

        Assert.IsEmpty(faults, string.Join('\n', faults));
        Assert.IsEmpty(visit.Unseen, string.Join('\n', visit.Unseen));
    }
}
