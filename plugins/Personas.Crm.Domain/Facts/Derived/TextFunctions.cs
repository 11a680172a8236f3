using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Derived;

/// <summary>The number of characters of a text.</summary>
internal sealed class LengthFunction(SourceSlot text) : PlainFunction([text])
{
    public override FactValue Value(FactValue[] values, Moment moment)
    {
        ref readonly var value = ref values[text.Slot];
        return value.IsMissing ? FactValue.Missing : FactValue.OfWhole(Characters(value.AsText));
    }

    private static int Characters(string text)
    {
        var count = text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
            if (char.IsSurrogatePair(text[i], text[i + 1])) count--;
        return count;
    }
}

/// <summary>Texts and whole numbers, one behind the other.</summary>
/// <param name="texts">The texts in order; null where the next source stands.</param>
/// <param name="sources">The sources in order.</param>
internal sealed class ConcatenationFunction(IReadOnlyList<string?> texts, IReadOnlyList<SourceSlot> sources) : PlainFunction(sources)
{
    private readonly IReadOnlyList<SourceSlot> _sources = sources;

    public override FactValue Value(FactValue[] values, Moment moment)
    {
        if (_sources.All(source => values[source.Slot].IsMissing)) return FactValue.Missing;
        var joined = new StringBuilder();
        var next = 0;
        foreach (var text in texts) joined.Append(text ?? Text(values[_sources[next++].Slot]));
        var trimmed = joined.ToString().Trim(' ');
        return trimmed.Length == 0 ? FactValue.Missing : FactValue.OfText(trimmed);
    }

    private static string Text(in FactValue value)
    {
        if (value.IsMissing) return string.Empty;
        return value.Kind == ValueKind.Text ? value.AsText : value.AsWhole.ToString(CultureInfo.InvariantCulture);
    }
}
