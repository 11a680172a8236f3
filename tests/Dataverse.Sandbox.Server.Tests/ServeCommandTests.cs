using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Dataverse.Sandbox.Server.Tests;

[TestClass]
public sealed class ServeCommandTests
{
    [TestMethod]
    [Timeout(60_000)]
    public async Task A_person_starts_the_program_opens_its_url_signs_in_and_ends_it()
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Dataverse.Sandbox.Server.dll"), "serve", "--port", "0"]) { RedirectStandardOutput = true })!;
        try
        {
            var url = new Uri(await LineAsync(program.StandardOutput, "Open "));
            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });

            var page = await browser.GetStringAsync(url);

            Assert.Contains("System Administrator", page);
        }
        finally
        {
            using var kill = Process.Start("kill", ["-INT", $"{program.Id}"]);
        }

        await program.WaitForExitAsync();
        Assert.AreEqual(0, program.ExitCode);
    }

    private static async Task<string> LineAsync(StreamReader output, string begin)
    {
        while (await output.ReadLineAsync() is { } line)
            if (line.StartsWith(begin, StringComparison.Ordinal)) return line[begin.Length..].Trim();
        throw new AssertFailedException($"no line begins with '{begin}'");
    }
}
