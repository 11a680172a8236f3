using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>Makes tests of texts.</summary>
internal static class TextTest
{
    public static ValueTest OneOf(IReadOnlyCollection<string> texts) => texts.Count == 1 ? new SameTextTest(texts.First()) : new TextSetTest(texts);
}

/// <summary>Whether a text is another, without regard to case.</summary>
internal sealed class SameTextTest(string text) : ValueTest
{
    public override IEnumerable<FactValue> Landmarks => [FactValue.OfText(text)];

    public override ValueKind? LandmarkKind => ValueKind.Text;

    public override bool Holds(in FactValue value) => !value.IsMissing && string.Equals(value.AsText, text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Whether a text is one of several, without regard to case.</summary>
internal sealed class TextSetTest(IEnumerable<string> texts) : ValueTest
{
    private readonly HashSet<string> _texts = new(texts, StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<FactValue> Landmarks => _texts.Select(FactValue.OfText);

    public override ValueKind? LandmarkKind => ValueKind.Text;

    public override bool Holds(in FactValue value) => !value.IsMissing && _texts.Contains(value.AsText);
}

/// <summary>Whether a text comes after or before another, without regard to case.</summary>
internal sealed class TextOrderTest(string other, bool after, bool orEqual) : ValueTest
{
    public override bool Holds(in FactValue value)
    {
        if (value.IsMissing) return false;
        var order = string.Compare(value.AsText, other, StringComparison.OrdinalIgnoreCase);
        return order == 0 ? orEqual : order > 0 == after;
    }
}

/// <summary>Whether a text begins or ends with another; nothing in it is a wildcard.</summary>
internal sealed class AffixTest(string affix, bool atStart) : ValueTest
{
    public override string? Beginning => atStart ? affix : null;

    public override bool Holds(in FactValue value)
    {
        if (value.IsMissing) return false;
        return atStart
            ? value.AsText.StartsWith(affix, StringComparison.OrdinalIgnoreCase)
            : value.AsText.EndsWith(affix, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>
/// Whether a whole text has the form of a pattern: <c>%</c> any text, <c>_</c> one character, <c>[a-f]</c> one of a set,
/// <c>[^a]</c> one outside it; everything else stands for itself, without regard to case. A character is one unit of UTF-16, as in the
/// database's collation: an emoji is two.
/// </summary>
internal sealed class PatternTest(string pattern) : ValueTest
{
    private readonly List<Piece> _pieces = Parse(pattern);

    /// <summary>Whether every set of a pattern is closed and holds something.</summary>
    public static bool IsClear(string pattern)
    {
        for (var i = pattern.IndexOf('['); i >= 0; i = pattern.IndexOf('[', i))
        {
            var end = pattern.IndexOf(']', i + 1);
            if (end <= i + 1 || (end == i + 2 && pattern[i + 1] == '^')) return false;
            i = end + 1;
        }
        return true;
    }

    public override bool Holds(in FactValue value) => !value.IsMissing && Matches(value.AsText);

    // Only the last % can still take more: earlier ones already took the least, so the time is bounded by text times pattern.
    private bool Matches(string text)
    {
        int at = 0, piece = 0, lastAny = -1, retryAt = 0;
        while (at < text.Length)
        {
            if (piece < _pieces.Count && _pieces[piece].IsAny)
            {
                lastAny = piece++;
                retryAt = at;
            }
            else if (piece < _pieces.Count && _pieces[piece].Takes(text[at]))
            {
                piece++;
                at++;
            }
            else if (lastAny >= 0)
            {
                piece = lastAny + 1;
                at = ++retryAt;
            }
            else return false;
        }
        while (piece < _pieces.Count && _pieces[piece].IsAny) piece++;
        return piece == _pieces.Count;
    }

    private static List<Piece> Parse(string pattern)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (end > i + 1)
            {
                pieces.Add(Piece.Set(pattern.Substring(i + 1, end - i - 1)));
                i = end;
            }
            else if (pattern[i] == '%') pieces.Add(Piece.Any);
            else if (pattern[i] == '_') pieces.Add(Piece.One);
            else pieces.Add(Piece.Exactly(pattern[i]));
        }
        return pieces;
    }

    private sealed class Piece(Func<char, bool>? takes)
    {
        public static Piece Any { get; } = new(null);

        public static Piece One { get; } = new(_ => true);

        public bool IsAny => takes is null;

        public bool Takes(char letter) => takes!(char.ToUpperInvariant(letter));

        public static Piece Exactly(char letter)
        {
            var upper = char.ToUpperInvariant(letter);
            return new Piece(found => found == upper);
        }

        public static Piece Set(string content)
        {
            var isOutside = content.Length > 1 && content[0] == '^';
            var members = (isOutside ? content.Substring(1) : content).ToUpperInvariant();
            return new Piece(found => IsMember(members, found) != isOutside);
        }

        private static bool IsMember(string members, char found)
        {
            for (var i = 0; i < members.Length; i++)
            {
                var isRange = i + 2 < members.Length && members[i + 1] == '-';
                if (isRange && found >= members[i] && found <= members[i + 2]) return true;
                if (isRange) i += 2;
                else if (members[i] == found) return true;
            }
            return false;
        }
    }
}
