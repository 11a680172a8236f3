using System;
using System.CommandLine;
using System.IO;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.CommandLine;

/// <summary>Arguments and the handling of refusals that the commands share.</summary>
internal static class Shared
{
    public static Argument<string> Source() => new("source") { Description = "The folder that holds Other/Solution.xml." };

    public static Option<string[]> Map() => new("--map")
    {
        Description = "NAME=FILE: take FILE for the source's file NAME, which need not exist. May be repeated.",
        HelpName = "NAME=FILE",
    };

    /// <summary>Runs a command; a refusal is one line on the error stream and exit code 1.</summary>
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception fault) when (fault is SourceRefusedException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("error: " + fault.Message);
            return 1;
        }
    }
}
