using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Shared;

namespace Dataverse.Sandbox.WebApi.Tests;

[TestClass]
public sealed class NpmClientTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    [DataRow("dynamics-web-api", "2.5.0")]
    [DataRow("xrm-webapi", "7.1.3")]
    public async Task An_unmodified_npm_client_reads_writes_pages_batches_and_calls_custom_apis(string package, string version)
    {
        var folder = Directory.CreateTempSubdirectory("npm-client-");
        try
        {
            var (installed, why) = await RunAsync("npm", folder.FullName, "install", "--no-audit", "--no-fund",
                "--fetch-retries=0", "--fetch-timeout=20000", "--prefix", folder.FullName, $"{package}@{version}");
            if (!installed) TestContext.Skip($"npm does not install {package}: {why}");
            var script = package + ".mjs";
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Clients", script), Path.Combine(folder.FullName, script));
            await using var server = await TestServer.StartAsync();

            var (isFine, output) = await RunAsync("node", folder.FullName, script, server.Server.Address, server.Server.Token);

            Assert.IsTrue(isFine, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(bool IsFine, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
                { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode == 0, await output + await error);
        }
        catch (Win32Exception fault)
        {
            return (false, fault.Message);
        }
    }
}
