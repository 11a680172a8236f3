using System.Diagnostics;
using System.Linq;
using System.Reflection;

namespace Personas.Crm.Workspaces.Tests;

/// <summary>npm at the root of the repository.</summary>
internal static class Npm
{
    private static readonly string Root = typeof(Npm).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Root").Value!;

    /// <summary>Runs it to its end; the output is what it wrote, faults too.</summary>
    public static (int ExitCode, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("npm", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NO_COLOR"] = "1";
        using var npm = Process.Start(start)!;
        var errors = npm.StandardError.ReadToEndAsync();
        var output = npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        return (npm.ExitCode, output + errors.Result);
    }
}
