using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.CommandLine;

/// <summary>The program as a script meets it: exit code, output, errors.</summary>
[TestClass]
public sealed class CommandTests
{
    [TestMethod]
    public void A_good_source_is_packed()
    {
        using var garden = GardenSource.With();
        var zip = garden.File("../out/garden.zip");

        var (code, output, errors) = Run("pack", garden.Root, "--out", zip, "--managed", "--map", "gdn_Garden.Plugins.nupkg=" + garden.File("../garden.nupkg"));

        Assert.AreEqual((0, ""), (code, errors));
        StringAssert.Contains(output, "Managed, 12 entries");
        Assert.IsTrue(File.Exists(zip));
    }

    [TestMethod]
    public void A_bad_source_gives_exit_code_1_the_reason_and_no_file()
    {
        using var garden = GardenSource.With();
        var zip = garden.File("../out/garden.zip");

        var (code, _, errors) = Run("pack", garden.Root, "--out", zip);

        Assert.AreEqual(1, code);
        StringAssert.Contains(errors, "error: pluginpackages/gdn_Garden.Plugins/package/gdn_Garden.Plugins.nupkg: the NuGet file is missing");
        Assert.IsFalse(File.Exists(zip));
    }

    [TestMethod]
    public void A_missing_folder_gives_exit_code_1_and_the_reason()
    {
        var (code, _, errors) = Run("check", "/no/such/folder");
        Assert.AreEqual(1, code);
        StringAssert.Contains(errors, "there is no such folder");
    }

    [TestMethod]
    [DataRow("x", "the entry has no name")]
    [DataRow("x=/no/such/file", "the file is missing")]
    public void A_bad_map_gives_exit_code_1_and_the_reason(string map, string fault)
    {
        var (code, _, errors) = Run("check", GardenSource.Original, "--map", map);
        Assert.AreEqual(1, code);
        StringAssert.Contains(errors, fault);
    }

    [TestMethod]
    public void A_mapped_name_that_nothing_has_gives_exit_code_1_and_the_reason()
    {
        using var garden = GardenSource.With();
        var nupkg = garden.File("../garden.nupkg");
        var (code, _, errors) = Run("pack", garden.Root, "--out", garden.File("../out.zip"), "--map", "gdn_Garden.Plugins.nupkg=" + nupkg, "--map", "gdn_Garden.nupkg=" + nupkg);
        Assert.AreEqual(1, code);
        StringAssert.Contains(errors, "--map gdn_Garden.nupkg: nothing in the source has this name");
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && host.EndsWith("dotnet", StringComparison.Ordinal) ? host : "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Dataverse.SolutionPacker.dll"))) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
