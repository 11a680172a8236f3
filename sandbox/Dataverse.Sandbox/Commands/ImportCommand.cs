using System.CommandLine;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;
using Spectre.Console;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>import ZIP</c>: installs or upgrades a solution. All of it, or nothing.</summary>
internal static class ImportCommand
{
    public static Command Make(Workbench bench)
    {
        var zip = new Argument<string>("zip") { Description = "The solution zip." };
        var skip = new Option<bool>("--skip-unresolvable") { Description = "Import what resolves and list what does not, instead of refusing the solution." };
        var command = new Command("import", "Installs or upgrades a solution from its zip.") { zip, skip };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var report = Import(organization, parse.GetValue(zip)!, parse.GetValue(skip));
            output.Say(report.ToJson(), console => Draw(console, report));
            return 0;
        }));
        return command;
    }

    /// <summary>Imports the zip at that path.</summary>
    public static Import.ImportReport Import(Organization organization, string path, bool skipUnresolvable = false)
    {
        if (!File.Exists(path)) throw new UsageException(path, "there is no such file.", "Build the solution first, or name another zip.");
        using var stream = File.OpenRead(path);
        return organization.Import(stream, new Import.ImportOptions { SkipUnresolvable = skipUnresolvable });
    }

    private static JObject ToJson(this Import.ImportReport report) => new()
    {
        ["solution"] = report.SolutionName,
        ["version"] = report.Version.ToString(),
        ["managed"] = report.IsManaged,
        ["upgraded"] = report.IsUpgrade,
        ["components"] = new JObject(report.Components.OrderBy(pair => pair.Key).Select(pair => new JProperty(pair.Key, pair.Value))),
        ["unsupported"] = new JArray(report.Unsupported.Select(item => item.ToString())),
    };

    private static void Draw(IAnsiConsole console, Import.ImportReport report)
    {
        console.WriteLine($"{report.SolutionName} {report.Version} {(report.IsUpgrade ? "upgraded" : "installed")}: {string.Join(", ", report.Components.Select(pair => $"{pair.Value} {pair.Key}"))}");
        foreach (var item in report.Unsupported) console.WriteLine($"  not supported here: {item}");
    }
}
