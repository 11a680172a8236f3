using System.CommandLine;
using Dataverse.Sandbox.Commands;

namespace Dataverse.Sandbox.Server.Commands;

/// <summary><c>demo</c>: the script of the sandbox's own <c>demo</c>; at its end the organisation is served, so that people can go on by themselves.</summary>
internal static class ServedDemoCommand
{
    public static Command Make(Workbench bench)
    {
        var demo = new DemoCommand();
        var door = new DoorOptions();
        var ends = new Option<bool>("--no-serve") { Description = "End when the script has." };
        var command = demo.Bare();
        command.Description += " Then serves the app until Ctrl+C.";
        foreach (var option in new Option[] { ends, door.Port, door.Token }) command.Add(option);
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            var options = door.Read(parse);
            var report = demo.Run(parse, organization, output);
            if (parse.GetValue(ends)) output.Say(report, _ => { });
            else Serving.Run(organization, options, output, report);
            return 0;
        }));
        return command;
    }
}
