using System.CommandLine;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Dataverse.Sandbox.Commands;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.WebApi.Door;

/// <summary><c>serve --db FILE</c>: the Web API of an organisation on 127.0.0.1 until Ctrl+C.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5092;

    public static Command Make(Workbench bench)
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 for any that is free.", DefaultValueFactory = _ => UsualPort };
        var token = new Option<string?>("--token") { Description = "The session's token; a fresh one when left out." };
        var command = new Command("serve", "Serves the Web API on 127.0.0.1 until Ctrl+C.") { port, token };
        command.SetAction(bench.Act((parse, organization, output) =>
        {
            if (parse.GetValue(port) is < 0 or > 65535)
                throw new UsageException("--port", $"{parse.GetValue(port)} is no port.", "Write a number from 0 to 65535.");
            ServeAsync(organization, new ServerOptions { Port = parse.GetValue(port), Token = parse.GetValue(token) }, output).GetAwaiter().GetResult();
            return 0;
        }));
        return command;
    }

    // The signals do not end the process here: the database is closed first.
    private static async Task StopAsked()
    {
        var asked = new TaskCompletionSource();
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            asked.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await asked.Task.ConfigureAwait(false);
    }

    private static async Task ServeAsync(Organization organization, ServerOptions options, Output output)
    {
        await using var server = await WebServer.StartAsync(organization, options).ConfigureAwait(false);
        var url = $"{server.Address}/?token={server.Token}";
        output.Say(new JObject { ["url"] = url, ["api"] = server.Address + WebServer.ApiPath, ["token"] = server.Token },
            console => console.Profile.Out.Writer.WriteLine(
                $"Web API: {server.Address}{WebServer.ApiPath}\nToken:   {server.Token}\nBrowser: {url}\nCtrl+C ends it."));
        await StopAsked().ConfigureAwait(false);
    }
}
