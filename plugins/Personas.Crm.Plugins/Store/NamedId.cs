using System;
using System.Security.Cryptography;
using System.Text;

namespace Personas.Crm.Plugins.Store;

/// <summary>Ids computed from names: who knows the name knows the id, and two who create the same row at once cannot create it twice.</summary>
internal static class NamedId
{
    /// <summary>The id that belongs to the name.</summary>
    public static Guid Of(string name)
    {
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(name));
        Array.Resize(ref bytes, 16);
        return new Guid(bytes);
    }
}
