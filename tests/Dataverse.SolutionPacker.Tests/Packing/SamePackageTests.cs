using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Dataverse.SolutionPacker.Packing;
using Dataverse.SolutionPacker.Source;
using Dataverse.SolutionPacker.Tests.Product;
using Dataverse.SolutionPacker.Tests.Sources;

namespace Dataverse.SolutionPacker.Tests.Packing;

/// <summary>
/// Our packages equal those of Microsoft's tool: the same entries in the same order, byte for byte. Runs where SOLUTION_PACKAGER names the
/// tool. SOLUTION_SOURCES may name a folder of further unpacked solutions.
/// </summary>
[TestClass]
public sealed class SamePackageTests
{
    private static readonly string[] Own = [Repository.Source, Path.Combine(Repository.Root, "solution", "data", "globetrotter"), GardenSource.Original];

    [TestMethod]
    [DynamicData(nameof(Sources), DynamicDataDisplayName = nameof(Title))]
    public void Both_packers_make_the_same_package(string source, PackageKind kind)
    {
        if (GenuinePacker.Obstacle is { } obstacle) Assert.Inconclusive("Not compared with Microsoft's SolutionPackager: " + obstacle);

        using var product = source == Repository.Source ? new CompleteSource() : null;
        var complete = product?.Root ?? source;
        var (expected, refusal) = GenuinePacker.Pack(complete, kind);
        if (refusal is not null && !Own.Contains(source)) Assert.Inconclusive("Not compared: Microsoft's tool refuses this source: " + refusal);
        Assert.IsNull(refusal);
        var actual = SolutionPackage.Pack(new SourceFolder(complete), kind);

        Assert.AreEqual(Names(expected), Names(actual));
        foreach (var (theirs, ours) in expected.Zip(actual)) AssertSame(theirs, ours);
    }

    private static IEnumerable<object[]> Sources()
    {
        var more = Environment.GetEnvironmentVariable("SOLUTION_SOURCES");
        var folders = Own.ToList();
        if (!string.IsNullOrEmpty(more)) folders.AddRange(Directory.GetDirectories(more).Order(StringComparer.Ordinal));
        return folders.SelectMany(folder => Kinds(folder).Select(kind => new object[] { folder, kind }));
    }

    /// <summary>Test names are all that a plain test run prints, so this one says why nothing was compared.</summary>
    public static string Title(MethodInfo test, object[] row)
    {
        var name = $"{test.Name} ({Path.GetRelativePath(Repository.Root, (string)row[0])}, {row[1]})";
        return GenuinePacker.Obstacle is { } obstacle ? $"{name}: not compared, {obstacle}" : name;
    }

    // An export of one kind cannot be packed as the other.
    private static PackageKind[] Kinds(string folder) => new SourceFolder(folder).Xml(Manifest.SourcePath).Descendants("Managed").First().Value switch
    {
        "0" => [PackageKind.Unmanaged],
        "1" => [PackageKind.Managed],
        _ => [PackageKind.Unmanaged, PackageKind.Managed],
    };

    private static void AssertSame(PackageEntry theirs, PackageEntry ours)
    {
        if (theirs.Content.AsSpan().SequenceEqual(ours.Content)) return;
        Assert.AreEqual(Encoding.UTF8.GetString(theirs.Content), Encoding.UTF8.GetString(ours.Content), theirs.Path);
    }

    private static string Names(IEnumerable<PackageEntry> entries) => string.Join("\n", entries.Select(entry => entry.Path));
}
