using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Dataverse.SolutionPacker.Tests.Product;

/// <summary>Where the product's files lie, found from the folder that the tests run in.</summary>
internal static class Repository
{
    public static readonly string Root = Find();

    public static string Source => Path.Combine(Root, "solution", "src");

    public static string Output => Path.Combine(Root, "solution", "bin");

    public static string PluginPackage => Path.Combine(Output, "pcrm_Personas.Crm.Plugins.nupkg");

    /// <summary>What the product's source holds only once it is built: the plug-in package, the pages, the scripts and their texts.</summary>
    public static IReadOnlyList<(string Name, string File)> Built =>
    [
        ("pluginpackages/pcrm_Personas.Crm.Plugins/package/pcrm_Personas.Crm.Plugins.nupkg", PluginPackage),
        .. Directory.EnumerateDirectories(Pages).SelectMany(folder => Directory.EnumerateFiles(folder))
            .Select(file => ("WebResources/pcrm_/" + Path.GetRelativePath(Pages, file).Replace('\\', '/'), file)),
    ];

    /// <summary>The schemas that stand beside the repository; they are not part of it.</summary>
    public static string Schemas => Path.GetFullPath(Path.Combine(Root, "..", "shared", "schemas", "dataverse-9.0.0.2090"));

    private static string Pages => Path.Combine(Root, "webresources", "dist");

    /// <summary>One entry of a package that the build made.</summary>
    public static byte[] Entry(string zip, string entry)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Output, zip));
        using var stream = (archive.GetEntry(entry) ?? throw new InvalidOperationException($"{zip} has no entry {entry}")).Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Personas.Crm.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
