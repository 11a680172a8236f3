using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Microsoft.Xrm.Sdk.Tests.Genuine;

/// <summary>What others can see of an assembly, as text, read from its metadata without loading it.</summary>
internal sealed record PublicSurface(string Identity, IReadOnlyDictionary<string, IReadOnlySet<string>> Types)
{
    public static PublicSurface Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var types = reader.TypeDefinitions
            .Where(handle => IsVisible(reader, handle))
            .ToDictionary(
                handle => SurfaceNames.Instance.GetTypeFromDefinition(reader, handle, 0),
                handle => (IReadOnlySet<string>)new TypeSurface(reader, handle).Lines().ToHashSet());
        return new PublicSurface(IdentityOf(reader), types);
    }

    /// <summary>Everything that this surface has and the other has not, one line each.</summary>
    public IReadOnlyList<string> MissingIn(PublicSurface other) =>
    [
        .. Types.SelectMany(type => other.Types.TryGetValue(type.Key, out var lines)
            ? type.Value.Except(lines).Select(line => $"{type.Key}: {line}")
            : [$"{type.Key}: no such type"]).Order(StringComparer.Ordinal),
    ];

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static string IdentityOf(MetadataReader reader)
    {
        var assembly = reader.GetAssemblyDefinition();
        var name = new AssemblyName { Name = reader.GetString(assembly.Name), Version = assembly.Version };
        name.SetPublicKey(reader.GetBlobBytes(assembly.PublicKey));
        return $"{name.Name}, {name.Version}, {Convert.ToHexStringLower(name.GetPublicKeyToken() ?? [])}";
    }
}
