using System;
using System.IO;

namespace Dataverse.SolutionPacker.Tests.Product;

/// <summary>A copy of the product's source in which what is built lies in its place: for a packer that has no map.</summary>
internal sealed class CompleteSource : IDisposable
{
    public CompleteSource()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Source, "*", SearchOption.AllDirectories)) Place(file, Path.GetRelativePath(Repository.Source, file));
        foreach (var (name, file) in Repository.Built) Place(file, name);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("product-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Place(string file, string name)
    {
        var copy = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }
}
