using System;
using Microsoft.Data.Sqlite;

namespace Dataverse.Sandbox.Records;

/// <summary>Text comparison as Dataverse does it: without regard to case, by ordinal folding, in every language alike.</summary>
public static class TextFunctions
{
    /// <summary>Name of the collation for text columns.</summary>
    public const string Collation = "DATAVERSE";

    /// <summary>Name of the SQL function <c>dv_like(text, pattern)</c>: % any text, _ one character, [abc] [a-f] [^a] a set.</summary>
    public const string Like = "dv_like";

    /// <summary>Adds collation and functions to a connection.</summary>
    public static void Register(SqliteConnection connection)
    {
        connection.CreateCollation(Collation, static (a, b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase));
        connection.CreateFunction<string?, string?,
            bool?>(Like, static (text, pattern) => text is null || pattern is null ? null : Matches(text, pattern), isDeterministic: true);
    }

    /// <summary>Whether the text matches the pattern as a whole, without regard to case. Takes at most the product of both lengths in steps.</summary>
    public static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        // After a mismatch only the last % needs another try, one character further: what the ones before it took cannot help.
        var retryText = text;
        var retryPattern = pattern;
        var canRetry = false;
        while (true)
        {
            if (!pattern.IsEmpty && pattern[0] == '%')
            {
                pattern = pattern.TrimStart('%');
                if (pattern.IsEmpty) return true;
                retryText = text;
                retryPattern = pattern;
                canRetry = true;
            }
            else if (pattern.IsEmpty && text.IsEmpty)
            {
                return true;
            }
            else if (!text.IsEmpty && !pattern.IsEmpty && TakesOne(text, ref pattern, out var width))
            {
                text = text[width..];
            }
            else if (canRetry && !retryText.IsEmpty)
            {
                retryText = retryText[WidthOfFirst(retryText)..];
                text = retryText;
                pattern = retryPattern;
            }
            else
            {
                return false;
            }
        }
    }

    private static bool TakesOne(ReadOnlySpan<char> text, ref ReadOnlySpan<char> pattern, out int width)
    {
        width = WidthOfFirst(text);
        if (pattern[0] == '_')
        {
            pattern = pattern[1..];
            return true;
        }

        var close = pattern[0] == '[' ? pattern[1..].IndexOf(']') : -1;
        if (close < 0)
        {
            width = 1;
            var same = Folded(text[0]) == Folded(pattern[0]);
            pattern = pattern[1..];
            return same;
        }

        var set = pattern.Slice(1, close);
        pattern = pattern[(close + 2)..];
        width = 1;
        return InSet(text[0], set);
    }

    // A character outside the basic plane is one character, though two units.
    private static int WidthOfFirst(ReadOnlySpan<char> text) => char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;

    private static bool InSet(char character, ReadOnlySpan<char> set)
    {
        var negated = !set.IsEmpty && set[0] == '^';
        if (negated) set = set[1..];
        var found = false;
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                found |= Folded(character) >= Folded(set[i]) && Folded(character) <= Folded(set[i + 2]);
                i += 2;
            }
            else
            {
                found |= Folded(character) == Folded(set[i]);
            }
        }

        return found != negated;
    }

    private static char Folded(char character) => char.ToUpperInvariant(character);
}
