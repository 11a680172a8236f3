using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Dataverse.SolutionPacker.Packing;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Tests.Packing;

/// <summary>
/// Microsoft's SolutionPackager.exe, run under Mono. It takes files in the order in which the disk lists them, so a source is first copied to
/// a memory file system, which lists the newest file first, in the reverse of the order that an NTFS volume would list.
/// </summary>
internal static class GenuinePacker
{
    private const string MemoryFiles = "/dev/shm";

    /// <summary>The tool's path, from the environment.</summary>
    public static string? Tool => Environment.GetEnvironmentVariable("SOLUTION_PACKAGER");

    /// <summary>Why the tool cannot be run here; null when it can.</summary>
    public static string? Obstacle
    {
        get
        {
            if (string.IsNullOrEmpty(Tool)) return "the environment variable SOLUTION_PACKAGER does not name SolutionPackager.exe.";
            if (!File.Exists(Tool)) return $"SOLUTION_PACKAGER names {Tool}, which is not there.";
            if (!Directory.Exists(MemoryFiles)) return $"there is no memory file system at {MemoryFiles}, whose order of files is known.";
            return OnPath("mono") ? null : "Mono is not installed.";
        }
    }

    /// <summary>The entries that the tool makes of a source, or what it says when it refuses the source.</summary>
    public static (IReadOnlyList<PackageEntry> Entries, string? Refusal) Pack(string source, PackageKind kind)
    {
        var folder = Path.Combine(MemoryFiles, "solution-" + Guid.NewGuid().ToString("N"));
        try
        {
            Copy(source, Path.Combine(folder, "src"));
            var refusal = Run(folder, kind);
            return refusal is null ? (Entries(Path.Combine(folder, "genuine.zip")), null) : ([], refusal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Run(string folder, PackageKind kind)
    {
        var start = new ProcessStartInfo("mono") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Tool!, "/action:Pack", "/zipfile:genuine.zip", "/folder:src", "/packagetype:" + kind, "/disableTelemetry" })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : output + errors.Result;
    }

    private static List<PackageEntry> Entries(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        return archive.Entries.Select(entry => new PackageEntry(entry.FullName, Bytes(entry))).ToList();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var path in Directory.GetFileSystemEntries(from).OrderByDescending(Path.GetFileName, NtfsOrder.Names!))
        {
            var copy = Path.Combine(to, Path.GetFileName(path));
            if (Directory.Exists(path)) Copy(path, copy);
            else File.Copy(path, copy);
        }
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
