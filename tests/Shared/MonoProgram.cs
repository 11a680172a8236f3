using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Shared;

/// <summary>A program of the build that runs on Mono, beside a Microsoft.Xrm.Sdk of the test's choice.</summary>
internal sealed class MonoProgram(string folder, string name)
{
    /// <summary>Why a test that needs Mono did not run.</summary>
    public const string NotInstalled = "mono is not on the PATH; .ci/run installs Debian's mono-complete.";

    private const string Sdk = "Microsoft.Xrm.Sdk.dll";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static bool IsInstalled => Mono is not null;

    /// <summary>The contract that the program was built against.</summary>
    public string ContractSdk => Path.Combine(folder, Sdk);

    private static string? Mono { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(each => new[] { Path.Combine(each, "mono"), Path.Combine(each, "mono.exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>Runs it in a folder of its own with nothing but that SDK, and gives what it wrote. Fails the test when it fails.</summary>
    public string RunBeside(string sdk, params string[] arguments)
    {
        var place = Directory.CreateTempSubdirectory("mono-");
        try
        {
            var program = Path.Combine(place.FullName, name + ".exe");
            File.Copy(Path.Combine(folder, name + ".exe"), program);
            File.Copy(sdk, Path.Combine(place.FullName, Sdk));
            return Run([program, .. arguments]);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static string Run(string[] arguments)
    {
        var start = new ProcessStartInfo(Mono!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExit(Patience);
        if (!ended) process.Kill(entireProcessTree: true);
        Assert.IsTrue(ended, $"{arguments[0]} did not end within {Patience}. {error.Result}");
        Assert.AreEqual(0, process.ExitCode, $"{output.Result}{Environment.NewLine}{error.Result}");
        return output.Result;
    }
}
