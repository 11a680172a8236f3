using System;
using System.Linq;
using System.Text.RegularExpressions;
using Personas.Crm.Domain.Audiences;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What the key of a segment or audience may look like: like that of a fact, because membership facts and integrations write it.</summary>
internal static class Keys
{
    private static readonly Regex Form = new("^[A-Za-z][A-Za-z0-9_.:-]*$", RegexOptions.CultureInvariant);

    // They tell what a key is of, where keys of several things can stand.
    private static readonly string[] Reserved = ["segment:", AudienceKey.Prefix, "persona:"];

    /// <summary>Whether the text is a key.</summary>
    public static bool IsKey(string text) => Form.IsMatch(text) && !Reserved.Any(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why the text is none.</summary>
    public static Problem Problem(string text) => new("key", $"'{text}' is not a key.",
        $"Use letters, digits, '_', '-', '.' and ':', beginning with a letter but not with {string.Join(" or ", Reserved)}.");
}
