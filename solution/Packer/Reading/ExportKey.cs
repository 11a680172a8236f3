using System;
using System.Security.Cryptography;
using System.Text;

namespace Dataverse.SolutionPacker.Reading;

/// <summary>
/// How steps and custom APIs name a class of a plug-in package. Undocumented; the formula was derived from exported packages of several
/// publishers (see the tests for two of them).
/// </summary>
public static class ExportKey
{
    /// <summary>The key, 64 upper-case hexadecimal digits. Package and assembly count without case, the type with it.</summary>
    /// <param name="package">The unique name of the plug-in package.</param>
    /// <param name="assembly">The simple name of the assembly.</param>
    /// <param name="type">The full name of the class.</param>
    public static string Of(string package, string assembly, string type) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Lower(package)}|{Lower(assembly)}|{type}")));

#pragma warning disable CA1308 // The platform lowers the names; the comparison is not ours to choose.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
