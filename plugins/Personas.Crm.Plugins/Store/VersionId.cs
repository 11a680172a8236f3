using System;
using System.Security.Cryptography;
using System.Text;

namespace Personas.Crm.Plugins.Store;

/// <summary>The id of a segment's version, computed from segment and number: memberships can name their version without looking it up.</summary>
internal static class VersionId
{
    /// <summary>The id of that version.</summary>
    public static Guid Of(Guid segment, int number)
    {
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.ASCII.GetBytes($"{segment:N}:{number}"));
        Array.Resize(ref bytes, 16);
        return new Guid(bytes);
    }
}
