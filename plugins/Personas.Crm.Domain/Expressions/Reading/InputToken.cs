using System.Numerics;
using System.Text;
using Newtonsoft.Json;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>
/// A part of JSON as it was written: an object, a list or a value. It knows neither its place nor what it stands in, so that reading all
/// published rules, as the first event of a process does, leaves little to clean up.
/// </summary>
internal abstract class InputToken
{
    /// <summary>The text that it is; null when it is something else.</summary>
    public virtual string? Text => null;

    /// <summary>The truth that it is; null when it is something else.</summary>
    public virtual bool? Truth => null;

    /// <summary>The whole number that it is; null when it is something else, or beyond 64 bits.</summary>
    public virtual long? Whole => null;

    /// <summary>The number that it is; null when it is something else, or beyond what amounts can be.</summary>
    public virtual decimal? Number => null;

    /// <summary>Whether it is a number that amounts can be.</summary>
    public bool IsNumber => Number is not null;

    /// <summary>Whether it is the word null.</summary>
    public virtual bool IsNull => false;

    /// <summary>The JSON of it.</summary>
    public override string ToString() => ToString(int.MaxValue);

    /// <summary>The beginning of the JSON of it: all when it is shorter than a number of characters, else at least as many.</summary>
    public string ToString(int enough)
    {
        var text = new StringBuilder();
        Write(text, enough);
        return text.ToString();
    }

    /// <summary>Writes it as JSON; stops when the text is long enough.</summary>
    internal abstract void Write(StringBuilder text, int enough);
}

/// <summary>A text, number, truth or null.</summary>
/// <param name="content">A string, long, decimal, bool, or a whole number beyond 64 bits; null for null.</param>
internal sealed class InputValue(object? content) : InputToken
{
    private static readonly BigInteger Largest = new(decimal.MaxValue);

    public override string? Text => content as string;

    public override bool? Truth => content as bool?;

    public override long? Whole => content as long?;

    public override decimal? Number => content switch
    {
        long whole => whole,
        decimal number => number,
        BigInteger large when BigInteger.Abs(large) <= Largest => (decimal)large,
        _ => null,
    };

    public override bool IsNull => content is null;

    public override string ToString() => content is string text && IsPlain(text) ? "\"" + text + "\"" : JsonConvert.ToString(content);

    internal override void Write(StringBuilder text, int enough) => text.Append(ToString());

    // Whether JSON writes the text as it is; of others somebody else knows how.
    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
            if (letter is < ' ' or > '~' or '"' or '\\') return false;
        return true;
    }
}

/// <summary>A list.</summary>
internal sealed class InputList(InputToken[] items) : InputToken
{
    public InputToken[] Items => items;

    public int Count => items.Length;

    internal override void Write(StringBuilder text, int enough)
    {
        text.Append('[');
        for (var i = 0; i < items.Length && text.Length < enough; i++)
        {
            if (i > 0) text.Append(',');
            items[i].Write(text, enough);
        }
        text.Append(']');
    }
}
