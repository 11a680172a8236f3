using System;

namespace Personas.Crm.Domain.Audiences;

/// <summary>How the key of an audience is told from that of a segment where both can stand.</summary>
public static class AudienceKey
{
    /// <summary>What stands before it. No segment has such a key.</summary>
    public const string Prefix = "audience:";

    /// <summary>The key with what tells it is one of an audience.</summary>
    public static string Of(string key) => Prefix + key;

    /// <summary>Whether it is one of an audience.</summary>
    public static bool Is(string key) => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The audience's own key.</summary>
    public static string Without(string key) => key.Substring(Prefix.Length);
}
