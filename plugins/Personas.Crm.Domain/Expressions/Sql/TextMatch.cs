using System.Text;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>What a text operator makes of its text, taken from how it treats two letters, so that it is stated once.</summary>
internal sealed record TextMatch(bool TakesWildcards, bool AtStart)
{
    public static TextMatch Of(Operator op)
    {
        var operand = new Operand(FactType.Text, [new Literal(FactValue.OfText("a_"), false, "\"a_\"")]);
        var test = op.Test(operand, null);
        if (op.HoldsOnMissing) test = test.Not();
        return new TextMatch(test.Holds(FactValue.OfText("ab")), test.Holds(FactValue.OfText("a_b")));
    }

    /// <summary>The text as a pattern of LIKE: % any text, _ one character, [...] a set; everything else stands for itself.</summary>
    public string Pattern(string text)
    {
        if (TakesWildcards) return Rewritten(text);
        return AtStart ? Literally(text) + "%" : "%" + Literally(text);
    }

    // A bracket that no other closes stands for itself, and so does a set of nothing.
    private static string Rewritten(string pattern)
    {
        var written = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (end <= i + 1) written.Append(pattern[i] == '[' ? "[[]" : pattern[i].ToString());
            else
            {
                var set = pattern.Substring(i, end - i + 1);
                written.Append(set == "[^]" ? "^" : set);
                i = end;
            }
        }
        return written.ToString();
    }

    private static string Literally(string text)
    {
        var written = new StringBuilder();
        foreach (var letter in text) written.Append(letter is '%' or '_' or '[' ? $"[{letter}]" : letter.ToString());
        return written.ToString();
    }
}
