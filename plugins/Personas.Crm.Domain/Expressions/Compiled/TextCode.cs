using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>
/// The code of texts, without regard to case: which of those named a text is, else with which of the named beginnings it begins, the longest
/// that does. Found by walking a tree of letters. Immutable.
/// </summary>
internal sealed class TextCode : ValueCode
{
    private readonly List<FactValue> _samples = [FactValue.Missing];
    private readonly LetterNode _root = new();

    /// <summary>The code that goes by texts and beginnings of texts.</summary>
    public TextCode(IEnumerable<string> texts, IEnumerable<string> beginnings)
    {
        var named = texts.ToList();
        var begun = beginnings.Where(beginning => beginning.Length > 0).ToList();
        foreach (var text in named) _root.Add(text).Text = text;
        foreach (var beginning in begun) _root.Add(beginning).Beginning = beginning;

        // A letter that none of them contains, so that a text which ends with it is none of them.
        var letters = new HashSet<char>(named.Concat(begun).SelectMany(text => text));
        Number(((char)Enumerable.Range('\uE000', 6_400).First(letter => !letters.Contains((char)letter))).ToString());
    }

    public override IReadOnlyList<FactValue> Samples => _samples;

    public override int Of(in FactValue value)
    {
        if (value.IsMissing) return 0;
        var node = _root;
        foreach (var letter in value.AsText)
        {
            if (!LetterNode.IsPlain(letter)) return -1;
            var next = node.Below(LetterNode.Fold(letter));
            if (next is null) return node.CodeBeyond;
            node = next;
        }
        return node.CodeAtEnd;
    }

    // Beyond a node the longest beginning on the way counts, at its end the text itself.
    private void Number(string unnamed)
    {
        _root.CodeBeyond = _root.CodeAtEnd = NewCode(unnamed);
        var open = new Stack<LetterNode>([_root]);
        while (open.Count > 0)
        {
            var above = open.Pop();
            foreach (var node in above.Nodes)
            {
                node.CodeBeyond = node.Beginning is { } beginning ? NewCode(beginning + unnamed) : above.CodeBeyond;
                node.CodeAtEnd = node.Text is { } text ? NewCode(text) : node.CodeBeyond;
                open.Push(node);
            }
        }
    }

    private int NewCode(string sample)
    {
        _samples.Add(FactValue.OfText(sample));
        return _samples.Count - 1;
    }
}
