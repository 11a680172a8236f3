using System.Linq;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A node in a tree of letters: all texts that begin alike, without regard to case.</summary>
internal sealed class LetterNode
{
    // By the distance from the first of the letters that follow; where they lie far apart, one after the other.
    private const int MostDense = 64;
    private LetterNode?[] _dense = [];
    private char _first;

    /// <summary>The letters that follow, folded.</summary>
    public char[] Letters = [];

    /// <summary>Where each of them leads.</summary>
    public LetterNode[] Nodes = [];

    /// <summary>The named text that ends here.</summary>
    public string? Text;

    /// <summary>The named beginning that ends here.</summary>
    public string? Beginning;

    /// <summary>The code of the text that ends here.</summary>
    public int CodeAtEnd;

    /// <summary>The code of texts that go on with none of the letters.</summary>
    public int CodeBeyond;

    /// <summary>
    /// Whether the cases of a letter are those of comparisons without regard to case. Pairs of surrogates have cases that single letters do
    /// not show; the long s is a letter of its own there, though its upper case is S.
    /// </summary>
    public static bool IsPlain(char letter) => letter < 128 || (letter != '\u017F' && !char.IsSurrogate(letter));

    /// <summary>The letter that stands for all its cases, of plain letters.</summary>
    public static char Fold(char letter)
    {
        if (letter >= 128) return char.ToUpperInvariant(letter);
        return letter is >= 'a' and <= 'z' ? (char)(letter - 32) : letter;
    }

    /// <summary>The node behind a folded letter; null when no named text goes on with it.</summary>
    public LetterNode? Below(char letter)
    {
        var dense = _dense;
        var distance = letter - _first;
        if (dense.Length > 0) return distance >= 0 && distance < dense.Length ? dense[distance] : null;
        var letters = Letters;
        for (var i = 0; i < letters.Length; i++)
            if (letters[i] == letter) return Nodes[i];
        return null;
    }

    /// <summary>The node at which a text ends.</summary>
    public LetterNode Add(string text)
    {
        var node = this;
        foreach (var letter in text) node = node.BelowOrNew(Fold(letter));
        return node;
    }

    private LetterNode BelowOrNew(char letter)
    {
        if (Below(letter) is { } known) return known;
        Letters = [.. Letters, letter];
        Nodes = [.. Nodes, new LetterNode()];
        _first = Letters.Min();
        _dense = Letters.Max() - _first < MostDense ? new LetterNode?[Letters.Max() - _first + 1] : [];
        for (var i = 0; i < Letters.Length && _dense.Length > 0; i++) _dense[Letters[i] - _first] = Nodes[i];
        return Nodes[Nodes.Length - 1];
    }
}
