using System;
using System.Security.Cryptography;
using System.Text;

namespace Dataverse.Sandbox.Import.Components;

/// <summary>The key by which steps and custom APIs name a plug-in type of a package.</summary>
internal static class ExportKey
{
    /// <summary>Upper-case hex of the SHA-256 of package, assembly and type name; the first two in lower case.</summary>
    public static string Of(string package, string assembly, string type) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{package.ToLowerInvariant()}|{assembly.ToLowerInvariant()}|{type}")));
}
