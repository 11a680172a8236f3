using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>
/// Finds the plug-in classes of assemblies by their metadata, without loading them: public classes that are not abstract and that implement
/// IPlugin, themselves or through a base class in one of the assemblies.
/// </summary>
internal sealed class AssemblyScan
{
    private const string Plugin = "Microsoft.Xrm.Sdk.IPlugin";
    private const string Activity = "System.Activities.CodeActivity";
    private readonly Dictionary<string, Found> _types = new(StringComparer.Ordinal);

    /// <summary>The assemblies, in the order they were added.</summary>
    public List<AssemblyFile> Assemblies { get; } = [];

    /// <summary>Adds an assembly; false when the bytes are not a .NET assembly.</summary>
    public bool Add(byte[] bytes)
    {
        try
        {
            using var file = new PEReader([.. bytes]);
            if (!file.HasMetadata) return false;
            var metadata = file.GetMetadataReader();
            if (!metadata.IsAssembly) return false;
            var assembly = Describe(metadata, bytes);
            Assemblies.Add(assembly);
            foreach (var handle in metadata.TypeDefinitions) AddType(metadata, metadata.GetTypeDefinition(handle), assembly);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>The classes of one assembly that Dataverse can run.</summary>
    public IEnumerable<PluginClass> ClassesOf(AssemblyFile assembly) => _types.Values
        .Where(type => type.Assembly == assembly && type.CanBeMade)
        .Select(type => (type, what: Ancestry(type).FirstOrDefault(name => name is Plugin or Activity)))
        .Where(found => found.what is not null)
        .Select(found => new PluginClass(found.type.Name, found.what == Activity))
        .OrderBy(found => found.FullName, StringComparer.Ordinal);

    private IEnumerable<string> Ancestry(Found type)
    {
        for (var current = type; current is not null; current = current.Base is { } name ? _types.GetValueOrDefault(name) : null)
        {
            foreach (var contract in current.Interfaces) yield return contract;
            if (current.Base is { } parent) yield return parent;
        }
    }

    private void AddType(MetadataReader metadata, TypeDefinition type, AssemblyFile assembly)
    {
        var name = Join(metadata.GetString(type.Namespace), metadata.GetString(type.Name));
        if (!type.GetDeclaringType().IsNil) name = Join(NameOf(metadata, type.GetDeclaringType()), metadata.GetString(type.Name), '+');
        var canBeMade = (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0
            && (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic
            && type.GetGenericParameters().Count == 0;
        _types[name] = new Found(name, assembly, canBeMade, type.BaseType.IsNil ? null : NameOf(metadata, type.BaseType),
            [.. type.GetInterfaceImplementations().Select(handle => NameOf(metadata, metadata.GetInterfaceImplementation(handle).Interface)).OfType<string>()]);
    }

    private static string? NameOf(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => NameOf(metadata, (TypeReferenceHandle)handle),
        HandleKind.TypeDefinition => NameOf(metadata, (TypeDefinitionHandle)handle),
        HandleKind.TypeSpecification => GenericNameOf(metadata, (TypeSpecificationHandle)handle),
        _ => null,
    };

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return Join(metadata.GetString(type.Namespace), metadata.GetString(type.Name));
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return Join(metadata.GetString(type.Namespace), metadata.GetString(type.Name));
    }

    // A base class such as Plugin<T> is a signature: generic instance (0x15), class or value (one byte), then the type.
    private static string? GenericNameOf(MetadataReader metadata, TypeSpecificationHandle handle)
    {
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return null;
        signature.ReadByte();
        return NameOf(metadata, signature.ReadTypeHandle());
    }

    private static AssemblyFile Describe(MetadataReader metadata, byte[] bytes)
    {
        var assembly = metadata.GetAssemblyDefinition();
        var culture = metadata.GetString(assembly.Culture);
        return new AssemblyFile(metadata.GetString(assembly.Name), assembly.Version, culture.Length > 0 ? culture : "neutral",
            Token(metadata.GetBlobBytes(assembly.PublicKey)), bytes);
    }

    private static string Token(byte[] publicKey)
    {
        if (publicKey.Length == 0) return "null";
#pragma warning disable CA5350 // The public key token is defined as part of a SHA-1 hash.
        var hash = SHA1.HashData(publicKey);
#pragma warning restore CA5350
        return Convert.ToHexStringLower([.. hash.Reverse().Take(8)]);
    }

    private static string Join(string first, string second, char by = '.') => first.Length > 0 ? $"{first}{by}{second}" : second;

    private sealed record Found(string Name, AssemblyFile Assembly, bool CanBeMade, string? Base, string[] Interfaces);
}
