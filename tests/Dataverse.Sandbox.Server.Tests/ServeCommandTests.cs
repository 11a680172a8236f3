using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace Dataverse.Sandbox.Server.Tests;

[TestClass]
public sealed class ServeCommandTests
{
    private const string Script = """{ "title": "Small", "steps": [ { "create": "account", "rows": [ { "name": "Made by the demo" } ] } ] }""";

    [TestMethod]
    [DataRow("serve")]
    [DataRow("demo")]
    [Timeout(120_000)]
    public async Task A_person_starts_the_program_opens_its_url_signs_in_and_ends_it(string command)
    {
        using var script = new TemporaryScript();
        using var program = Start(command == "demo" ? [command, script.Path, "--port", "0"] : [command, "--port", "0"]);
        try
        {
            var url = new Uri(await LineAsync(program.StandardOutput, "Open "));
            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });

            Assert.Contains("System Administrator", await browser.GetStringAsync(url));
            using var accounts = new HttpRequestMessage(HttpMethod.Get, new Uri(url, "/api/data/v9.2/accounts?$select=name"));
            accounts.Headers.Add("Authorization", "Bearer " + url.Query["?token=".Length..]);
            using var answer = await browser.SendAsync(accounts);
            Assert.AreEqual(command == "demo", (await answer.Content.ReadAsStringAsync()).Contains("Made by the demo", StringComparison.Ordinal));
        }
        finally
        {
            using var interrupt = Process.Start("kill", ["-INT", $"{program.Id}"]);
        }

        await program.WaitForExitAsync();
        Assert.AreEqual(0, program.ExitCode);
    }

    [TestMethod]
    [Timeout(120_000)]
    public async Task A_demo_that_is_not_to_serve_ends()
    {
        using var script = new TemporaryScript();
        using var program = Start(["demo", script.Path, "--no-serve", "--json"]);

        Assert.DoesNotContain("token", await program.StandardOutput.ReadToEndAsync());
        await program.WaitForExitAsync();
        Assert.AreEqual(0, program.ExitCode);
    }

    [TestMethod]
    [Timeout(120_000)]
    public async Task A_port_that_is_taken_is_said()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var program = Start(["serve", "--port", $"{port}"]);

        Assert.StartsWith($"error: --port: {port} is taken", await program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        Assert.AreEqual(1, program.ExitCode);
    }

    private static Process Start(string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dataverse.Sandbox.Server.dll"), .. arguments])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static async Task<string> LineAsync(StreamReader output, string begin)
    {
        while (await output.ReadLineAsync() is { } line)
            if (line.StartsWith(begin, StringComparison.Ordinal)) return line[begin.Length..].Trim();
        throw new AssertFailedException($"no line begins with '{begin}'");
    }

    private sealed class TemporaryScript : IDisposable
    {
        public TemporaryScript() => File.WriteAllText(Path, Script);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"demo-{Guid.NewGuid():N}.json");

        public void Dispose() => File.Delete(Path);
    }
}
