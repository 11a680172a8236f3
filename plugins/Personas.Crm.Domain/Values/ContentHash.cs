using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Personas.Crm.Domain.Values;

/// <summary>The SHA-256 of a text, as 64 lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    /// <summary>The hash of a text's UTF-8 bytes.</summary>
    public static string Of(string content)
    {
        using var sha = SHA256.Create();
        return Digits(sha.ComputeHash(Encoding.UTF8.GetBytes(content)));
    }

    /// <summary>The hash of a text that is written piece by piece, and never there as a whole.</summary>
    public static string Of(Action<TextWriter> write)
    {
        using var sha = SHA256.Create();
        using (var bytes = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            write(text);
        return Digits(sha.Hash!);
    }

    private static string Digits(byte[] hash) => string.Concat(hash.Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}
