using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Personas.Crm.Browser.Tests.Quality;

/// <summary>How fast the segment designer is with as many conditions as a rule may have. The times are told, not judged: machines differ.</summary>
[TestClass]
public sealed class SpeedTests
{
    private const string Observe = """
        () => {
            window.keystrokes = [];
            new PerformanceObserver(list => window.keystrokes.push(...list.getEntries().filter(each => each.name === "keydown").map(each => each.duration)))
                .observe({ type: "event", durationThreshold: 16, buffered: false });
        }
        """;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Two_hundred_conditions_are_shown_and_one_is_typed_into()
    {
        await using var demo = await ServedDemo.StartAsync();
        var segment = demo.Organization.ServiceFor().Create(new Entity("pcrm_segment")
        {
            ["pcrm_key"] = "long-rule", ["pcrm_name"] = "Long rule", ["pcrm_customertable"] = new OptionSetValue(497100000), ["pcrm_expression"] = Rule(),
        });
        await using var visit = await Visit.AsAsync(TestContext, demo, "Ines Prado");
        var watch = Stopwatch.StartNew();
        await visit.Page.GotoAsync($"{demo.Address}/main.aspx?appname=pcrm_Personas&pagetype=entityrecord&etn=pcrm_segment&id={segment}");
        var values = visit.PageOf("segment-designer").GetByRole(AriaRole.Textbox, new() { Name = "Value of " });
        await values.First.WaitForAsync();
        var shown = watch.ElapsedMilliseconds;
        await Expect(values).ToHaveCountAsync(200);

        var frame = visit.Page.Frames.Single(each => each.Url.Contains("segment-designer", StringComparison.Ordinal));
        var paint = await frame.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1");
        await visit.SettledAsync();
        await frame.EvaluateAsync(Observe);
        await values.Nth(100).ClickAsync();
        await visit.Page.Keyboard.TypeAsync(" and thirty more letters to come", new KeyboardTypeOptions { Delay = 60 });
        await Expect(values.Nth(100)).ToHaveValueAsync("+44 100 and thirty more letters to come");
        var slow = await frame.EvaluateAsync<double[]>("() => window.keystrokes");
        TestContext.WriteLine($"200 conditions: first value shown {shown} ms after the navigation (first paint of the frame {paint:0} ms); of 32 keystrokes "
            + $"{slow.Length} took 16 ms or more until painted, the slowest {slow.DefaultIfEmpty(0).Max():0} ms");
    }

    private static string Rule() => "{\"version\":1,\"any\":["
        + string.Join(',', Enumerable.Range(0, 200).Select(number => $"{{\"fact\":\"mobilephone\",\"op\":\"begins-with\",\"value\":\"+44 {number}\"}}")) + "]}";
}
