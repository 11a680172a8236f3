using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Dataverse.Sandbox.Demo;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Commands;

/// <summary><c>demo</c>: runs a script that is data. What it shows is the script's business, not the sandbox's.</summary>
public sealed class DemoCommand
{
    private readonly Argument<string?> _script = new("script")
        { Description = "The script; solution/data/demo/demo.json when left out.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string?> _bank = new("--bank")
        { Description = "A file for the script's {{bank}}; runs solution/data/demo/bank.json unless a script is named." };

    /// <summary>The command, without an action yet.</summary>
    public Command Bare() => new("demo", "Imports, loads, publishes, changes: a script of steps.") { _script, _bank };

    /// <summary>Runs the script.</summary>
    /// <returns>What its steps report.</returns>
    public JObject Run(ParseResult parse, Organization organization, Output output)
    {
        var file = parse.GetValue(_bank);
        var path = parse.GetValue(_script) ?? DemoScript.Find(file is null ? "demo.json" : "bank.json");
        var given = new Dictionary<string, string>();
        if (file is not null) given["bank"] = Path.GetFullPath(file);
        return new DemoRun(organization, DemoScript.Read(path), output, given).Run();
    }

    internal static Command Make(Workbench bench)
    {
        var demo = new DemoCommand();
        var command = demo.Bare();
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            output.Say(demo.Run(parse, organization, output), _ => { });
            return 0;
        }));
        return command;
    }
}
