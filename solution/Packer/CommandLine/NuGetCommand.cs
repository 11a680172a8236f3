using System;
using System.CommandLine;
using Dataverse.SolutionPacker.Packing;

namespace Dataverse.SolutionPacker.CommandLine;

/// <summary>nuget DLL… --out NUPKG --id ID --version V: builds a plug-in package from assemblies.</summary>
public static class NuGetCommand
{
    private const string Folder = "lib/net462";

    /// <summary>The command as the command line shows it.</summary>
    public static Command Create()
    {
        var assemblies = new Argument<string[]>("assemblies") { Description = "The assemblies to hold.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The nupkg to write.", Required = true };
        var id = new Option<string>("--id") { Description = "The package id, with the publisher's prefix.", Required = true };
        var version = new Option<string>("--version-number") { Description = "The package version.", Required = true };
        var command = new Command("nuget", "Builds a plug-in package for .NET Framework 4.6.2 from assemblies.") { assemblies, output, id, version };
        command.SetAction(line => Shared.Run(() =>
        {
            var package = new NuGetPackage(line.GetRequiredValue(id), line.GetRequiredValue(version));
            PackageWriter.Write(line.GetRequiredValue(output), package.Entries(Folder, line.GetRequiredValue(assemblies)));
            Console.Out.WriteLine($"{line.GetValue(output)}: {package.Id} {package.Version}");
            return 0;
        }));
        return command;
    }
}
