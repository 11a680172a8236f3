using System.Globalization;
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
        var digits = sha.ComputeHash(Encoding.UTF8.GetBytes(content)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture));
        return string.Concat(digits);
    }
}
