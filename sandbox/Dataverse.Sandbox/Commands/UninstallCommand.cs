using System.CommandLine;
using Spectre.Console;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>uninstall SOLUTION</c>: removes a managed solution with its components and data.</summary>
internal static class UninstallCommand
{
    public static Command Make(Workbench bench)
    {
        var name = new Argument<string>("solution") { Description = "Unique name of the solution." };
        var command = new Command("uninstall", "Removes a solution; a managed one takes its components and their data along.") { name };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var report = organization.Uninstall(parse.GetValue(name)!);
            output.Say(report.ToJson(), console => console.WriteLine($"{report.Solution} {report.Version} removed: {report.Removed.Count} components"));
            return 0;
        }));
        return command;
    }
}
