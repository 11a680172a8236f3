using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dataverse.SolutionPacker.Checks;
using Dataverse.SolutionPacker.Packing;
using Dataverse.SolutionPacker.Source;
using Dataverse.SolutionPacker.Tests.Product;

namespace Dataverse.SolutionPacker.Tests.Sources;

/// <summary>
/// A copy of the small good solution in the folder Garden, for a test to break in one way. It holds a component of each kind that the
/// product uses; its plug-in package is built in memory.
/// </summary>
internal sealed class GardenSource : IDisposable
{
    private const string Package = "gdn_Garden.Plugins";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "garden-" + Guid.NewGuid().ToString("N"));
    private readonly string _nupkg;

    private GardenSource()
    {
        Copy(Original, Root);
        _nupkg = Path.Combine(_folder, "garden.nupkg");
        Pack(_nupkg, Package, "1.0.0");
    }

    public static string Original => Path.Combine(Repository.Root, "tests", "Dataverse.SolutionPacker.Tests", "Garden");

    public string Root => Path.Combine(_folder, "src");

    /// <summary>A copy, broken as asked.</summary>
    public static GardenSource With(params Action<GardenSource>[] changes)
    {
        var source = new GardenSource();
        foreach (var change in changes) change(source);
        return source;
    }

    public string File(string path) => Path.Combine(Root, path);

    /// <summary>Replaces text that must be there.</summary>
    public void Replace(string path, string old, string replacement)
    {
        var text = System.IO.File.ReadAllText(File(path));
        Assert.IsTrue(text.Contains(old, StringComparison.Ordinal), $"{path} no longer holds {old}");
        System.IO.File.WriteAllText(File(path), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Add(string path, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(path))!);
        System.IO.File.WriteAllText(File(path), text);
    }

    public void Delete(string path) => System.IO.File.Delete(File(path));

    public void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(to))!);
        Directory.Move(File(from), File(to));
    }

    /// <summary>The package built under another id or version.</summary>
    public void PackAs(string id, string version, params string[] more) => Pack(_nupkg, id, version, more);

    public SourceFolder Open() => new(Root, FileMap.Parse([$"{Package}.nupkg={_nupkg}"]));

    public IReadOnlyList<Problem> Problems() => AllChecks.Find(Open());

    /// <summary>The source is refused for exactly one reason, at the place, with the words.</summary>
    public void IsRefused(string place, string fault)
    {
        using var owned = this;
        var faults = Problems().Where(problem => !problem.IsNote).ToList();
        Assert.AreEqual(1, faults.Count, string.Join("\n", faults));
        StringAssert.StartsWith(faults[0].Place, place);
        StringAssert.Contains(faults[0].ToString(), fault);
    }

    /// <summary>The source is refused, among others, for this.</summary>
    public void Refuses(string fault)
    {
        using var owned = this;
        StringAssert.Contains(string.Join("\n", Problems().Where(problem => !problem.IsNote)), fault);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Pack(string file, string id, string version, params string[] more)
    {
        var assembly = Path.Combine(_folder, "Garden.Plugins.dll");
        System.IO.File.WriteAllBytes(assembly, GardenPlugins.Assembly());
        foreach (var name in more) System.IO.File.WriteAllBytes(Path.Combine(_folder, name), GardenPlugins.Assembly());
        var all = more.Select(name => Path.Combine(_folder, name)).Append(assembly);
        PackageWriter.Write(file, new NuGetPackage(id, version).Entries("lib/net462", all));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) System.IO.File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
