using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Dataverse.Sandbox.Commands;
using Dataverse.Sandbox.Server.Door;
using Newtonsoft.Json.Linq;

namespace Dataverse.Sandbox.Server.Commands;

/// <summary>Serves an organisation until somebody asks to stop.</summary>
internal static class Serving
{
    /// <summary>Opens the server, says where it is, and waits for Ctrl+C.</summary>
    /// <param name="organization">What is served.</param>
    /// <param name="options">Where.</param>
    /// <param name="output">Where the URL is said.</param>
    /// <param name="report">What else programs are told, in the same document.</param>
    public static void Run(Organization organization, ServerOptions options, Output output, JObject report) =>
        RunAsync(organization, options, output, report).GetAwaiter().GetResult();

    private static async Task RunAsync(Organization organization, ServerOptions options, Output output, JObject report)
    {
        await using var server = await OpenAsync(organization, options).ConfigureAwait(false);
        report["url"] = server.Url;
        report["api"] = server.Address + WebServer.ApiPath;
        report["token"] = server.Token;
        output.Say(report, console => console.Profile.Out.Writer.WriteLine(
            $"\nOpen     {server.Url}\nWeb API  {server.Address}{WebServer.ApiPath} (Authorization: Bearer {server.Token})\nCtrl+C ends it."));
        await StopAsked().ConfigureAwait(false);
    }

    private static async Task<WebServer> OpenAsync(Organization organization, ServerOptions options)
    {
        try
        {
            return await WebServer.StartAsync(organization, options).ConfigureAwait(false);
        }
        catch (IOException) when (options.Port is not null)
        {
            throw new UsageException("--port", $"{options.Port} is taken.", "Name another one, or leave it out.");
        }
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
}
