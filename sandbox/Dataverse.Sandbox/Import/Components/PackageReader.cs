using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Dataverse.Sandbox.Import.Package;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>Reads plug-in packages: the NuGet package, its assemblies and their plug-in classes.</summary>
internal sealed class PackageReader(Reading reading)
{
    public void Read()
    {
        foreach (var file in ComponentFile.All(reading, "pluginpackages", "pluginpackage")) ReadPackage(file);
    }

    private void ReadPackage(ComponentFile file)
    {
        var name = file.Key("uniquename");
        var component = reading.Add(new Component(Kind.PluginPackage, DeterministicId.Of("pluginpackage", name), name, file.Path) { Keys = [name] });
        if (!name.StartsWith(reading.Manifest.Prefix + "_", StringComparison.OrdinalIgnoreCase))
            component.Fault("uniquename", $"'{name}' does not start with the publisher's prefix.", $"Name it '{reading.Manifest.Prefix}_…'.");
        var path = $"{file.Folder}/package/{file.Root.Text("package")}";
        if (!reading.Zip.Has(path))
        {
            component.Fault("package", $"The zip holds no entry '{path}'.", "Build the package, and pack the solution again.");
            return;
        }

        var bytes = reading.Zip.Bytes(path);
        if (Scan(bytes) is not { } scan)
        {
            component.Fault("package", $"'{path}' is not a NuGet package.", "Build the package, and pack the solution again.");
            return;
        }

        component.Write = rows => rows.Put("pluginpackage", component.Id,
            ("name", file.Root.Text("name")), ("uniquename", name), ("version", file.Root.Text("version")),
            ("exportkeyversion", file.Root.Whole("exportkeyversion") ?? 1), ("package", bytes),
            ("statecode", file.Root.Whole("statecode") ?? 0), ("statuscode", file.Root.Whole("statuscode") ?? 1), ("ismanaged", reading.Manifest.IsManaged));
        foreach (var assembly in scan.Assemblies.Where(assembly => scan.ClassesOf(assembly).Any())) ReadAssembly(component, scan, assembly);
        if (!scan.Assemblies.Exists(assembly => scan.ClassesOf(assembly).Any()))
            component.Fault("package", "No assembly of the package has a public class that implements IPlugin.",
                "Add the plug-in assembly to the package's lib folder.");
    }

    private void ReadAssembly(Component package, AssemblyScan scan, AssemblyFile assembly)
    {
        var id = DeterministicId.Of("pluginassembly", $"{package.Name}|{assembly.Name}");
        var component = reading.Add(new Component(Kind.PluginAssembly, id, assembly.Name, $"{package.Place}, assembly {assembly.Name}") { Parent = package,
            Keys = [assembly.FullName] });
        component.Write = rows => AssemblyRows.Write(rows, id, assembly, package.Id, content: null, reading.Manifest.IsManaged);
        foreach (var type in scan.ClassesOf(assembly))
        {
            var key = ExportKey.Of(package.Name, assembly.Name, type.FullName);
            AssemblyRows.AddType(reading, component, DeterministicId.Of("plugintype", key), key, assembly, type, friendlyName: null);
        }
    }

    private static AssemblyScan? Scan(byte[] nupkg)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(nupkg));
            var scan = new AssemblyScan();
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            {
                using var content = entry.Open();
                using var memory = new MemoryStream();
                content.CopyTo(memory);
                scan.Add(memory.ToArray());
            }

            return scan;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
