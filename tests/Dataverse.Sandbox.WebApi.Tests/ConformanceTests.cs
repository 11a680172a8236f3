using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Dataverse.Sandbox.WebApi.Tests;

[TestClass]
public sealed class ConformanceTests
{
    public required TestContext TestContext { get; set; }

    public static IEnumerable<object[]> Files() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.cases").Order(StringComparer.Ordinal)
            .Select(file => new object[] { Path.GetFileNameWithoutExtension(file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public async Task Answers_as_the_documentation_says(string file)
    {
        await using var server = await TestServer.StartAsync();
        var run = new ConformanceRun(server);
        var cases = ConformanceCase.Read(Path.Combine(AppContext.BaseDirectory, "Cases", file + ".cases"));
        var faults = new List<string>();
        foreach (var one in cases)
            if (await run.FaultsAsync(one) is { Length: > 0 } fault) faults.Add(fault);
        TestContext.WriteLine($"{cases.Count} requests");
        Assert.AreNotEqual(0, cases.Count);
        Assert.IsEmpty(faults, $"{faults.Count} of {cases.Count}:\n\n{string.Join("\n\n", faults)}");
    }
}
