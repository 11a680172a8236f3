using System;
using Dataverse.Sandbox.Platform;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>The rows of plug-in assemblies and their types, packaged or classic.</summary>
internal static class AssemblyRows
{
    /// <summary>Writes the row of an assembly; a packaged one has a package, a classic one its content.</summary>
    public static void Write(RowWriter rows, Guid id, AssemblyFile assembly, Guid? package, string? content, bool isManaged) => rows.Put("pluginassembly", id,
        ("name", assembly.Name), ("version", assembly.Version.ToString()), ("culture", assembly.Culture), ("publickeytoken", assembly.PublicKeyToken),
        ("packageid", package), ("content", content),
        ("major", assembly.Version.Major), ("minor", assembly.Version.Minor), ("isolationmode", 2), ("sourcetype", package is null ? 0 : 4),
        ("ismanaged", isManaged));

    /// <summary>Adds a plug-in type that steps and custom APIs can name by id, export key or name.</summary>
    public static void AddType(Reading reading, Component assemblyComponent, Guid id, string exportKey, AssemblyFile assembly, PluginClass type,
        string? friendlyName)
    {
        var qualified = $"{type.FullName}, {assembly.FullName}";
        var component = reading.Add(new Component(Kind.PluginType, id, type.FullName,
            $"{assemblyComponent.Place}, class {type.FullName}") { Parent = assemblyComponent, Keys = [exportKey, qualified, type.FullName] });
        reading.PluginTypes[qualified] = id;
        reading.PluginTypes.TryAdd(type.FullName, id);
        reading.PluginTypes[exportKey] = id;
        component.Write = rows => rows.Put("plugintype", id,
            ("name", type.FullName), ("typename", type.FullName), ("friendlyname", friendlyName ?? type.FullName), ("assemblyname", assembly.Name),
            ("pluginassemblyid", assemblyComponent.Id),
            ("plugintypeexportkey", exportKey), ("version", assembly.Version.ToString()), ("culture", assembly.Culture),
            ("publickeytoken", assembly.PublicKeyToken),
            ("major", assembly.Version.Major), ("minor", assembly.Version.Minor), ("isworkflowactivity", type.IsWorkflowActivity),
            ("ismanaged", reading.Manifest.IsManaged));
    }
}
