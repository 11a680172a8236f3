using System.Text.RegularExpressions;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What the key of a segment may look like: like that of a fact, because membership facts and integrations write it.</summary>
internal static class Keys
{
    private static readonly Regex Form = new("^[A-Za-z][A-Za-z0-9_.:-]*$", RegexOptions.CultureInvariant);

    /// <summary>Whether the text is a key.</summary>
    public static bool IsKey(string text) => Form.IsMatch(text);

    /// <summary>Why the text is none.</summary>
    public static Problem Problem(string text) => new("key", $"'{text}' is not a key.", "Use letters, digits, '_', '-', '.' and ':', beginning with a letter.");
}
