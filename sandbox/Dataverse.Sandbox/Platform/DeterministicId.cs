using System;
using System.Security.Cryptography;
using System.Text;

namespace Dataverse.Sandbox.Platform;

/// <summary>
/// An id computed from what it stands for, so that two sandboxes with the same solution agree: rows that a solution names by name only
/// (plug-in types of a package, custom APIs), metadata ids of tables and columns, the platform's own rows.
/// </summary>
public static class DeterministicId
{
    /// <summary>The id of a thing of a kind; names differ without regard to case.</summary>
    public static Guid Of(string kind, string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}|{name.ToLowerInvariant()}"), hash);
        // Version 8 (custom), variant 1: a well-formed id that cannot clash with a random one.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
