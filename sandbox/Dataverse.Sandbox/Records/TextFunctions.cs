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
            else if (!text.IsEmpty && !pattern.IsEmpty && TakesOne(text[0], ref pattern))
            {
                text = text[1..];
            }
            else if (canRetry && !retryText.IsEmpty)
            {
                retryText = retryText[1..];
                text = retryText;
                pattern = retryPattern;
            }
            else
            {
                return false;
            }
        }
    }

    // A unit of UTF-16 is a character: Dataverse's collations do not count supplementary characters (_SC), so that an emoji is two.
    private static bool TakesOne(char character, ref ReadOnlySpan<char> pattern)
    {
        var first = pattern[0];
        var close = first == '[' ? pattern[1..].IndexOf(']') : -1;
        var set = close < 0 ? default : pattern.Slice(1, close);
        pattern = pattern[(close < 0 ? 1 : close + 2)..];
        if (close >= 0) return InSet(character, set);
        return first == '_' || Folded(character) == Folded(first);
    }

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
