using System.CommandLine;
using Dataverse.Sandbox.Commands;

namespace Dataverse.Sandbox.Server.Commands;

/// <summary><c>serve --db FILE</c>: an organisation's app and Web API on 127.0.0.1 until Ctrl+C.</summary>
internal static class ServeCommand
{
    public static Command Make(Workbench bench)
    {
        var door = new DoorOptions();
        var command = new Command("serve", "Serves the app and the Web API on 127.0.0.1 until Ctrl+C.") { door.Port, door.Token };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            Serving.Run(organization, door.Read(parse), output, []);
            return 0;
        }));
        return command;
    }
}
