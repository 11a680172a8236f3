using System.CommandLine;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Import;
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
    public static ImportReport Import(Organization organization, string path, bool skipUnresolvable = false)
    {
        if (!File.Exists(path)) throw new UsageException(path, "there is no such file.", "Build the solution first, or name another zip.");
        using var stream = File.OpenRead(path);
        return organization.Import(stream, new ImportOptions(skipUnresolvable));
    }

    /// <summary>The report as JSON.</summary>
    public static JObject ToJson(this ImportReport report) => new()
    {
        ["solution"] = report.Solution,
        ["version"] = report.Version,
        ["managed"] = report.IsManaged,
        ["replaced"] = report.Replaced,
        ["components"] = new JObject(report.Counts.OrderBy(pair => pair.Key).Select(pair => new JProperty(pair.Key, pair.Value))),
        ["unsupported"] = new JArray(report.Unsupported.Select(one =>
            new JObject { ["kind"] = one.Kind, ["name"] = one.Name, ["consequence"] = one.Consequence })),
        ["skipped"] = new JArray(report.Skipped.Select(fault => new JObject { ["place"] = fault.Place, ["fault"] = fault.Fault, ["remedy"] = fault.Remedy })),
        ["removed"] = new JArray(report.Removed.Select(one => new JObject { ["kind"] = one.Kind, ["name"] = one.Name, ["rowsLost"] = one.RowsLost })),
    };

    /// <summary>One line for people: what it is and how much came with it.</summary>
    public static string Summary(this ImportReport report) =>
        $"{report.Solution} {report.Version} {(report.Replaced is null ? "installed" : $"installed over {report.Replaced}")}: "
        + $"{string.Join(", ", report.Counts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}";

    private static void Draw(IAnsiConsole console, ImportReport report)
    {
        console.WriteLine(report.Summary());
        foreach (var one in report.Unsupported) console.WriteLine($"  not supported: {one.Kind} {one.Name}. {one.Consequence}");
        foreach (var fault in report.Skipped) console.WriteLine($"  left out: {fault}");
        foreach (var one in report.Removed)
            console.WriteLine($"  removed: {one.Kind} {one.Name}{(one.RowsLost > 0 ? $", with data of {one.RowsLost} rows" : "")}");
    }
}
