using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Dataverse.Sandbox.Demo;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>demo</c>: runs a script that is data. What it shows is the script's business, not the sandbox's.</summary>
internal static class DemoCommand
{
    public static Command Make(Workbench bench)
    {
        var script = new Argument<string?>("script")
            { Description = "The script; solution/data/demo/demo.json when left out.", Arity = ArgumentArity.ZeroOrOne };
        var bank = new Option<string?>("--bank")
            { Description = "A file for the script's {{bank}}; runs solution/data/demo/bank.json unless a script is named." };
        var command = new Command("demo", "Imports, loads, publishes, changes: a script of steps.") { script, bank };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var file = parse.GetValue(bank);
            var path = parse.GetValue(script) ?? DemoScript.Find(file is null ? "demo.json" : "bank.json");
            var given = new Dictionary<string, string>();
            if (file is not null) given["bank"] = Path.GetFullPath(file);
            var report = new DemoRun(organization, DemoScript.Read(path), output, given).Run();
            output.Say(report, _ => { });
            return 0;
        }));
        return command;
    }
}
