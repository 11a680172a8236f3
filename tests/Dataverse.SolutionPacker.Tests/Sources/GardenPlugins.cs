using System;
using System.IO;
using System.Reflection;
using System.Reflection.Emit;

namespace Dataverse.SolutionPacker.Tests.Sources;

/// <summary>The garden's plug-in assembly, emitted so that no binary lies in the repository.</summary>
internal static class GardenPlugins
{
    public const string Name = "Garden.Plugins";

    private static readonly Lazy<byte[]> Built = new(Build);

    /// <summary>Two plug-in classes on a common base, one of them nobody can reach, and a class that is none.</summary>
    public static byte[] Assembly() => Built.Value;

    private static byte[] Build()
    {
        var plugin = Interface();
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Name), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule(Name);
        var shared = module.DefineType(Name + ".EventPlugin", TypeAttributes.Public | TypeAttributes.Abstract);
        shared.AddInterfaceImplementation(plugin);
        shared.CreateType();
        foreach (var name in new[] { "PlantSaving", "Water" })
            module.DefineType($"{Name}.{name}", TypeAttributes.Public, shared).CreateType();
        module.DefineType(Name + ".Hidden", TypeAttributes.NotPublic, shared).CreateType();
        module.DefineType(Name + ".Soil", TypeAttributes.Public).CreateType();
        using var file = new MemoryStream();
        assembly.Save(file);
        return file.ToArray();
    }

    private static TypeBuilder Interface()
    {
        var sdk = new PersistedAssemblyBuilder(new AssemblyName("Microsoft.Xrm.Sdk"), typeof(object).Assembly);
        var type = sdk.DefineDynamicModule("Microsoft.Xrm.Sdk")
            .DefineType("Microsoft.Xrm.Sdk.IPlugin", TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract);
        type.CreateType();
        return type;
    }
}
