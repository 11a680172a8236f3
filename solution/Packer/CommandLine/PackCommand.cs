using System;
using System.CommandLine;
using System.Linq;
using Dataverse.SolutionPacker.Checks;
using Dataverse.SolutionPacker.Packing;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.CommandLine;

/// <summary>pack SRC --out ZIP [--managed] [--map NAME=FILE] [--unchecked]: builds one package of a source that passes the checks.</summary>
public static class PackCommand
{
    /// <summary>The command as the command line shows it.</summary>
    public static Command Create()
    {
        var source = Shared.Source();
        var map = Shared.Map();
        var output = new Option<string>("--out") { Description = "The zip to write.", Required = true };
        var managed = new Option<bool>("--managed") { Description = "Pack the managed solution; without it the unmanaged one." };
        var uncheckedSource = new Option<bool>("--unchecked") { Description = "Pack as Microsoft's tool would, whatever the checks say." };
        var command = new Command("pack", "Checks an unpacked solution and packs it.") { source, output, managed, map, uncheckedSource };
        command.SetAction(line => Shared.Run(() =>
        {
            var files = FileMap.Parse(line.GetValue(map) ?? []);
            var folder = new SourceFolder(line.GetRequiredValue(source), files);
            if (!line.GetValue(uncheckedSource) && CheckCommand.Report(AllChecks.Find(folder)) is var refused and not 0) return refused;
            var kind = line.GetValue(managed) ? PackageKind.Managed : PackageKind.Unmanaged;
            return Pack(folder, files, kind, line.GetRequiredValue(output));
        }));
        return command;
    }

    private static int Pack(SourceFolder folder, FileMap files, PackageKind kind, string output)
    {
        var entries = SolutionPackage.Pack(folder, kind);
        if (files.Unused.FirstOrDefault() is { } unused)
            throw new SourceRefusedException("--map " + unused, "nothing in the source has this name", "Correct the name, or leave it out");
        PackageWriter.Write(output, entries);
        Console.Out.WriteLine($"{output}: {kind}, {entries.Count} entries");
        return 0;
    }
}
