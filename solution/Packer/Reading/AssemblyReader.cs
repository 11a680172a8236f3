using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dataverse.SolutionPacker.Reading;

/// <summary>Finds the plug-in classes of assemblies in their metadata, without loading anything.</summary>
public static class AssemblyReader
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";

    /// <summary>The plug-in classes of assemblies that are shipped together, as (assembly, full name).</summary>
    /// <exception cref="BadImageFormatException">One of them is not a .NET assembly.</exception>
    public static IReadOnlyList<(string Assembly, string FullName)> PluginClasses(IEnumerable<byte[]> assemblies)
    {
        var types = assemblies.SelectMany(Types).ToList();
        var byName = types.GroupBy(type => type.FullName).ToDictionary(group => group.Key, group => group.First());
        return types.Where(type => type.IsConcrete && IsPlugin(type, byName)).Select(type => (type.Assembly, type.FullName)).ToList();
    }

    /// <summary>The simple names of the assemblies that an assembly refers to.</summary>
    public static IReadOnlyList<string> References(byte[] assembly)
    {
        using var file = new PEReader(assembly.ToImmutableArray());
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToList();
    }

    private static bool IsPlugin(TypeFacts type, Dictionary<string, TypeFacts> known)
    {
        for (TypeFacts? at = type; at is not null; at = at.Base is { } name ? known.GetValueOrDefault(name) : null)
            if (at.Interfaces.Contains(PluginInterface))
                return true;
        return false;
    }

    private static List<TypeFacts> Types(byte[] assembly)
    {
        using var file = new PEReader(assembly.ToImmutableArray());
        var metadata = file.GetMetadataReader();
        var name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        return metadata.TypeDefinitions.Select(handle => Facts(metadata, handle, name)).ToList();
    }

    private static TypeFacts Facts(MetadataReader metadata, TypeDefinitionHandle handle, string assembly)
    {
        var type = metadata.GetTypeDefinition(handle);
        var visibility = type.Attributes & TypeAttributes.VisibilityMask;
        var isPublic = visibility is TypeAttributes.Public or TypeAttributes.NestedPublic;
        var interfaces = type.GetInterfaceImplementations().Select(found => Name(metadata, metadata.GetInterfaceImplementation(found).Interface));
        return new TypeFacts(
            assembly,
            Name(metadata, handle)!,
            isPublic && (type.Attributes & TypeAttributes.Abstract) == 0,
            Name(metadata, type.BaseType),
            interfaces.OfType<string>().ToHashSet());
    }

    private static string? Name(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.IsNil) return null;
        return handle.Kind switch
        {
            HandleKind.TypeDefinition => Name(metadata, (TypeDefinitionHandle)handle),
            HandleKind.TypeReference when metadata.GetTypeReference((TypeReferenceHandle)handle) is var type =>
                Full(metadata.GetString(type.Namespace), metadata.GetString(type.Name)),
            _ => null,
        };
    }

    private static string Name(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? Name(metadata, outer) + "+" + name
            : Full(metadata.GetString(type.Namespace), name);
    }

    private static string Full(string space, string name) => space.Length == 0 ? name : space + "." + name;

    private sealed record TypeFacts(string Assembly, string FullName, bool IsConcrete, string? Base, IReadOnlySet<string> Interfaces);
}
