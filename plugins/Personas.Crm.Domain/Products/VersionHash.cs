using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products;

/// <summary>The hash of all that a version says. A quote carries it, so that a later change of the version would be seen.</summary>
public static class VersionHash
{
    /// <summary>The hash of a version.</summary>
    public static string Of(ProductVersion version) => Of(VersionJson.Write(version));

    /// <summary>The hash of a version's content as <see cref="VersionJson"/> wrote it.</summary>
    public static string Of(string content) => ContentHash.Of(content);
}
