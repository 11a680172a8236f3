using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Dataverse.SolutionPacker.Checks;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.CommandLine;

/// <summary>check SRC [--assembly DLL…] [--map NAME=FILE]: says what is wrong with a source.</summary>
public static class CheckCommand
{
    /// <summary>The command as the command line shows it.</summary>
    public static Command Create()
    {
        var source = Shared.Source();
        var map = Shared.Map();
        var assembly = new Option<string[]>("--assembly") { Description = "A built plug-in assembly, where the NuGet file of a package is not at hand. May be repeated." };
        var command = new Command("check", "Checks an unpacked solution.") { source, assembly, map };
        command.SetAction(line => Shared.Run(() =>
        {
            var folder = new SourceFolder(line.GetRequiredValue(source), FileMap.Parse(line.GetValue(map) ?? []));
            var problems = AllChecks.Find(folder, (line.GetValue(assembly) ?? []).Select(File.ReadAllBytes).ToList());
            foreach (var note in problems.Where(problem => problem.IsNote)) Console.Out.WriteLine("note: " + note);
            return Report(problems);
        }));
        return command;
    }

    /// <summary>Writes the problems that stop a packing to the error stream; 1 when there are any.</summary>
    internal static int Report(IReadOnlyList<Problem> problems)
    {
        var faults = problems.Where(problem => !problem.IsNote).ToList();
        foreach (var fault in faults) Console.Error.WriteLine("error: " + fault);
        return faults.Count == 0 ? 0 : 1;
    }
}
